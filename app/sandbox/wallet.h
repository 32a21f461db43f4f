// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The prepaid balance (`learn/billing-units`): a send holds money (free to reserved), delivery charges the
// price out of the hold, everything else releases it. At all times free + reserved + charged is what was
// there at the start.

#include "models/domain/ids.h"
#include "models/domain/money.h"

#include <QHash>

namespace arowana::sandbox {

class Wallet {
public:
    explicit Wallet(Money start)
        : m_start(start)
        , m_free(start)
    {
    }

    /// Holds `amount` for the message. False, and nothing changed, when `free` does not cover it. A hold of
    /// nothing is a hold too, so that it can be charged or released once.
    [[nodiscard]] bool hold(const MessageId &message, Money amount);
    /// Takes `due` out of the held amount for good, at most all of it, and gives back the rest; what was
    /// taken. nullopt when there is no hold any more.
    std::optional<Money> charge(const MessageId &message, Money due);
    /// Gives the held amount back; nullopt when there is no hold any more.
    std::optional<Money> release(const MessageId &message);

    /// New money; it counts as there from the start.
    void topUp(Money amount);

    [[nodiscard]] Money start() const { return m_start; }
    [[nodiscard]] Money free() const { return m_free; }
    [[nodiscard]] Money reserved() const { return m_reserved; }
    [[nodiscard]] Money total() const { return m_free + m_reserved; }
    [[nodiscard]] Money charged() const { return m_charged; }
    /// All that was ever given back.
    [[nodiscard]] Money released() const { return m_released; }

private:
    std::optional<Money> take(const MessageId &message);

    Money m_start;
    Money m_free;
    Money m_reserved;
    Money m_charged;
    Money m_released;
    QHash<MessageId, Money> m_holds;
};

} // namespace arowana::sandbox
