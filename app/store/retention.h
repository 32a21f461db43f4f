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

#include "app/store/storeconnection.h"
#include "models/domain/retentionsource.h"
#include "models/domain/rowid.h"

#include <QList>

namespace arowana {

class Retention {
public:
    static constexpr int kMessagesAStep = 25;
    static constexpr int kOthersAStep = 100;

    explicit Retention(StoreConnection &connection);

    struct Step {
        QList<RowId> removed;
        bool isLast = false; ///< nothing that may go is left; begin anew some time later
    };
    /// Locked while another writes: try again. A clock that is far ahead of all that is known takes little
    /// away: a month behind the newest message or event counts as now at the latest.
    Result<Step> step(const RetentionRule &rule, Instant now);

    /// What step() would take away, from the oldest to there, over any connection.
    static Result<RetentionForecast> forecast(StoreConnection &connection, const RetentionRule &rule,
                                              Instant now);

private:
    struct Candidate {
        RowId row;
        bool isOpen = false;
    };

    Result<Step> work(const RetentionRule &rule, Instant now);
    Result<bool> removeMessages(Instant before, Instant now, Step &step);
    Result<void> remove(RowId row);
    Result<bool> dropOldBodies(Instant before);
    Result<bool> dropOldLists(Instant before);
    Result<bool> dropOldSessions(Instant before);

    StoreConnection &m_connection;
    qint64 m_afterRow = 0;              ///< those up to here were looked at in this round
    std::optional<qint64> m_afterEvent; ///< in all rounds; kept as a fact
};

} // namespace arowana
