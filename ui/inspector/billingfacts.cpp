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

bool cameToNothing(MessageStatus status)
{
    return status == MessageStatus::Failed || status == MessageStatus::Expired ||
           status == MessageStatus::Revoked;
}

/// What it cost says whether the hold went back: a newsletter's is charged when the network takes it.
bool isReleased(const MessageRow &row)
{
    return cameToNothing(row.status) && (row.costIsHold || row.cost.value_or(Money{}) == Money{});
}

/// What the answer tells about session and month belongs to the reason: a second reply is free.
SendContext contextOf(const MessageDetail &detail)
{
    SendContext context;
    if (detail.billing) {
        context.isSessionPaid = detail.billing->inSession == true;
        context.isNewsletterMonthPaid = detail.billing->mauCharged == false;
    }
    return context;
}

/// The unit that was confirmed; Unknown while none was, or one that has no name here.
BillingUnit toldUnit(const MessageDetail &detail)
{
    return detail.billing && detail.billing->unit ? *detail.billing->unit : detail.row.unit;
}

bool isAsExpected(BillingUnit unit, const ExpectedUnit &expected)
{
    // Long in bytes: which of the two it would be could not be known.
    return unit == expected.unit ||
           (expected.reason == UnitReason::LongInBytes && unit == BillingUnit::Single);
}

/// Why it is that unit. The reason is ours: it is given only where the unit is the expected one, or nothing
/// else is known.
QString unitSentence(const MessageDetail &detail)
{
    const BillingUnit unit = toldUnit(detail);
    if (unit == BillingUnit::Unknown && detail.billing && !detail.billing->unitWord.isEmpty())
        return visibleText(detail.billing->unitWord, Lines::One);
    const auto expected =
        detail.request ? std::optional(expectedUnit(*detail.request, contextOf(detail))) : std::nullopt;
    if (expected && expected->reason == UnitReason::LongInBytes && unit == BillingUnit::Single)
        return BillingFacts::tr("Single: the platform counts bytes, here %1")
            .arg(QLocale().toString(expected->actual));
    if (expected && expected->reason == UnitReason::LongInBytes && unit == BillingUnit::Basic)
        return unitWord(unit);
    if (expected && (unit == BillingUnit::Unknown || unit == expected->unit))
        return unitReasonSentence(*expected);
    return unit == BillingUnit::Unknown ? BillingFacts::tr("Unit not known") : unitWord(unit);
}

/// What was charged; nullopt while it is only reserved, and where it was released.
std::optional<Money> chargedOf(const MessageDetail &detail)
{
    const MessageRow &row = detail.row;
    if (row.costIsHold || !isSettled(row.status) || isReleased(row))
        return std::nullopt;
    return row.cost;
}

/// What the send card said that this unit would cost; nullopt where it said nothing.
std::optional<Money> quotedPrice(const MessageDetail &detail)
{
    const auto &quoted = detail.origin.expected;
    if (!quoted)
        return std::nullopt;
    const bool isOther = quoted->otherPrice && toldUnit(detail) == BillingUnit::Single;
    return isOther ? quoted->otherPrice : quoted->price;
}

/// The price until the platform has said one: as it was expected.
QString expectedPriceWords(const MessageDetail &detail)
{
    const QLocale locale;
    const auto price = quotedPrice(detail);
    if (!price)
        return BillingFacts::tr("not known yet");
    const auto other = detail.origin.expected->otherPrice;
    return other && *other != *price ? BillingFacts::tr("expected %1 or %2")
                                           .arg(moneyText(*price, locale), moneyText(*other, locale))
                                     : BillingFacts::tr("expected %1").arg(moneyText(*price, locale));
}

/// The price stands out where it has to be paid: not while it is only expected, and not once it was released.
Fact unitFact(const MessageDetail &detail)
{
    const std::optional<Money> price =
        detail.billing && detail.billing->price ? detail.billing->price : detail.row.cost;
    Fact fact;
    fact.name = unitSentence(detail);
    fact.value = price ? moneyText(*price, QLocale()) : expectedPriceWords(detail);
    fact.face = Face::Digits;
    const bool isDue = price && !isReleased(detail.row);
    fact.role = isDue ? ColorRole::Text : ColorRole::Muted;
    fact.weight = isDue ? TextWeight::Strong : TextWeight::Normal;
    return fact;
}

/// The quoted price, where what is charged, or will be, is another.
std::optional<Money> missedPrice(const MessageDetail &detail)
{
    const auto quoted = quotedPrice(detail);
    const auto charged = chargedOf(detail);
    const auto told = charged ? charged : detail.billing->price;
    return quoted && told && *told != *quoted ? quoted : std::nullopt;
}

/// True when what is charged, or reserved, is not what the send card or the answer's other fields say it has
/// to be.
bool moneyDiffers(const MessageDetail &detail, bool isFree)
{
    const std::optional<Money> charged = chargedOf(detail);
    if (missedPrice(detail))
        return true;
    if (isFree)
        return (charged ? *charged : detail.billing->hold.value_or(Money{})) != Money{};
    return charged && detail.billing->price && *charged != *detail.billing->price;
}

