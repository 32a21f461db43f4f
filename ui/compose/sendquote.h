// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the send card says before a send: unit and reason, expected price, the balance after it, the tier, and
// what will be refused or may not go as intended. Everything in it is an expectation; the platform's answer
// is the truth (`learn/billing-units`). A value.

#include "models/domain/balance.h"
#include "models/domain/composedraft.h"
#include "models/domain/expectedunit.h"
#include "models/domain/suppression.h"
#include "models/domain/tierstate.h"

#include <functional>

namespace arowana {

/// The price last seen for a channel and unit; nullopt when none was ever seen.
using ExpectedPrice = std::function<std::optional<Money>(Channel, BillingUnit)>;

/// A refusal that can be seen coming from what own sends, sessions, contacts and the balance tell.
enum class ForeseenRefusal {
    NoSession,             ///< 422 `no_active_session`
    SecondNewsletterToday, ///< 429: one a day and subscriber
    BalanceTooLow,         ///< 402: only the free balance counts
    BudgetUsed,            ///< the workspace's own budget of sends; see `usedBudget`
    Suppressed,            ///< 422: by what was last read of the contact; see `suppressions`
};

/// The budget of the settings that takes no send just now.
struct UsedBudget {
    enum class Span { Minute, Day };

    Span span = Span::Minute;
    int most = 0; ///< sends that it takes

    friend bool operator==(const UsedBudget &, const UsedBudget &) = default;
};

struct SendQuote {
    Channel channel = Channel::Rcs;
    QString senderName; ///< empty while there is none
    ExpectedUnit unit;
    std::optional<bool> isSessionOpen; ///< as far as is known
    std::optional<Money> price;        ///< zero where nothing is charged any more
    std::optional<Money> otherPrice;   ///< where the platform may count bytes: that of Single
    std::optional<Money> hold;         ///< what is reserved until it is delivered; may be more than the price
    std::optional<Money> otherHold;    ///< as otherPrice
    std::optional<Money> freeNow;
    std::optional<Money> freeAfter; ///< by the hold; only when both it and the free balance are known
    std::optional<TierState> tier;  ///< of this channel
    bool isWhole = true;            ///< nothing has to be filled in or put right before it can be sent
    QString firstToMend;            ///< what is said in red at its field, with the field; empty: nothing is
    int othersToMend = 0;           ///< beside it
    QList<ForeseenRefusal> refusals;
    std::optional<UsedBudget> usedBudget;
    QList<Suppression> suppressions; ///< of the recipient, by this channel and type
    QList<FieldProblem> warnings;    ///< warningsOf(SendRequest)
    bool needsConsent = false;       ///< it is a newsletter
    /// Where it needs one and the contact was looked for.
    std::optional<NewsletterConsent> consent;
    /// Since the contact was read, in ms; only where the consent is given.
    std::optional<qint64> consentAgeMs;
    /// Since the platform last took a newsletter to the recipient, in ms; only where the consent is unknown.
    std::optional<qint64> newsletterAgeMs;
    /// What met an earlier send to the recipient and may meet this one. A warning: the platform decides.
    std::optional<EarlierTrouble> trouble;

    /// Nothing read of the contact says it, and no newsletter that was taken.
    [[nodiscard]] bool isConsentUnknown() const
    {
        return consent == NewsletterConsent::Unknown && !newsletterAgeMs;
    }
    [[nodiscard]] bool exceedsBalance() const { return freeAfter && *freeAfter < Money{}; }
    /// Enough for the expected unit, not for the other one it may become.
    [[nodiscard]] bool mayExceedBalance() const
    {
        return !exceedsBalance() && freeNow && otherHold && *freeNow < *otherHold;
    }

    friend bool operator==(const SendQuote &, const SendQuote &) = default;
};

/// What is known of the recipient's contact.
struct ContactReading {
    bool isAnswered = false;             ///< else it is still being looked for
    std::optional<Contact> contact = {}; ///< nullopt: the platform's list is not known to have them
    Instant now = {};                    ///< by this machine's clock
};

/// `expectedHold` as the price; without one what is held is taken to be the price.
[[nodiscard]] SendQuote quoteOf(const ComposeDraft &draft, const std::optional<Balance> &balance,
                                const QList<TierState> &tiers, const ExpectedPrice &expectedPrice,
                                const SendContext &context = {}, const ExpectedPrice &expectedHold = {},
                                const ContactReading &contact = {},
                                const std::optional<UsedBudget> &usedBudget = {});

} // namespace arowana
