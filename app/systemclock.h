// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The real clock. Any thread; owned by whoever composes.

#include "models/domain/clock.h"

#include <QDateTime>
#include <QElapsedTimer>

#include <algorithm>
#include <ctime>

namespace arowana {

class SystemClock : public Clock {
public:
    SystemClock() { m_monotonic.start(); }

    [[nodiscard]] Instant now() const override { return Instant{QDateTime::currentMSecsSinceEpoch()}; }
    [[nodiscard]] qint64 monotonicMs() const override { return m_monotonic.elapsed(); }
    [[nodiscard]] qint64 sleptMs() const override
    {
#ifdef CLOCK_BOOTTIME
        // Read before and after: what lies between the two readings is no sleep.
        const qint64 before = millisecondsOf(CLOCK_MONOTONIC);
        const qint64 boot = millisecondsOf(CLOCK_BOOTTIME);
        return std::max<qint64>(0, boot - std::max(before, millisecondsOf(CLOCK_MONOTONIC)));
#else
        return 0;
#endif
    }

private:
#ifdef CLOCK_BOOTTIME
    static qint64 millisecondsOf(clockid_t clock)
    {
        timespec time{};
        return clock_gettime(clock, &time) == 0 ? time.tv_sec * qint64(1'000) + time.tv_nsec / 1'000'000 : 0;
    }
#endif

    QElapsedTimer m_monotonic;
};

} // namespace arowana
