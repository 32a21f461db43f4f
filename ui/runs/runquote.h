// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the card of a list says before it is started: how many messages at which unit and why, what they are
// expected to cost, and the balance after them. Everything in it is an expectation; the platform's answers
// are the truth (`learn/billing-units`). A value.

#include "models/domain/recipientlist.h"
#include "ui/compose/sendquote.h"

namespace arowana {

struct RunQuote {
    struct Part {
        ListUnit unit;
        std::optional<Money> each; ///< nullopt: not known yet

        friend bool operator==(const Part &, const Part &) = default;
    };

    Channel channel = Channel::Rcs;
    QString senderName;
    QList<Part> parts; ///< the most frequent first
    int lines = 0;
    Money known;               ///< of all lines whose price is known
    bool isComplete = false;   ///< that is every line
    std::optional<Money> most; ///< where the platform may count bytes: if it does
    bool mayBeFree = false;    ///< some may be paid already: by their session, or in their month
    std::optional<Money> freeNow;
    std::optional<Money> freeAfter; ///< only when the whole price and the free balance are known

    /// What is known of the price is more than there is.
    [[nodiscard]] bool exceedsBalance() const { return freeNow && *freeNow < known; }

    friend bool operator==(const RunQuote &, const RunQuote &) = default;
};

[[nodiscard]] RunQuote quoteOf(const SendRequest &request, const QList<ListUnit> &units,
                               const std::optional<Balance> &balance, const ExpectedPrice &expectedPrice);

} // namespace arowana
