// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/ledger.h"

#include <algorithm>

namespace arowana {

Ledger::Ledger(ChangeBatcher &changes, const Clock &clock)
    : m_changes(changes)
    , m_clock(clock)
{
}

void Ledger::learnBalance(const Balance &balance)
{
    take(balance, m_clock.now());
}

void Ledger::learnBalance(const Balance &balance, Instant at)
{
    if (at > m_balanceAt)
        take(balance, std::min(at, m_clock.now()));
}

void Ledger::take(const Balance &balance, Instant at)
{
    if (!balance.free && !balance.reserved && !balance.total)
        return;
    if (balance.free)
        m_balance.free = balance.free;
    if (balance.reserved)
        m_balance.reserved = balance.reserved;
    if (balance.total)
        m_balance.total = balance.total;
    m_balanceAt = at;
    m_changes.balanceChanged(m_balance, at);
    if (told)
        told();
}

void Ledger::learnTier(const TierState &tier)
{
    const auto known = std::find_if(m_tiers.begin(), m_tiers.end(),
                                    [&](const TierState &t) { return t.channel == tier.channel; });
    if (known == m_tiers.end()) {
        m_tiers.append(tier);
        m_tiers.last().toldAt = m_clock.now();
        m_changes.tierChanged(m_tiers.constLast());
        return;
    }
    known->toldAt = m_clock.now();
    if (!tier.current.isEmpty())
        known->current = tier.current;
    if (tier.volumeUsed)
        known->volumeUsed = tier.volumeUsed;
    if (tier.nextThreshold)
        known->nextThreshold = tier.nextThreshold;
    m_changes.tierChanged(*known);
}

void Ledger::learnBilling(const SendBilling &billing)
{
    if (billing.balance)
        learnBalance(*billing.balance);
    if (billing.tier)
        learnTier(*billing.tier);
}

} // namespace arowana
