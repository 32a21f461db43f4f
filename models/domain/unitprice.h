// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A price as the platform's answers told it last, by channel, unit and tier: what the send card expects. The
// platform has no price list to ask.

#include "models/domain/billingunit.h"
#include "models/domain/channel.h"
#include "models/domain/instant.h"
#include "models/domain/money.h"

#include <QString>

#include <optional>

namespace arowana {

struct UnitPrice {
    Channel channel = Channel::Rcs;
    BillingUnit unit = BillingUnit::Unknown;
    QString tier; ///< the platform's word; empty where the answer named none
    Money price;
    Instant at;
    std::optional<Money> hold = {}; ///< what was reserved for it, which may be more; nullopt: not told

    friend bool operator==(const UnitPrice &, const UnitPrice &) = default;
};

} // namespace arowana
