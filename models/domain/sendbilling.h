// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// `billing` of a send answer. Every field is optional: documented examples leave out most of them
// (`guides/quickstart-email`), and hold and price may differ (`guides/errors-and-billing`).

#include "models/domain/balance.h"
#include "models/domain/billingunit.h"
#include "models/domain/tierstate.h"

namespace arowana {

struct SendBilling {
    std::optional<BillingUnit> unit;
    QString unitWord; ///< the platform's word, also when it is not known here
    std::optional<Money> hold;
    std::optional<Money> price;
    std::optional<Balance> balance;
    std::optional<TierState> tier;
    std::optional<bool> inSession;
    std::optional<bool> mauCharged;

    friend bool operator==(const SendBilling &, const SendBilling &) = default;
};

} // namespace arowana
