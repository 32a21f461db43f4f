// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/sendquote.h"

#include <algorithm>

namespace arowana {

namespace {

QList<ForeseenRefusal> refusalsOf(const SendQuote &quote, const SendRequest &request,
                                  const SendContext &context)
{
    QList<ForeseenRefusal> refusals;
    if (quote.unit.reason == UnitReason::NoSession)
        refusals.append(ForeseenRefusal::NoSession);
    const bool isRcsNewsletter = request.type == MessageType::Newsletter && request.channel() == Channel::Rcs;
    if (isRcsNewsletter && context.hadNewsletterToday)
        refusals.append(ForeseenRefusal::SecondNewsletterToday);
    if (!quote.suppressions.isEmpty())
        refusals.append(ForeseenRefusal::Suppressed);
    if (quote.usedBudget)
        refusals.append(ForeseenRefusal::BudgetUsed);
    if (quote.exceedsBalance())
        refusals.append(ForeseenRefusal::BalanceTooLow);
    return refusals;
}

} // namespace

SendQuote quoteOf(const ComposeDraft &draft, const std::optional<Balance> &balance,
                  const QList<TierState> &tiers, const ExpectedPrice &expectedPrice,
                  const SendContext &context, const ExpectedPrice &expectedHold,
                  const ContactReading &contact, const std::optional<UsedBudget> &usedBudget)
{
    const SendRequest request = requestOf(draft);
    SendQuote quote;
    quote.channel = channelOf(draft);
    quote.senderName = draft.sender && !draft.isSenderGone ? draft.sender->name : QString();
    quote.unit = expectedUnit(request, context);
    quote.isSessionOpen = context.isSessionOpen;
    const auto told = [&quote](const ExpectedPrice &expected, BillingUnit unit) {
        return expected ? expected(quote.channel, unit) : std::nullopt;
    };
    const ExpectedPrice &held = expectedHold ? expectedHold : expectedPrice;
    quote.price = quote.unit.isFree() ? Money{} : told(expectedPrice, quote.unit.unit);
    quote.hold = quote.unit.isFree() ? Money{} : told(held, quote.unit.unit);
    if (quote.unit.reason == UnitReason::LongInBytes) {
        quote.otherPrice = told(expectedPrice, BillingUnit::Single);
        quote.otherHold = told(held, BillingUnit::Single);
    }
    if (balance)
        quote.freeNow = balance->free;
    if (quote.freeNow && quote.hold)
        quote.freeAfter = *quote.freeNow - *quote.hold;
    const auto tier = std::find_if(tiers.begin(), tiers.end(),
                                   [&quote](const TierState &t) { return t.channel == quote.channel; });
    if (tier != tiers.end())
        quote.tier = *tier;
    if (contact.contact)
        quote.suppressions = suppressionsOf(*contact.contact, quote.channel, draft.type);
    quote.needsConsent = draft.type == MessageType::Newsletter;
    if (quote.needsConsent && contact.isAnswered)
        quote.consent = newsletterConsentOf(contact.contact, quote.channel);
    if (quote.consent == NewsletterConsent::Given)
        quote.consentAgeMs = contact.now.since(contact.contact->learntAt);
    if (quote.consent == NewsletterConsent::Unknown && context.newsletterAcceptedAt)
        quote.newsletterAgeMs = contact.now.since(*context.newsletterAcceptedAt);
    const auto trouble = context.troubles.constFind(draft.type);
    if (trouble != context.troubles.constEnd() &&
        !isSettledBy(contact.contact, *trouble, quote.channel, draft.type))
        quote.trouble = *trouble;
    quote.usedBudget = usedBudget;
    quote.refusals = refusalsOf(quote, request, context);
    quote.warnings = warningsOf(draft);
    return quote;
}

} // namespace arowana
