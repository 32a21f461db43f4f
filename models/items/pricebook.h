// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Prices as the engine has learnt them from the platform's answers: what the send card shows as expected. A
// value; GUI thread.

#include "models/domain/unitprice.h"

#include <QList>

#include <optional>

namespace arowana {

class PriceBook {
public:
    /// New or changed ones, each in the place of the same channel, unit and tier.
    void take(const QList<UnitPrice> &prices);

    /// The price in this tier; where none was told of it, the newest of another tier. nullopt: not known yet.
    [[nodiscard]] std::optional<Money> expected(Channel channel, BillingUnit unit, const QString &tier) const;
    /// What is held for it, by which the platform says whether the balance is enough; where no hold was told,
    /// the price.
    [[nodiscard]] std::optional<Money> expectedHold(Channel channel, BillingUnit unit,
                                                    const QString &tier) const;

private:
    [[nodiscard]] const UnitPrice *find(Channel channel, BillingUnit unit, const QString &tier) const;

    QList<UnitPrice> m_prices;
};

} // namespace arowana
