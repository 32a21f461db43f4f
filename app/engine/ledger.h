// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Balance and tiers as the platform last told them. Engine thread; owned by Engine. It never adds up a
// balance of its own: what is shown is what was answered, with its time.

#include "app/engine/changebatcher.h"
#include "models/domain/sendbilling.h"

#include <functional>

namespace arowana {

class Ledger {
public:
    Ledger(ChangeBatcher &changes, const Clock &clock);

    /// Parts the answer left out keep their last known value.
    void learnBalance(const Balance &balance);
    /// The same told by an event that happened `at`, which may be long ago: ignored when a newer one is
    /// known.
    void learnBalance(const Balance &balance, Instant at);
    void learnTier(const TierState &tier);
    void learnBilling(const SendBilling &billing);

    [[nodiscard]] const Balance &balance() const { return m_balance; }

    /// Called when the platform told the balance.
    std::function<void()> told;

private:
    void take(const Balance &balance, Instant at);

    ChangeBatcher &m_changes;
    const Clock &m_clock;
    Balance m_balance;
    Instant m_balanceAt;
    QList<TierState> m_tiers;
};

} // namespace arowana
