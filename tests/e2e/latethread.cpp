// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/latethread.h"

#include <QTimer>

#include <algorithm>
#include <chrono>

namespace arowana::test {

qint64 LateThread::nowMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

void LateThread::start()
{
    m_worker = std::make_unique<QObject>();
    m_worker->moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(m_worker.get(), [this] {
        auto *timer = new QTimer(m_worker.get());
        timer->setTimerType(Qt::PreciseTimer);
        QObject::connect(timer, &QTimer::timeout, m_worker.get(), [this] { look(); });
        // The end of the thread finds no timer running.
        QObject::connect(&m_thread, &QThread::finished, timer, &QTimer::stop, Qt::DirectConnection);
        m_last = nowMs();
        timer->start(int(kEveryMs));
    });
}

void LateThread::stop()
{
    m_thread.quit();
    m_thread.wait();
    m_worker.reset();
}

void LateThread::look()
{
    const qint64 now = nowMs();
    note(m_last + kEveryMs, now);
    m_last = now;
}

void LateThread::note(qint64 dueMs, qint64 cameMs)
{
    if (cameMs - dueMs > kUsualMs)
        m_lates.append({dueMs, cameMs});
}

qint64 LateThread::lateWithin(qint64 fromMs, qint64 toMs) const
{
    qint64 sum = 0;
    for (const auto &[due, came] : m_lates)
        sum += std::max<qint64>(0, std::min(came, toMs) - std::max(due, fromMs));
    return sum;
}

} // namespace arowana::test
