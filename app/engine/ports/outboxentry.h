// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One send on its way out: its idempotency key and the exact bytes, on disk before the first byte leaves.

#include "models/domain/callanswer.h"
#include "models/domain/loglookup.h"
#include "models/domain/outboxstate.h"

#include <optional>

namespace arowana {

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
    std::optional<LogLookUp> lookUp;    ///< Stuck: what the message log says
    std::optional<Instant> dismissedAt; ///< Refused: the operator took it off the outbox

    friend bool operator==(const OutboxEntry &, const OutboxEntry &) = default;
};

} // namespace arowana
