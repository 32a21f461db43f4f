// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How long the window was not to be reached: what the event loop works off between two turns of a timer, and
// each key for itself. The test's own work between two turns of the loop does not count, nor does what the
// machine takes for others: the time in which the GUI thread was ready and got no core, as the kernel tells
// it, or in which a thread that does nothing came late too, whichever is more; both while it worked off
// events. GUI thread; told of its events by WatchedApplication.

#include "tests/e2e/latethread.h"

#include <QEvent>
#include <QList>
#include <QTimer>

#include <utility>

namespace arowana::test {

class StallWatch {
public:
    StallWatch();
    ~StallWatch();
    StallWatch(const StallWatch &) = delete;
    StallWatch &operator=(const StallWatch &) = delete;

    void start();
    void stop();
    [[nodiscard]] bool isRunning() const { return m_timer.isActive(); }

    /// An event that no other is the cause of is about to be worked off.
    void begin(QEvent::Type type);
    void end();

    /// After stop().
    [[nodiscard]] qint64 longestMs() const;
    /// How many were longer than this; after stop().
    [[nodiscard]] int longerThan(qint64 ms) const;
    /// How many turns there were.
    [[nodiscard]] int turns() const { return m_turns; }

private:
    struct Turn {
        QList<std::pair<qint64, qint64>> events; ///< from when until when each was worked off
        qint64 busyMs = 0;                       ///< together
        qint64 waitedNs = 0;                     ///< of that, without a core

        void add(qint64 fromMs, qint64 toMs, qint64 waited);
    };

    void turn();
    void note(const Turn &turn);
    [[nodiscard]] qint64 waitedNs() const;
    [[nodiscard]] qint64 stallMs(const Turn &turn) const;

    LateThread m_baseline;
    QTimer m_timer;
    QList<Turn> m_long; ///< those worth looking at
    Turn m_turn;        ///< since the timer came last
    // Of the event that is being worked off.
    qint64 m_eventFromMs = 0;
    qint64 m_eventWaitedNs = 0;
    bool m_isInput = false;
    int m_turns = 0;
    int m_schedule = -1; ///< the kernel's account of the GUI thread; -1: it gives none
};

} // namespace arowana::test
