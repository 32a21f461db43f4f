// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Asks for balance and tiers: on request, and a little after money moved, once for many movements. Engine
// thread; owned by Engine.

#include "app/engine/apimonitor.h"
#include "app/engine/enginepolicy.h"
#include "app/engine/ledger.h"

namespace arowana {

class BillingRefresher {
public:
    struct Parts {
        Ledger &ledger;
        ApiMonitor &monitor;
        PlatformClient &client;
        Timers &timers;
        const EnginePolicy &policy;
    };

    explicit BillingRefresher(Parts parts);
    ~BillingRefresher();
    BillingRefresher(const BillingRefresher &) = delete;
    BillingRefresher &operator=(const BillingRefresher &) = delete;

    void setOnline(bool online) { m_online = online; }
    /// Now, or after the pause the platform asked for.
    void refresh();
    void moneyMoved();

private:
    void soon(qint64 delayMs);

    Parts m_p;
    bool m_online = false;
    Timers::Handle m_timer = 0;
};

} // namespace arowana
