// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/wallet.h"

#include <algorithm>

namespace arowana::sandbox {

bool Wallet::hold(const MessageId &message, Money amount)
{
    if (amount > m_free || m_holds.contains(message))
        return false;
    m_free -= amount;
    m_reserved += amount;
    m_holds.insert(message, amount);
    return true;
}

std::optional<Money> Wallet::charge(const MessageId &message, Money due)
{
    const auto held = take(message);
    if (!held)
        return std::nullopt;
    const Money amount = std::min(due, *held);
    m_charged += amount;
    m_free += *held - amount;
    m_released += *held - amount;
    return amount;
}

std::optional<Money> Wallet::release(const MessageId &message)
{
    const auto amount = take(message);
    if (amount) {
        m_free += *amount;
        m_released += *amount;
    }
    return amount;
}

void Wallet::topUp(Money amount)
{
    m_start += amount;
    m_free += amount;
}

std::optional<Money> Wallet::take(const MessageId &message)
{
    const auto it = m_holds.constFind(message);
    if (it == m_holds.cend())
        return std::nullopt;
    const Money amount = *it;
    m_holds.erase(it);
    m_reserved -= amount;
    return amount;
}

} // namespace arowana::sandbox
