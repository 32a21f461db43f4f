// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/runquote.h"

namespace arowana {

namespace {

/// Of so many lines; nothing where it is not known.
Money times(const std::optional<Money> &each, int lines)
{
    return {each.value_or(Money{}).tenThousandths * lines};
}

} // namespace

RunQuote quoteOf(const SendRequest &request, const QList<ListUnit> &units,
                 const std::optional<Balance> &balance, const ExpectedPrice &expectedPrice,
                 const ExpectedPrice &expectedHold)
{
    RunQuote quote;
    quote.channel = request.channel();
    quote.senderName = request.sender.name;
    quote.isComplete = true;
    Money most;
    Money mostHeld;
    bool hasOther = false;
    const auto told = [&quote](const ExpectedPrice &expected, BillingUnit unit) {
        return expected ? expected(quote.channel, unit) : std::nullopt;
    };
    const ExpectedPrice &held = expectedHold ? expectedHold : expectedPrice;
    for (const ListUnit &unit : units) {
        const auto free = unit.unit.isFree() ? std::optional(Money{}) : std::nullopt;
        const RunQuote::Part part{unit, free ? free : told(expectedPrice, unit.unit.unit),
                                  free ? free : told(held, unit.unit.unit)};
        const bool mayBeSingle = unit.unit.reason == UnitReason::LongInBytes;
        const auto other = mayBeSingle ? told(expectedPrice, BillingUnit::Single) : std::nullopt;
        const auto otherHold = mayBeSingle ? told(held, BillingUnit::Single) : std::nullopt;
        quote.parts.append(part);
        quote.lines += unit.lines;
        quote.known += times(part.each, unit.lines);
        quote.held += times(part.hold, unit.lines);
        quote.isComplete &= part.each.has_value() && part.hold.has_value();
        quote.mayBeFree |=
            unit.unit.reason == UnitReason::Session || unit.unit.reason == UnitReason::Newsletter;
        most += times(other ? other : part.each, unit.lines);
        mostHeld += times(otherHold ? otherHold : part.hold, unit.lines);
        hasOther |= other.has_value();
    }
    if (hasOther && quote.isComplete) {
        quote.most = most;
        quote.mostHeld = mostHeld;
    }
    if (balance)
        quote.freeNow = balance->free;
    if (quote.freeNow && quote.isComplete)
        quote.freeAfter = *quote.freeNow - quote.held;
    return quote;
}

ExpectedCharge expectedCharge(const ExpectedUnit &unit, Channel channel, const ExpectedPrice &expectedPrice)
{
    ExpectedCharge charge;
    charge.unit = unit.unit;
    if (unit.isFree())
        charge.price = Money{};
    else if (expectedPrice)
        charge.price = expectedPrice(channel, unit.unit);
    charge.mayBeSingle = unit.reason == UnitReason::LongInBytes;
    if (charge.mayBeSingle && expectedPrice)
        charge.otherPrice = expectedPrice(channel, BillingUnit::Single);
    return charge;
}

} // namespace arowana
