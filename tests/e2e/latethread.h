// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A thread that has nothing to do but to look at the clock every few milliseconds: what it comes late is the
// machine's doing and not the program's. Made, started and stopped by the thread that asks it.

#include <QList>
#include <QObject>
#include <QThread>

#include <memory>
#include <utility>

namespace arowana::test {

class LateThread {
public:
    static constexpr qint64 kEveryMs = 5;
    static constexpr qint64 kUsualMs = 1; ///< any timer comes as late as this

    ~LateThread() { stop(); }

    void start();
    void stop();
    /// It was due then and came then (ms of nowMs()); look() says so, and a test may.
    void note(qint64 dueMs, qint64 cameMs);
    /// How long it was not to be reached within this time (ms of nowMs()), without what is usual; after
    /// stop().
    [[nodiscard]] qint64 lateWithin(qint64 fromMs, qint64 toMs) const;

    /// Milliseconds of the monotonic clock, the same for every thread.
    [[nodiscard]] static qint64 nowMs();

private:
    void look();

    QThread m_thread;
    std::unique_ptr<QObject> m_worker;        ///< lives on m_thread while that runs
    QList<std::pair<qint64, qint64>> m_lates; ///< from when it was due until it came; written there
    qint64 m_last = 0;
};

} // namespace arowana::test
