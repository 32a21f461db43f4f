// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One movement of money by a send of this console (`learn/billing-units`).

#include "models/domain/ids.h"
#include "models/domain/money.h"

namespace arowana {

enum class LedgerKind {
    Hold,    ///< at acceptance: free goes down, reserved up
    Charge,  ///< on delivery: reserved goes down
    Release, ///< on failure, expiry or revoke: reserved goes back to free
};

struct LedgerEntry {
    RowId row; ///< the message; one entry of each kind at most
    LedgerKind kind = LedgerKind::Hold;
    Money amount;
    Instant at; ///< when the console learnt it

    friend bool operator==(const LedgerEntry &, const LedgerEntry &) = default;
};

} // namespace arowana
