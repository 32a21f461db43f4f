// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What this console's own sends did to the balance (`learn/billing-units`): a hold at acceptance, a charge on
// delivery, a release on failure. Beside the platform's balance, never in place of it.

#include "models/domain/instant.h"
#include "models/domain/money.h"

namespace arowana {

struct OwnMoney {
    Money held;    ///< reserved now by sends from here
    Money charged; ///< since the first of the month, UTC
    Money released;
    bool balanceIsOutdated = false; ///< own sends have moved it since the platform told it last

    friend bool operator==(const OwnMoney &, const OwnMoney &) = default;
};

} // namespace arowana
