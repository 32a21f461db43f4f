// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Time that stands still until a test moves it: clock and timers in one. Work due at the same moment runs
// in the order it was asked for, so that a run replays exactly. One thread.

#include "app/engine/ports/timers.h"
#include "models/domain/clock.h"

#include <map>
#include <utility>

namespace arowana::test {

class SimulatedTime final : public Clock, public Timers {
public:
    /// 2026-05-04T10:00:00Z.
    static constexpr Instant kStart{1'777'888'800'000};

    [[nodiscard]] Instant now() const override { return m_wall; }
    [[nodiscard]] qint64 monotonicMs() const override { return m_monotonic; }

    Handle after(qint64 delayMs, std::function<void()> work) override;
    void cancel(Handle handle) override;

    /// Moves both times on by `ms` and runs everything due until then, each at its own moment.
    void advance(qint64 ms);
    /// Runs what is due now, and what that makes due now.
    void settle() { advance(0); }
    /// Runs until nothing waits any more, at most `mostMs` on. True when nothing waits.
    bool runUntilIdle(qint64 mostMs);
    /// The wall clock jumps (sleep, a corrected clock); the monotonic one and the timers do not.
    void jumpWall(qint64 ms) { m_wall = m_wall.plusMs(ms); }

    [[nodiscard]] int waiting() const { return int(m_waiting.size()); }

private:
    using Place = std::pair<qint64, Handle>; ///< due, then in the order of asking

    void runFirst();

    Instant m_wall = kStart;
    qint64 m_monotonic = 5'000;
    Handle m_last = 0;
    std::map<Place, std::function<void()>> m_waiting;
    std::map<Handle, qint64> m_due;
};

} // namespace arowana::test
