// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Every send from the operator's wish to the platform's yes or no. Engine thread; owned by Engine.
//
// The rule: key and exact bytes are committed before the first byte leaves, each attempt is committed as
// "may have left" before it starts, and an outcome that is not known is asked again with the same key and
// the same bytes, so that the platform answers with what it did the first time. Nobody but an operator
// ever causes a new key.

#include "app/engine/apimonitor.h"
#include "app/engine/enginepolicy.h"
#include "app/engine/ledger.h"
#include "app/engine/storewriter.h"
#include "models/domain/outboxcounts.h"

#include <QCoreApplication>

#include <map>

namespace arowana {

class Outbox {
    Q_DECLARE_TR_FUNCTIONS(Outbox)
public:
    struct Parts {
        EngineStore &store;
        StoreWriter &writer;
        MessageBook &book;
        Ledger &ledger;
        ApiMonitor &monitor;
        ChangeBatcher &changes;
        PlatformClient &client;
        Timers &timers;
        const Clock &clock;
        const EnginePolicy &policy;
    };

    explicit Outbox(Parts parts);
    ~Outbox();
    Outbox(const Outbox &) = delete;
    Outbox &operator=(const Outbox &) = delete;

    /// Reads what an earlier run left: attempts under way then are unknown now and asked again; held sends
    /// stay held until the operator says so. Call once, before anything else.
    Result<void> recover();

    /// While not online nothing leaves; what is submitted waits.
    void setOnline(bool online);

    /// On disk when it returns ok; it leaves after its hold time.
    Result<RowId> submit(const SendRequest &request);
    /// Stops a send of which no byte has left. Conflict when it is too late for that.
    Result<void> stop(RowId row);
    /// Lets a held, waiting or stuck send leave now, with its own key.
    Result<void> sendNow(RowId row);

    /// Called after a send was accepted (money moved).
    std::function<void(const MessageId &)> accepted;

private:
    void pump();
    void schedulePump();
    [[nodiscard]] int underWay() const;
    [[nodiscard]] bool mayLeave(const OutboxEntry &entry, Instant now) const;
    /// Whether the disk says that it is over, whatever is thought here: a commit said to have failed may
    /// have held.
    [[nodiscard]] Result<bool> isOverOnDisk(RowId row);
    void forget(RowId row);
    void attempt(RowId row);
    void finish(RowId row, const CallAnswer<AcceptedSend> &answer, int keyRound);
    void finishAccepted(OutboxEntry entry, const AcceptedSend &answer);
    void finishRefused(OutboxEntry entry, const Refusal &refusal, bool isOfThisKey);
    void finishUnknown(OutboxEntry entry, const Unknown &unknown);
    void waitAndRetry(OutboxEntry entry, qint64 waitMs);
    /// Writes `entry` and what belongs with it. False when it is not on disk: then the entry is unknown.
    bool keep(const OutboxEntry &entry, const std::function<Result<void>()> &also);
    [[nodiscard]] qint64 backoffMs(int attempts) const;
    void publishCounts();

    Parts m_p;
    std::map<RowId, OutboxEntry> m_open; ///< all that are not done, by row: oldest first
    int m_refused = 0;
    bool m_online = false;
    bool m_keyRefused = false;
    int m_keyRound = 0; ///< grows when a key is given: a late no to the one before says nothing of it
    Timers::Handle m_timer = 0;
};

} // namespace arowana
