// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One send on its way out: its idempotency key and the exact bytes, on disk before the first byte leaves.

#include "models/domain/callanswer.h"
#include "models/domain/ids.h"

#include <optional>

namespace arowana {

enum class OutboxState {
    Held,     ///< waits for holdUntil; without one it waits for the operator
    Ready,    ///< may leave; nothing of it has left yet
    InFlight, ///< may have left; after a restart this is Unknown
    Unknown,  ///< tried, outcome not known; tried again at nextTry with the same key and bytes
    Stuck,    ///< unknown for longer than 23 h: waits for the operator, never leaves by itself
    Accepted,
    Refused,
    Stopped, ///< by the operator, before it left
};

struct OutboxEntry {
    IdempotencyKey key;
    RowId row;
    QByteArray body; ///< never changes once written
    OutboxState state = OutboxState::Held;
    Instant createdAt;
    std::optional<Instant> holdUntil;
    std::optional<Instant> nextTry;
    std::optional<Instant> firstTryAt; ///< when a byte may have left for the first time
    int attempts = 0;
    std::optional<Unknown> lastUnknown;

    friend bool operator==(const OutboxEntry &, const OutboxEntry &) = default;
};

} // namespace arowana
