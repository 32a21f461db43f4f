// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/runquote.h"

namespace arowana {

RunQuote quoteOf(const SendRequest &request, const QList<ListUnit> &units,
                 const std::optional<Balance> &balance, const ExpectedPrice &expectedPrice)
{
    RunQuote quote;
    quote.channel = request.channel();
    quote.senderName = request.sender.name;
    quote.isComplete = true;
    Money most;
    bool hasOther = false;
    for (const ListUnit &unit : units) {
        const auto price = [&](BillingUnit of) {
            return expectedPrice ? expectedPrice(quote.channel, of) : std::nullopt;
        };
        const RunQuote::Part part{unit, price(unit.unit.unit)};
        const Money all{part.each.value_or(Money{}).tenThousandths * unit.lines};
        const auto other =
            unit.unit.reason == UnitReason::LongInBytes ? price(BillingUnit::Single) : std::nullopt;
        quote.parts.append(part);
        quote.lines += unit.lines;
        quote.known = quote.known + all;
        quote.isComplete &= part.each.has_value();
        quote.mayBeFree |=
            unit.unit.reason == UnitReason::Session || unit.unit.reason == UnitReason::Newsletter;
        most = most + (other ? Money{other->tenThousandths * unit.lines} : all);
        hasOther |= other.has_value();
    }
    if (hasOther && quote.isComplete)
        quote.most = most;
    if (balance)
        quote.freeNow = balance->free;
    if (quote.freeNow && quote.isComplete)
        quote.freeAfter = *quote.freeNow - quote.known;
    return quote;
}

} // namespace arowana
