// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The one door to the time. The real one lives in the composition root; tests pass a clock they move.

#include "models/domain/instant.h"

namespace arowana {

class Clock {
public:
    Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;
    virtual ~Clock() = default;

    /// Wall time, UTC. May jump.
    [[nodiscard]] virtual Instant now() const = 0;
    /// Milliseconds that never go back, from an arbitrary start. For waits and latencies.
    [[nodiscard]] virtual qint64 monotonicMs() const = 0;
    /// Milliseconds this machine was asleep, from an arbitrary start: the wall clock goes on meanwhile, the
    /// monotonic one stands still. 0 where the system does not tell.
    [[nodiscard]] virtual qint64 sleptMs() const { return 0; }
};

} // namespace arowana
