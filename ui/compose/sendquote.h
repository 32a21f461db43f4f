// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the send card says before a send: unit and reason, expected price, the balance after it, the tier.
// Everything in it is an expectation; the platform's answer is the truth (`learn/billing-units`). A value.

#include "models/domain/balance.h"
#include "models/domain/expectedunit.h"
#include "models/domain/tierstate.h"
#include "models/domain/composedraft.h"

#include <functional>

namespace arowana {

/// The price last seen for a channel and unit; nullopt when none was ever seen.
using ExpectedPrice = std::function<std::optional<Money>(Channel, BillingUnit)>;

struct SendQuote {
    Channel channel = Channel::Rcs;
    QString senderName; ///< empty while there is none
    ExpectedUnit unit;
    std::optional<Money> price;
    std::optional<Money> freeNow;
    std::optional<Money> freeAfter; ///< only when both the price and the free balance are known
    std::optional<TierState> tier;  ///< of this channel

    [[nodiscard]] bool exceedsBalance() const { return freeAfter && *freeAfter < Money{}; }

    friend bool operator==(const SendQuote &, const SendQuote &) = default;
};

[[nodiscard]] SendQuote quoteOf(const ComposeDraft &draft, const std::optional<Balance> &balance,
                                const QList<TierState> &tiers, const ExpectedPrice &expectedPrice);

} // namespace arowana
