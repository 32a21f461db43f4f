// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Takes away messages that are older than they are to be kept, or the oldest while the store is too large, in
// steps of some milliseconds, each a transaction: between two of them anybody may write, and killed anywhere
// nothing is half gone. What is open stays: sends that are not over or stand refused in the outbox, reserved
// money, revokes without an outcome, replies nobody has read, messages of an open session and of a list that
// is not over. Of delivered events the bodies go with their message, and those without one with their age;
// ids and hashes stay for ever, so that a repeat is known. What events that are set aside hold stays too.
// Amounts of the ledger name nobody, and stay. Over a writing connection of the maintenance thread.
//
// The clock is not believed beyond what is known: the last time that was believed is a fact of the workspace,
// and goes on by a day at most, an hour at least after it last went on. A clock that is years ahead for an
// hour takes a day's worth; a machine that was off for weeks catches up a day an hour. The first time that is
// believed is a month behind the newest message or event at the latest. Set back, the clock counts at once.

#include "app/store/storeconnection.h"
#include "models/domain/retentionsource.h"
#include "models/domain/rowid.h"
#include "models/domain/sessionpair.h"

#include <QList>

#include <optional>

namespace arowana {

class Retention {
public:
    static constexpr int kMessagesAStep = 25;
    static constexpr int kOthersAStep = 100;
    static constexpr int kListsAStep = 10; ///< each of any length

    explicit Retention(StoreConnection &connection);

    struct Step {
        QList<RowId> removed;     ///< oldest first
        QList<SessionPair> pairs; ///< whose conversation may be another one, or gone; each once
        qint64 messageCount = 0;  ///< that are left
        bool isLast = false;      ///< nothing that may go is left; begin anew some time later
    };
    /// Locked while another writes: try again.
    Result<Step> step(const RetentionRule &rule, Instant now);

    /// What step() would take away, from the oldest to there, over any connection.
    static Result<RetentionForecast> forecast(StoreConnection &connection, const RetentionRule &rule,
                                              Instant now);

private:
    struct Candidate {
        RowId row;
        bool isOpen = false;
        SessionPair pair; ///< empty: of none
    };
    struct SessionPlace {
        qint64 endsAt = 0;
        SessionPair pair;
    };
    /// How far things were looked at: in this round, but events in all.
    struct Places {
        qint64 row = 0;
        std::optional<qint64> event; ///< kept as a fact
        qint64 list = 0;
        SessionPlace session;
    };

    Result<Step> work(const RetentionRule &rule, Instant now);
    Result<bool> removeMessages(Instant before, Instant now, Step &step);
    Result<void> remove(RowId row);
    Result<bool> dropOldBodies(Instant before, Step &step);
    Result<bool> dropOldLists(Instant before, Step &step);
    Result<void> dropList(qint64 list);
    Result<bool> dropOldSessions(Instant before, Step &step);

    StoreConnection &m_connection;
    Places m_after;
};

} // namespace arowana
