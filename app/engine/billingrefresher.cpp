// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/billingrefresher.h"

namespace arowana {

BillingRefresher::BillingRefresher(Parts parts)
    : m_p(parts)
{
}

BillingRefresher::~BillingRefresher()
{
    m_p.timers.cancel(m_timer);
}

void BillingRefresher::moneyMoved()
{
    soon(m_p.policy.billingDelayMs);
}

void BillingRefresher::soon(qint64 delayMs)
{
    if (!m_online || m_timer)
        return;
    m_timer = m_p.timers.after(delayMs, [this] {
        m_timer = 0;
        refresh();
    });
}

void BillingRefresher::refresh()
{
    if (!m_online)
        return;
    if (const qint64 pause = m_p.monitor.pauseLeftMs()) {
        soon(pause);
        return;
    }
    m_p.client.fetchBalance([this](const CallAnswer<Balance> &answer, const CallFacts &facts) {
        m_p.monitor.observe(answer, facts);
        if (const auto *balance = std::get_if<Balance>(&answer))
            m_p.ledger.learnBalance(*balance);
    });
    m_p.client.fetchTiers([this](const CallAnswer<QList<TierState>> &answer, const CallFacts &facts) {
        m_p.monitor.observe(answer, facts);
        if (const auto *tiers = std::get_if<QList<TierState>>(&answer)) {
            for (const TierState &tier : *tiers)
                m_p.ledger.learnTier(tier);
        }
    });
}

} // namespace arowana
