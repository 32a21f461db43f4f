// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Where a send came from, kept here beside what goes to the platform: what it was expected to cost, and the
// draft it was written in, so that stopping it gives that back as it was. A value.

#include "models/domain/billingunit.h"
#include "models/domain/composedraft.h"
#include "models/domain/money.h"

#include <QMetaType>

namespace arowana {

/// What the send card said, to be compared with the answer.
struct ExpectedCharge {
    BillingUnit unit = BillingUnit::Unknown;
    std::optional<Money> price;      ///< nullopt: was not known; zero: nothing was to be charged any more
    std::optional<Money> otherPrice; ///< of Single, where the platform might have counted bytes
    bool mayBeSingle = false;        ///< it might have, also where that price was not known

    /// Sends from before `mayBeSingle` was kept tell it by the price alone.
    [[nodiscard]] bool mayBecomeSingle() const { return mayBeSingle || otherPrice.has_value(); }

    friend bool operator==(const ExpectedCharge &, const ExpectedCharge &) = default;
};

struct SendOrigin {
    std::optional<ExpectedCharge> expected;
    std::optional<ComposeDraft> draft; ///< until the platform has accepted the send

    friend bool operator==(const SendOrigin &, const SendOrigin &) = default;
};

} // namespace arowana

Q_DECLARE_METATYPE(arowana::SendOrigin)