QString differsWords(const MessageDetail &detail, const QString &unit)
{
    const QLocale locale;
    QStringList parts;
    if (!unit.isEmpty())
        parts << unit;
    if (const auto missed = missedPrice(detail))
        parts << BillingFacts::tr("expected %1").arg(moneyText(*missed, locale));
    const QString head = parts.isEmpty()
                             ? BillingFacts::tr("differs")
                             : BillingFacts::tr("differs: %1").arg(parts.join(QStringLiteral(", ")));
    if (const auto charged = chargedOf(detail))
        return BillingFacts::tr("%1, charged %2").arg(head, moneyText(*charged, locale));
    if (detail.billing->price && missedPrice(detail)) // the hold may be above the price
        return BillingFacts::tr("%1, price %2").arg(head, moneyText(*detail.billing->price, locale));
    if (detail.billing->hold && !cameToNothing(detail.row.status))
        return BillingFacts::tr("%1, reserved %2").arg(head, moneyText(*detail.billing->hold, locale));
    return head;
}

QString expectedWords(const ExpectedUnit &expected)
{
    if (expected.unit == BillingUnit::Unknown)
        return BillingFacts::tr("Its unit could not be known before sending");
    if (expected.reason == UnitReason::LongInBytes)
        return BillingFacts::tr("Expected before sending: %1 or %2")
            .arg(unitWord(BillingUnit::Basic), unitWord(BillingUnit::Single));
    return BillingFacts::tr("Expected before sending: %1").arg(unitWord(expected.unit));
}

Fact comparisonFact(const MessageDetail &detail)
{
    ExpectedUnit expected = expectedUnit(*detail.request, contextOf(detail));
    if (detail.origin.expected)
        expected.unit = detail.origin.expected->unit; // as it was said before sending
    const BillingUnit unit = toldUnit(detail);
    const QString foreignWord = detail.billing && unit == BillingUnit::Unknown
                                    ? visibleText(detail.billing->unitWord, Lines::One)
                                    : QString();
    Fact fact;
    fact.name = expectedWords(expected);
    fact.role = ColorRole::Muted;
    if (detail.row.status == MessageStatus::Refused || detail.row.status == MessageStatus::StoppedHere) {
        fact.value = BillingFacts::tr("not billed");
    } else if (!detail.billing) {
        fact.value = BillingFacts::tr("not confirmed yet");
    } else if (unit == BillingUnit::Unknown && foreignWord.isEmpty()) {
        fact.value = BillingFacts::tr("the answer named no unit");
    } else if (expected.unit == BillingUnit::Unknown) {
        fact.value = foreignWord.isEmpty() ? unitWord(unit) : foreignWord;
        fact.role = ColorRole::Text;
    } else {
        const bool unitDiffers = !isAsExpected(unit, expected);
        const bool differs = unitDiffers || moneyDiffers(detail, expected.isFree());
        fact.role = differs ? ColorRole::Warn : ColorRole::Good;
        fact.value = !differs                ? BillingFacts::tr("confirmed")
                     : !unitDiffers          ? differsWords(detail, {})
                     : foreignWord.isEmpty() ? differsWords(detail, unitWord(unit))
                                             : differsWords(detail, foreignWord);
        if (!differs && expected.isFree())
            fact.value = BillingFacts::tr("confirmed, free");
    }
    return fact;
}

std::optional<Fact> moneyFact(const MessageDetail &detail)
{
    const QLocale locale;
    const MessageStatus status = detail.row.status;
    Fact fact;
    if (isBeforeAcceptance(status)) {
        // While it is on its way the platform may have it already.
        fact.name = status == MessageStatus::Unknown || status == MessageStatus::Sending
                        ? BillingFacts::tr("Whether money is reserved is not known")
                        : BillingFacts::tr("Nothing is reserved or charged");
        return fact;
    }
    const std::optional<Money> hold = detail.billing ? detail.billing->hold : std::nullopt;
    if (isReleased(detail.row)) {
        fact.name = BillingFacts::tr("Released, nothing charged");
        fact.value = hold ? moneyText(*hold, locale) : QString();
        return fact;
    }
    if (cameToNothing(status)) {
        fact.name = BillingFacts::tr("Charged: the network had taken it");
        fact.value = moneyText(*detail.row.cost, locale);
        return fact;
    }
    if (detail.row.costIsHold || (!isSettled(status) && hold)) {
        const std::optional<Money> held = hold ? hold : detail.row.cost;
        fact.name = BillingFacts::tr("Reserved until it is delivered");
        // `guides/errors-and-billing` shows a hold above the price.
        if (hold && detail.billing->price && *hold != *detail.billing->price)
            fact.name = BillingFacts::tr("Reserved until it is delivered; the price is %1")
                            .arg(moneyText(*detail.billing->price, locale));
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
