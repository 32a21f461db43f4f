// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Asks the platform for what no webhook tells: balance and tier after money moved, and messages still on
// their way, at the start, on request, and every few seconds while webhooks cannot arrive. Engine thread;
// owned by Engine.

#include "app/engine/apimonitor.h"
#include "app/engine/enginepolicy.h"
#include "app/engine/ledger.h"
#include "app/engine/storewriter.h"
#include "app/engine/timergroup.h"

namespace arowana {

class Refresher {
public:
    struct Parts {
        EngineStore &store;
        StoreWriter &writer;
        MessageBook &book;
        Ledger &ledger;
        ApiMonitor &monitor;
        PlatformClient &client;
        Timers &timers;
        const EnginePolicy &policy;
    };

    explicit Refresher(Parts parts);
    ~Refresher();
    Refresher(const Refresher &) = delete;
    Refresher &operator=(const Refresher &) = delete;

    void setOnline(bool online);
    /// True while webhooks cannot reach this console: then it polls.
    void setPolling(bool polling);

    /// Balance, tiers and all messages on their way, now.
    void refreshAll();
    /// Balance and tiers a little later, once for many calls.
    void moneyMoved();
    /// Asks for this one message after `delayMs`. Beyond kLookUpsMost that wait, it is left to the next
    /// round.
    void lookSoon(const MessageId &id, qint64 delayMs);

private:
    static constexpr int kLookUpsMost = 50;

    void billingSoon(qint64 delayMs);
    void askBilling();
    void askMessages();
    void askNext();
    void schedulePoll();

    Parts m_p;
    bool m_online = false;
    bool m_polling = false;
    bool m_askingMessages = false;
    QList<MessageId> m_toAsk;
    TimerGroup m_lookUps;
    Timers::Handle m_billingTimer = 0;
    Timers::Handle m_pollTimer = 0;
};

} // namespace arowana
