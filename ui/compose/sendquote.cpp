// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/sendquote.h"

#include <algorithm>

namespace arowana {

SendQuote quoteOf(const ComposeDraft &draft, const std::optional<Balance> &balance,
                  const QList<TierState> &tiers, const ExpectedPrice &expectedPrice)
{
    SendQuote quote;
    quote.channel = channelOf(draft);
    quote.senderName = draft.sender ? draft.sender->name : QString();
    quote.unit = expectedUnit(requestOf(draft));
    if (expectedPrice)
        quote.price = expectedPrice(quote.channel, quote.unit.unit);
    if (balance)
        quote.freeNow = balance->free;
    if (quote.freeNow && quote.price)
        quote.freeAfter = *quote.freeNow - *quote.price;
    const auto tier = std::find_if(tiers.begin(), tiers.end(),
                                   [&quote](const TierState &t) { return t.channel == quote.channel; });
    if (tier != tiers.end())
        quote.tier = *tier;
    return quote;
}

} // namespace arowana
