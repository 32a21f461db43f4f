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

    [[nodiscard]] Instant now() const override { return m_world.plusMs(m_wallOffMs); }
    [[nodiscard]] qint64 monotonicMs() const override { return m_monotonic; }
    [[nodiscard]] qint64 sleptMs() const override { return m_slept; }

    /// The time as it is, whatever the machine's wall clock makes of it: the platform lives by it.
    [[nodiscard]] Instant world() const { return m_world; }

    Handle after(qint64 delayMs, std::function<void()> work) override;
    void cancel(Handle handle) override;

    /// Moves both times on by `ms` and runs everything due until then, each at its own moment.
    void advance(qint64 ms);
    /// Runs what is due now, and what that makes due now.
    void settle() { advance(0); }
    /// Runs until nothing waits any more, at most `mostMs` on. True when nothing waits.
    bool runUntilIdle(qint64 mostMs);
    /// Asleep: the world goes on and the wall clock with it; the monotonic one and the timers stand still.
    void jumpWall(qint64 ms)
    {
        m_world = m_world.plusMs(ms);
        m_slept += ms;
    }
    /// The machine's wall clock is set, right or wrong, to and fro; the world does not care.
    void stepWall(qint64 ms) { m_wallOffMs += ms; }
    /// By how much the wall clock is ahead of the world.
    [[nodiscard]] qint64 wallOffMs() const { return m_wallOffMs; }

    [[nodiscard]] int waiting() const { return int(m_waiting.size()); }

private:
    using Place = std::pair<qint64, Handle>; ///< due, then in the order of asking

    void runFirst();

    Instant m_world = kStart;
    qint64 m_wallOffMs = 0;
    qint64 m_monotonic = 5'000;
    qint64 m_slept = 7'000; ///< before it began
    Handle m_last = 0;
    std::map<Place, std::function<void()>> m_waiting;
    std::map<Handle, qint64> m_due;
};

} // namespace arowana::test
