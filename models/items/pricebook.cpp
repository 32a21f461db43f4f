// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/pricebook.h"

#include <tuple>

namespace arowana {

void PriceBook::take(const QList<UnitPrice> &prices)
{
    for (const UnitPrice &price : prices) {
        m_prices.removeIf([&](const UnitPrice &known) {
            return known.channel == price.channel && known.unit == price.unit && known.tier == price.tier;
        });
        m_prices.append(price);
    }
}

std::optional<Money> PriceBook::expected(Channel channel, BillingUnit unit, const QString &tier) const
{
    const UnitPrice *best = find(channel, unit, tier);
    return best ? std::optional(best->price) : std::nullopt;
}

std::optional<Money> PriceBook::expectedHold(Channel channel, BillingUnit unit, const QString &tier) const
{
    const UnitPrice *best = find(channel, unit, tier);
    return best ? std::optional(best->hold.value_or(best->price)) : std::nullopt;
}

const UnitPrice *PriceBook::find(Channel channel, BillingUnit unit, const QString &tier) const
{
    const UnitPrice *best = nullptr;
    const auto rank = [&](const UnitPrice &price) { return std::tuple(price.tier == tier, price.at); };
    for (const UnitPrice &price : m_prices) {
        const bool isOfUnit = price.channel == channel && price.unit == unit;
        if (isOfUnit && (!best || rank(*best) <= rank(price)))
            best = &price;
    }
    return best;
}

} // namespace arowana
