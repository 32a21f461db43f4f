// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the card of a list says before it is started: how many messages at which unit and why, what they are
// expected to cost, and the balance after them. Everything in it is an expectation; the platform's answers
// are the truth (`learn/billing-units`). A value.

#include "models/domain/recipientlist.h"
#include "models/domain/sendorigin.h"
#include "ui/compose/sendquote.h"

namespace arowana {

struct RunQuote {
    struct Part {
        ListUnit unit;
        std::optional<Money> each; ///< nullopt: not known yet
        std::optional<Money> hold; ///< of each, until it is delivered; may be more than its price

        friend bool operator==(const Part &, const Part &) = default;
    };

    Channel channel = Channel::Rcs;
    QString senderName;
    QList<Part> parts; ///< the most frequent first
    int lines = 0;
    Money known;                   ///< of all lines whose price is known
    bool isComplete = false;       ///< that is every line
    Money held;                    ///< of the same lines, until they are delivered
    std::optional<Money> most;     ///< where the platform may count bytes: if it does
    std::optional<Money> mostHeld; ///< as `most`
    bool mayBeFree = false;        ///< some may be paid already: by their session, or in their month
    QList<FieldProblem> warnings;  ///< of the message, whatever a line fills in; not set by quoteOf()
    std::optional<Money> freeNow;
    std::optional<Money> freeAfter; ///< by what is held; only when all of it and the free balance are known

    /// What is known to be held is more than there is.
    [[nodiscard]] bool exceedsBalance() const { return freeNow && *freeNow < held; }
    /// Enough for the expected units, not for the other ones that some may become.
    [[nodiscard]] bool mayExceedBalance() const
    {
        return !exceedsBalance() && freeNow && mostHeld && *freeNow < *mostHeld;
    }

    friend bool operator==(const RunQuote &, const RunQuote &) = default;
};

/// `expectedHold` as the price; without one what is held is taken to be the price.
[[nodiscard]] RunQuote quoteOf(const SendRequest &request, const QList<ListUnit> &units,
                               const std::optional<Balance> &balance, const ExpectedPrice &expectedPrice,
                               const ExpectedPrice &expectedHold = {});

/// What one line is expected to cost, kept with it to be compared with the answer: as the card says of its
/// unit.
[[nodiscard]] ExpectedCharge expectedCharge(const ExpectedUnit &unit, Channel channel,
                                            const ExpectedPrice &expectedPrice);

} // namespace arowana
