// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How long the GUI thread was not to be reached: a timer there that looks at the clock each time it comes.
// What it came late is the stall. The test's own work between two turns of the event loop counts too.

#include <QElapsedTimer>
#include <QList>
#include <QTimer>

#include <algorithm>

namespace arowana::test {

class StallWatch {
public:
    static constexpr int kEveryMs = 5;

    void start()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(kEveryMs);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { look(); });
        m_clock.start();
        m_timer.start();
    }
    void stop() { m_timer.stop(); }

    [[nodiscard]] qint64 longestMs() const { return m_longestMs; }
    /// How many were longer than this.
    [[nodiscard]] int longerThan(qint64 ms) const
    {
        return int(
            std::count_if(m_stalls.begin(), m_stalls.end(), [ms](qint64 stall) { return stall > ms; }));
    }

private:
    void look()
    {
        const qint64 late = m_clock.restart() - kEveryMs;
        m_longestMs = std::max(m_longestMs, late);
        if (late > kNotedMs)
            m_stalls.append(late);
    }

    static constexpr qint64 kNotedMs = 20;

    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_longestMs = 0;
    QList<qint64> m_stalls;
};

} // namespace arowana::test
