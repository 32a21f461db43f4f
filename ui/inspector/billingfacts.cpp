// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/billingfacts.h"

#include "ui/text/words.h"

#include <QCoreApplication>

namespace arowana {

namespace {

struct BillingFacts {
    Q_DECLARE_TR_FUNCTIONS(BillingFacts)
};

bool isReleased(MessageStatus status)
{
    return status == MessageStatus::Failed || status == MessageStatus::Expired ||
           status == MessageStatus::Revoked;
}

Fact unitFact(const MessageDetail &detail)
{
    const QLocale locale;
    const SendBilling *billing = detail.billing ? &*detail.billing : nullptr;
    Fact fact;
    fact.weight = TextWeight::Strong;
    fact.face = Face::Digits;
    const BillingUnit unit = billing && billing->unit ? *billing->unit : detail.row.unit;
    const std::optional<ExpectedUnit> expected =
        detail.request ? std::optional(expectedUnit(*detail.request)) : std::nullopt;
    // The reason is ours: it is given only where the unit is the expected one, or nothing else is known.
    if (unit == BillingUnit::Unknown && billing && !billing->unitWord.isEmpty())
        fact.name = visibleText(billing->unitWord, Lines::One);
    else if (expected && (unit == BillingUnit::Unknown || unit == expected->unit))
        fact.name = unitReasonSentence(*expected);
    else
        fact.name = unit == BillingUnit::Unknown ? BillingFacts::tr("Unit not known") : unitWord(unit);
    const std::optional<Money> price = billing && billing->price ? billing->price : detail.row.cost;
    fact.value = price ? moneyText(*price, locale) : BillingFacts::tr("not known yet");
    if (!price) {
        fact.role = ColorRole::Muted;
        fact.weight = TextWeight::Normal;
    }
    return fact;
}

Fact comparisonFact(const MessageDetail &detail)
{
    const QLocale locale;
    const ExpectedUnit expected = expectedUnit(*detail.request);
    Fact fact;
    fact.name = BillingFacts::tr("Expected before sending: %1").arg(unitWord(expected.unit));
    if (!detail.billing || !detail.billing->unit) {
        fact.value = BillingFacts::tr("not confirmed yet");
        fact.role = ColorRole::Muted;
    } else if (*detail.billing->unit != expected.unit) {
        fact.value = BillingFacts::tr("differs: %1").arg(unitWord(*detail.billing->unit));
        fact.role = ColorRole::Warn;
    } else if (!detail.row.costIsHold && detail.row.cost && detail.billing->price &&
               isSettled(detail.row.status) && !isReleased(detail.row.status) &&
               *detail.row.cost != *detail.billing->price) {
        fact.value = BillingFacts::tr("differs, charged %1").arg(moneyText(*detail.row.cost, locale));
        fact.role = ColorRole::Warn;
    } else {
        fact.value = BillingFacts::tr("confirmed");
        fact.role = ColorRole::Good;
    }
    return fact;
}

std::optional<Fact> moneyFact(const MessageDetail &detail)
{
    const QLocale locale;
    const MessageStatus status = detail.row.status;
    Fact fact;
    if (isBeforeAcceptance(status)) {
        fact.name = status == MessageStatus::Unknown
                        ? BillingFacts::tr("Whether money is reserved is not known")
                        : BillingFacts::tr("Nothing is reserved or charged");
        return fact;
    }
    const std::optional<Money> hold = detail.billing ? detail.billing->hold : std::nullopt;
    if (isReleased(status)) {
        fact.name = BillingFacts::tr("Released, nothing charged");
        fact.value = hold ? moneyText(*hold, locale) : QString();
        return fact;
    }
    if (detail.row.costIsHold || (!isSettled(status) && hold)) {
        const std::optional<Money> held = hold ? hold : detail.row.cost;
        fact.name = BillingFacts::tr("Reserved until it is delivered");
        fact.value = held ? moneyText(*held, locale) : QString();
        return fact;
    }
    if (!detail.row.cost)
        return std::nullopt;
    fact.name = BillingFacts::tr("Charged");
    fact.value = moneyText(*detail.row.cost, locale);
    return fact;
}

} // namespace

QList<Fact> billingFacts(const MessageDetail &detail)
{
    if (detail.row.direction == Direction::Inbound)
        return {};
    QList<Fact> facts{unitFact(detail)};
    if (detail.request)
        facts << comparisonFact(detail);
    if (auto money = moneyFact(detail)) {
        money->face = Face::Digits;
        facts << *money;
    }
    return facts;
}

} // namespace arowana
