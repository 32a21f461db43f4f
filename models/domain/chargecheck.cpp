// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/chargecheck.h"

namespace arowana {

namespace {

/// Its hold went back: what came to nothing is charged only where the network had taken it, as a newsletter
/// is.
bool isReleased(const ToldCharge &told, MessageStatus status)
{
    const bool cameToNothing = status == MessageStatus::Failed || status == MessageStatus::Expired ||
                               status == MessageStatus::Revoked;
    return cameToNothing && (told.costIsHold || told.cost.value_or(Money{}) == Money{});
}

/// Long in bytes: which of the two it would be could not be known.
bool hasBecomeSingle(const ExpectedCharge &expected, const ToldCharge &told)
{
    return expected.mayBecomeSingle() && told.unit == BillingUnit::Single;
}

/// Also a unit that has no name here is another one.
bool isOtherUnit(const ExpectedCharge &expected, const ToldCharge &told)
{
    return told.isUnitTold() && expected.unit != BillingUnit::Unknown && told.unit != expected.unit &&
           !hasBecomeSingle(expected, told);
}

MoneyFault moneyFault(const ChargeCheck &check, const ToldCharge &told)
{
    if (check.expected && check.told && *check.told != *check.expected)
        return MoneyFault::NotAsExpected;
    if (check.charged && told.price && *check.charged != *told.price)
        return MoneyFault::NotAsAnswered;
    const Money held = told.costIsHold ? told.cost.value_or(Money{}) : Money{};
    const bool isFree = check.expected == Money{};
    return isFree && !check.charged && held != Money{} ? MoneyFault::HeldThoughFree : MoneyFault::None;
}

} // namespace

ChargeCheck checkCharge(const std::optional<ExpectedCharge> &expected, const ToldCharge &told)
{
    ChargeCheck check;
    if (expected)
        check.expected = hasBecomeSingle(*expected, told) ? expected->otherPrice : expected->price;
    if (!told.status || isBeforeAcceptance(*told.status))
        return check;
    check.isReleased = isReleased(told, *told.status);
    if (!told.costIsHold && isSettled(*told.status) && !check.isReleased)
        check.charged = told.cost;
    check.told = check.charged ? check.charged : told.price;
    if (!expected)
        return check;
    check.isOtherUnit = isOtherUnit(*expected, told);
    check.money = moneyFault(check, told);
    if (check.isOtherUnit || check.money != MoneyFault::None)
        check.verdict = ChargeVerdict::Differs;
    else if (told.isUnitTold() && expected->unit != BillingUnit::Unknown)
        check.verdict = ChargeVerdict::Confirmed;
    return check;
}

} // namespace arowana
