// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How many sends stand where in the outbox, and why they rest when they do.

#include "models/domain/outboxrest.h"

namespace arowana {

struct OutboxCounts {
    int held = 0;
    int sending = 0;
    int unknown = 0;
    int refused = 0;  ///< and not dismissed by the operator
    int toDecide = 0; ///< of the unknown ones: those that wait for the operator, as damaged ones do
    OutboxRest rest = OutboxRest::None;
    int waiting = 0; ///< of the held ones: those found after a restart, which leave only when told to

    /// How many stand in the outbox.
    [[nodiscard]] int standing() const { return held + sending + unknown + refused; }

    friend bool operator==(const OutboxCounts &, const OutboxCounts &) = default;
};

} // namespace arowana
