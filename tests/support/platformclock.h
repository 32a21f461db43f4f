// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The platform's own clock: the machine's, but for a difference a test sets. One thread.

#include "models/domain/clock.h"

namespace arowana::test {

class PlatformClock final : public Clock {
public:
    explicit PlatformClock(const Clock &machine)
        : m_machine(machine)
    {
    }

    /// The platform is ahead by this.
    void setSkewMs(qint64 skewMs) { m_skewMs = skewMs; }
    [[nodiscard]] qint64 skewMs() const { return m_skewMs; }

    [[nodiscard]] Instant now() const override { return m_machine.now().plusMs(m_skewMs); }
    [[nodiscard]] qint64 monotonicMs() const override { return m_machine.monotonicMs(); }

private:
    const Clock &m_machine;
    qint64 m_skewMs = 0;
};

} // namespace arowana::test
