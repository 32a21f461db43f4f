// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A stretch of time in which the platform may have said something that did not arrive here, and whether it
// was filled by reading the message log since.

#include "models/domain/instant.h"

#include <optional>

namespace arowana {

enum class GapCause {
    NotRunning,   ///< the console was closed
    Asleep,       ///< the machine slept, or its clock jumped ahead
    ApiOutage,    ///< the platform could not be reached
    ListenerDown, ///< no webhook could arrive and nothing was polled
};

struct Gap {
    Instant from;
    Instant to;
    GapCause cause = GapCause::NotRunning;
    std::optional<Instant> filledAt; ///< nullopt: not yet
    int found = 0;                   ///< messages that were new or had gone on, learnt by filling it

    friend bool operator==(const Gap &, const Gap &) = default;
};

} // namespace arowana
