// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/qtscheduler.h"

#include <QDateTime>

namespace arowana::sandbox {

namespace {

constexpr qint64 kLongestNapMs = 3'600'000; // QTimer counts in int; long waits are taken in naps
constexpr int kMostPerTurn = 200;           // then the sockets get their turn

} // namespace

QtScheduler::QtScheduler(qint64 skewMs, QObject *parent)
    : QObject(parent)
    , m_skewMs(skewMs)
{
    m_clock.start();
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &QtScheduler::runDue);
}

Instant QtScheduler::now() const
{
    return Instant{QDateTime::currentMSecsSinceEpoch() + m_skewMs + m_jumpedMs};
}

TaskId QtScheduler::after(qint64 delayMs, std::function<void()> task)
{
    const TaskId id = m_queue.add(elapsed() + qMax<qint64>(0, delayMs), std::move(task));
    arm();
    return id;
}

void QtScheduler::cancel(TaskId task)
{
    m_queue.remove(task);
}

std::optional<qint64> QtScheduler::untilNext() const
{
    const auto due = m_queue.nextDue();
    return due ? std::optional(qMax<qint64>(0, *due - elapsed())) : std::nullopt;
}

void QtScheduler::jump(qint64 ms)
{
    m_jumpedMs += qMax<qint64>(0, ms);
    arm();
}

void QtScheduler::runDue()
{
    const qint64 now = elapsed();
    for (int i = 0; i < kMostPerTurn; ++i) {
        const auto task = m_queue.takeDue(now);
        if (!task)
            break;
        task();
    }
    arm();
}

void QtScheduler::arm()
{
    const auto due = m_queue.nextDue();
    if (!due)
        return;
    m_timer.start(int(qBound<qint64>(0, *due - elapsed(), kLongestNapMs)));
}

} // namespace arowana::sandbox
