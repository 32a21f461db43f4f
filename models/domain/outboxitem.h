// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One send as the Outbox page shows it.

#include "models/domain/callanswer.h"
#include "models/domain/loglookup.h"
#include "models/domain/messagerow.h"
#include "models/domain/outboxstate.h"

namespace arowana {

struct OutboxItem {
    MessageRow row;
    OutboxState state = OutboxState::Held;
    std::optional<Instant> holdUntil; ///< Held: leaves then; nullopt: waits for the operator
    std::optional<Instant> nextTry;
    std::optional<Instant> firstTryAt;
    int attempts = 0;
    std::optional<Unknown> lastUnknown;
    std::optional<LogLookUp> lookUp; ///< Stuck: what the message log says

    friend bool operator==(const OutboxItem &, const OutboxItem &) = default;
};

} // namespace arowana
