// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Whether a send is billed as was said before it left (`learn/billing-units`, `guides/errors-and-billing`).
// Pure function, any thread.

#include "models/domain/messagestatus.h"
#include "models/domain/sendorigin.h"

namespace arowana {

enum class ChargeVerdict {
    NotKnown, ///< nothing was expected, or the platform has not said enough to compare
    Confirmed,
    Differs,
};

/// What is wrong with the money of a send; the first that is true.
enum class MoneyFault {
    None,
    NotAsExpected,  ///< charged, or to be charged, is not what was said before sending
    NotAsAnswered,  ///< charged is not the price that the answer to the send named
    HeldThoughFree, ///< nothing was to be paid, and yet something is held
};

/// What the platform has said of the money of one send.
struct ToldCharge {
    std::optional<MessageStatus> status; ///< nullopt: there is no message
    BillingUnit unit = BillingUnit::Unknown;
    std::optional<Money> price; ///< as the answer named it
    std::optional<Money> cost;  ///< held or charged
    bool costIsHold = false;    ///< reserved only: neither charged nor released yet
    QString unitWord = {};      ///< of a unit that has no name here: the platform's word

    [[nodiscard]] bool isUnitTold() const { return unit != BillingUnit::Unknown || !unitWord.isEmpty(); }

    friend bool operator==(const ToldCharge &, const ToldCharge &) = default;
};

struct ChargeCheck {
    ChargeVerdict verdict = ChargeVerdict::NotKnown;
    bool isOtherUnit = false;            ///< Differs: by its unit
    MoneyFault money = MoneyFault::None; ///< Differs: by its money; both may be
    std::optional<Money> expected = {};  ///< for the unit it became
    std::optional<Money> told = {};      ///< what is charged, or will be
    std::optional<Money> charged = {};   ///< nullopt while it is only reserved, and where it was released
    bool isReleased = false;             ///< it came to nothing, and nothing of it is paid

    /// Above nought: dearer than expected. Nought where one of the two is not known, or nothing is paid.
    [[nodiscard]] Money difference() const
    {
        return expected && told && !isReleased ? *told - *expected : Money{};
    }

    friend bool operator==(const ChargeCheck &, const ChargeCheck &) = default;
};

/// `expected` nullopt: nothing was said before sending; then only what is charged or released is told.
[[nodiscard]] ChargeCheck checkCharge(const std::optional<ExpectedCharge> &expected, const ToldCharge &told);

} // namespace arowana
