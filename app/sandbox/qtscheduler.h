// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The scheduler of the running program: one QTimer over a task queue, on the monotonic clock, so that a
// changed wall clock moves no task. Its own clock may be wrong by a skew and may be moved forward. Lives on
// the one model thread.

#include "app/sandbox/taskqueue.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace arowana::sandbox {

class QtScheduler final : public QObject, public Scheduler {
    Q_OBJECT
public:
    /// `skewMs`: how far the platform's clock is ahead of this machine's (behind, when negative).
    explicit QtScheduler(qint64 skewMs = 0, QObject *parent = nullptr);

    [[nodiscard]] Instant now() const override;
    TaskId after(qint64 delayMs, std::function<void()> task) override;
    void cancel(TaskId task) override;
    [[nodiscard]] std::optional<qint64> untilNext() const override;
    void jump(qint64 ms) override;

private:
    /// What the tasks' due times count in.
    [[nodiscard]] qint64 elapsed() const { return m_clock.elapsed() + m_jumpedMs; }
    void runDue();
    void arm();

    QElapsedTimer m_clock;
    QTimer m_timer;
    TaskQueue m_queue;
    qint64 m_skewMs;
    qint64 m_jumpedMs = 0;
};

} // namespace arowana::sandbox
