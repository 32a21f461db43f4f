// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The prepaid balance (`learn/billing-units`). Every part is optional: some answers leave out `reserved`.

#include "models/domain/money.h"

#include <optional>

namespace arowana {

struct Balance {
    std::optional<Money> free;
    std::optional<Money> reserved;
    std::optional<Money> total;

    friend bool operator==(const Balance &, const Balance &) = default;
};

} // namespace arowana
