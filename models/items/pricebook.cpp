// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/pricebook.h"

namespace arowana {

void PriceBook::learn(const MessageRow &row)
{
    if (row.cost)
        note(row.channel, row.unit, *row.cost, row.row);
}

void PriceBook::learn(const MessageDetail &detail)
{
    if (detail.billing && detail.billing->unit && detail.billing->price)
        note(detail.row.channel, *detail.billing->unit, *detail.billing->price, detail.row.row);
}

std::optional<Money> PriceBook::expected(Channel channel, BillingUnit unit) const
{
    const auto found = m_prices.constFind({int(channel), int(unit)});
    return found == m_prices.constEnd() ? std::nullopt : std::optional(found->money);
}

void PriceBook::note(Channel channel, BillingUnit unit, Money money, RowId from)
{
    // Zero is a released hold, a free session reply or a subscriber counted before: not the unit's price.
    if (unit == BillingUnit::Unknown || money <= Money{})
        return;
    Price &price = m_prices[{int(channel), int(unit)}];
    if (price.from <= from)
        price = {money, from};
}

} // namespace arowana
