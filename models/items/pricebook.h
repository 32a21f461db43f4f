// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Prices learnt from the platform's past answers, by channel and unit: what the send card shows as expected.
// The platform has no price list to ask. A value; GUI thread.

#include "models/domain/messagedetail.h"

#include <QHash>

#include <optional>

namespace arowana {

class PriceBook {
public:
    /// Learns from a row's cost. Free and released messages teach nothing; the newest row wins.
    void learn(const MessageRow &row);
    /// Learns from the billing of a send answer, if it names unit and price.
    void learn(const MessageDetail &detail);

    /// nullopt: not known yet.
    [[nodiscard]] std::optional<Money> expected(Channel channel, BillingUnit unit) const;

private:
    struct Price {
        Money money;
        RowId from;
    };
    void note(Channel channel, BillingUnit unit, Money money, RowId from);

    QHash<std::pair<int, int>, Price> m_prices;
};

} // namespace arowana
