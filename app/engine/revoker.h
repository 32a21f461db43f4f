// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Revokes what is still queued (`api/messages/revoke-and-status`) and finds out what became of it. The
// platform answers 404 both for "delivered already" and for "unknown", so a 404 alone decides nothing:
// the message is asked for, and what that says is shown. Engine thread; owned by Engine.

#include "app/engine/apimonitor.h"
#include "app/engine/enginepolicy.h"
#include "app/engine/messagebook.h"
#include "app/engine/storewriter.h"
#include "app/engine/timergroup.h"

#include <QCoreApplication>

#include <set>
#include <vector>

namespace arowana {

class Revoker {
    Q_DECLARE_TR_FUNCTIONS(Revoker)
public:
    struct Parts {
        EngineStore &store;
        StoreWriter &writer;
        MessageBook &book;
        ApiMonitor &monitor;
        PlatformClient &client;
        Timers &timers;
        const EnginePolicy &policy;
    };

    explicit Revoker(Parts parts);

    /// Finds what an earlier run of the program was asked to revoke and did not hear of; it is taken up as
    /// soon as the console is online. Call once, before anything else.
    Result<void> recover();

    /// While not online nothing is revoked.
    void setOnline(bool online);

    /// Starts revoking. Conflict when the message is in no state that can be revoked, or while offline. Once
    /// more while it is under way changes nothing.
    Result<void> revoke(RowId row);

    /// How many are under way.
    [[nodiscard]] int underWay() const { return int(m_underWay.size()); }

    /// Called when a revoke went through (money moved).
    std::function<void()> revoked;

private:
    static constexpr int kTries = 4;
    static constexpr qint64 kWriteAgainMs = 1'000;
    static constexpr qint64 kTakeUpEveryMs = 250; ///< those of an earlier run, one after another

    /// One revoke under way.
    struct Task {
        RowId row;
        MessageId id;
        int attempt = 1;
        QString reason = {};     ///< the platform's no to the last attempt; empty when it did not answer
        QString lookReason = {}; ///< its no to the last look at the message
        bool isDenied = false;   ///< the last attempt and the last look were both answered 404
        bool mayBeDone = false;  ///< an attempt may have revoked it, for all we know
    };

    void ask(const Task &task);
    void look(const Task &task);
    void settle(const Task &task, const PolledMessage &polled);
    void again(Task task);
    void giveUp(const Task &task);
    [[nodiscard]] static QString unknownNote(const Task &task);
    /// Writes the outcome, and ends the task when it is on disk, whenever that is.
    void end(const Task &task, bool isRevoked, const std::function<Result<void>()> &work);
    [[nodiscard]] bool isMarked(RowId row);

    Parts m_p;
    bool m_online = false;
    std::set<RowId> m_underWay;
    std::vector<Task> m_left; ///< by an earlier run of the program
    TimerGroup m_retries;
};

} // namespace arowana
