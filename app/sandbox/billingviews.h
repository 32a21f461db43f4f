// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Balance and tier as the API writes them (`api/billing`).

#include "app/sandbox/pricing.h"
#include "app/sandbox/wallet.h"

namespace arowana::sandbox {

/// `{free, reserved, total}` as numbers.
[[nodiscard]] Json balanceJson(const Wallet &wallet);
/// `{channel, current, volume_used}`, as in a send's answer.
[[nodiscard]] Json tierJson(const Pricing &pricing, Line line);

} // namespace arowana::sandbox
