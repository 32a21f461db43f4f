// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The application of a test that watches for stalls: tells of each event that no other is the cause of. GUI
// thread.

#include "tests/e2e/stallwatch.h"

#include <QApplication>
#include <QScopedValueRollback>

namespace arowana::test {

class WatchedApplication : public QApplication {
public:
    using QApplication::QApplication;

    [[nodiscard]] StallWatch &stalls() { return m_stalls; }

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (QThread::currentThread() != thread()) // every thread's events come here
            return QApplication::notify(receiver, event);
        const bool isOutermost = m_depth == 0 && m_stalls.isRunning();
        const QScopedValueRollback deeper(m_depth, m_depth + 1);
        if (!isOutermost)
            return QApplication::notify(receiver, event);
        m_stalls.begin(event->type());
        const bool isTaken = QApplication::notify(receiver, event);
        m_stalls.end();
        return isTaken;
    }

private:
    StallWatch m_stalls;
    int m_depth = 0;
};

} // namespace arowana::test
