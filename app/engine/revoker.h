// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Revokes what is still queued (`api/messages/revoke-and-status`) and finds out what became of it. The
// platform answers 404 both for "delivered already" and for "unknown", so a 404 alone decides nothing:
// the message is asked for, and what that says is shown. Engine thread; owned by Engine.

#include "app/engine/apimonitor.h"
#include "app/engine/enginepolicy.h"
#include "app/engine/storewriter.h"
#include "app/engine/timergroup.h"

#include <QCoreApplication>

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

    /// Starts revoking. Conflict when the message is in no state that can be revoked.
    Result<void> revoke(RowId row);

    /// Called when a revoke went through (money moved).
    std::function<void()> revoked;

private:
    static constexpr int kTries = 4;

    void ask(RowId row, const MessageId &id, int attempt);
    void look(RowId row, const MessageId &id, const QString &reason, int attempt);
    void note(RowId row, const QString &text);

    Parts m_p;
    TimerGroup m_retries;
};

} // namespace arowana
