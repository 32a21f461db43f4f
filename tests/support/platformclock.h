// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The platform's own clock: the world's time, but for a difference a test sets; the machine's may be set to
// and fro beside it. One thread.

#include "tests/support/simulatedtime.h"

namespace arowana::test {

class PlatformClock final : public Clock {
public:
    explicit PlatformClock(const SimulatedTime &time)
        : m_time(time)
    {
    }

    /// The platform is ahead by this.
    void setSkewMs(qint64 skewMs) { m_skewMs = skewMs; }
    [[nodiscard]] qint64 skewMs() const { return m_skewMs; }

    [[nodiscard]] Instant now() const override { return m_time.world().plusMs(m_skewMs); }
    [[nodiscard]] qint64 monotonicMs() const override { return m_time.monotonicMs(); }

private:
    const SimulatedTime &m_time;
    qint64 m_skewMs = 0;
};

} // namespace arowana::test
