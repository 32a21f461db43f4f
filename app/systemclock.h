// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The real clock. Any thread; owned by whoever composes.

#include "models/domain/clock.h"

#include <QDateTime>
#include <QElapsedTimer>

namespace arowana {

class SystemClock : public Clock {
public:
    SystemClock() { m_monotonic.start(); }

    [[nodiscard]] Instant now() const override { return Instant{QDateTime::currentMSecsSinceEpoch()}; }
    [[nodiscard]] qint64 monotonicMs() const override { return m_monotonic.elapsed(); }

private:
    QElapsedTimer m_monotonic;
};

} // namespace arowana
