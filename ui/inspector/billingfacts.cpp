// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/billingfacts.h"

#include "models/domain/chargecheck.h"
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

/// The platform does not document what becomes of the money of an e-mail that bounced.
bool hasBounced(MessageStatus status)
{
    return status == MessageStatus::Bounced || status == MessageStatus::SoftBounced;
}

/// It was reserved, and nothing has told since whether it is charged.
bool isReserved(const MessageDetail &detail)
{
    return detail.row.costIsHold || (!isSettled(detail.row.status) && detail.billing && detail.billing->hold);
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

/// The platform's word for that, where it has no name here.
QString foreignUnitWord(const MessageDetail &detail)
{
    return detail.billing && toldUnit(detail) == BillingUnit::Unknown
               ? visibleText(detail.billing->unitWord, Lines::One)
               : QString();
}

ToldCharge toldCharge(const MessageDetail &detail)
{
    const MessageRow &row = detail.row;
    return {row.status, toldUnit(detail), detail.billing ? detail.billing->price : std::nullopt,
            row.cost,   row.costIsHold,   foreignUnitWord(detail)};
}

/// Why it is that unit. The reason is ours: it is given only where the unit is the expected one, or nothing
/// else is known.
QString unitSentence(const MessageDetail &detail)
{
    const BillingUnit unit = toldUnit(detail);
    if (const QString word = foreignUnitWord(detail); !word.isEmpty())
        return word;
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

/// The price until the platform has said one: as it was expected.
QString expectedPriceWords(const MessageDetail &detail)
{
    const QLocale locale;
    const auto price = checkCharge(detail.origin.expected, toldCharge(detail)).expected;
    if (!price)
        return BillingFacts::tr("not known yet");
    const auto other = detail.origin.expected->otherPrice;
    return other && *other != *price ? BillingFacts::tr("expected %1 or %2")
                                           .arg(moneyText(*price, locale), moneyText(*other, locale))
                                     : BillingFacts::tr("expected %1").arg(moneyText(*price, locale));
}

/// The price stands out where it has to be paid: not while it is only expected, not once it was released, and
/// not where a bounce leaves that unknown.
Fact unitFact(const MessageDetail &detail)
{
    const std::optional<Money> price =
        detail.billing && detail.billing->price ? detail.billing->price : detail.row.cost;
    Fact fact;
    fact.name = unitSentence(detail);
    fact.value = price ? moneyText(*price, QLocale()) : expectedPriceWords(detail);
    fact.face = Face::Digits;
    const bool isUnknown = hasBounced(detail.row.status) && isReserved(detail);
    const bool isDue = price && !isUnknown && !checkCharge({}, toldCharge(detail)).isReleased;
    fact.role = isDue ? ColorRole::Text : ColorRole::Muted;
    fact.weight = isDue ? TextWeight::Strong : TextWeight::Normal;
    return fact;
}

/// What had been said of the money and is not so; nullopt where nothing had been said.
std::optional<Money> missedPrice(const MessageDetail &detail, const ChargeCheck &check)
{
    const bool isMissed = detail.origin.expected && check.money == MoneyFault::NotAsExpected;
    return isMissed ? check.expected : std::nullopt;
}

QString differsWords(const MessageDetail &detail, const ChargeCheck &check)
{
    const QLocale locale;
    QStringList parts;
    if (check.isOtherUnit) {
        const QString word = foreignUnitWord(detail);
        parts << (word.isEmpty() ? unitWord(toldUnit(detail)) : word);
    }
    const auto missed = missedPrice(detail, check);
    if (missed)
        parts << BillingFacts::tr("expected %1").arg(moneyText(*missed, locale));
    const QString head = parts.isEmpty()
                             ? BillingFacts::tr("differs")
                             : BillingFacts::tr("differs: %1").arg(parts.join(QStringLiteral(", ")));
    if (check.charged)
        return BillingFacts::tr("%1, charged %2").arg(head, moneyText(*check.charged, locale));
    if (missed && check.told) // the hold may be above the price
        return BillingFacts::tr("%1, price %2").arg(head, moneyText(*check.told, locale));
    const auto hold = detail.billing ? detail.billing->hold : std::nullopt;
    if (hold && !cameToNothing(detail.row.status))
        return BillingFacts::tr("%1, reserved %2").arg(head, moneyText(*hold, locale));
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

/// What was said before sending; where nothing was, what the message itself lets expect.
ExpectedCharge expectedCharge(const MessageDetail &detail, const ExpectedUnit &unit)
{
    ExpectedCharge expected = detail.origin.expected.value_or(ExpectedCharge{unit.unit, {}, {}});
    expected.mayBeSingle |= unit.reason == UnitReason::LongInBytes;
    if (!expected.price && unit.isFree())
        expected.price = Money{};
    return expected;
}

/// While there is no verdict.
QString noVerdictWords(const MessageDetail &detail)
{
    if (isBeforeAcceptance(detail.row.status) ||
        (!detail.billing && toldUnit(detail) == BillingUnit::Unknown))
        return BillingFacts::tr("not confirmed yet");
    const QString word = foreignUnitWord(detail);
    if (!word.isEmpty())
        return word;
    return toldUnit(detail) == BillingUnit::Unknown ? BillingFacts::tr("the answer named no unit")
                                                    : unitWord(toldUnit(detail));
}

Fact comparisonFact(const MessageDetail &detail)
{
    ExpectedUnit unit = expectedUnit(*detail.request, contextOf(detail));
    const ExpectedCharge expected = expectedCharge(detail, unit);
    unit.unit = expected.unit; // as it was said before sending
    const ChargeCheck check = checkCharge(expected, toldCharge(detail));
    Fact fact;
    fact.name = expectedWords(unit);
    fact.role = ColorRole::Muted;
    if (detail.row.status == MessageStatus::Refused || detail.row.status == MessageStatus::StoppedHere) {
        fact.value = BillingFacts::tr("not billed");
        return fact;
    }
    switch (check.verdict) {
    case ChargeVerdict::NotKnown:
        fact.value = noVerdictWords(detail);
        if (toldCharge(detail).isUnitTold() && !isBeforeAcceptance(detail.row.status))
            fact.role = ColorRole::Text;
        break;
    case ChargeVerdict::Confirmed:
        fact.value = unit.isFree() ? BillingFacts::tr("confirmed, free") : BillingFacts::tr("confirmed");
        fact.role = ColorRole::Good;
        break;
    case ChargeVerdict::Differs:
        fact.value = differsWords(detail, check);
        fact.role = ColorRole::Warn;
        break;
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
    if (checkCharge({}, toldCharge(detail)).isReleased) {
        fact.name = BillingFacts::tr("Released, nothing charged");
        fact.value = hold ? moneyText(*hold, locale) : QString();
        return fact;
    }
    if (cameToNothing(status)) {
        fact.name = BillingFacts::tr("Charged: the network had taken it");
        fact.value = moneyText(*detail.row.cost, locale);
        return fact;
    }
    if (isReserved(detail)) {
        const std::optional<Money> held = hold ? hold : detail.row.cost;
        fact.value = held ? moneyText(*held, locale) : QString();
        if (hasBounced(status)) {
            fact.name = BillingFacts::tr("Reserved at first; whether it was released is not known");
            return fact;
        }
        fact.name = BillingFacts::tr("Reserved until it is delivered");
        // `guides/errors-and-billing` shows a hold above the price.
        if (hold && detail.billing->price && *hold != *detail.billing->price)
            fact.name = BillingFacts::tr("Reserved until it is delivered; the price is %1")
                            .arg(moneyText(*detail.billing->price, locale));
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
