// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The scheduler of the running program: one QTimer over a task queue, on the monotonic clock, so that a
// changed wall clock moves no task. Lives on the one model thread.

#include "app/sandbox/taskqueue.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace arowana::sandbox {

class QtScheduler final : public QObject, public Scheduler {
    Q_OBJECT
public:
    explicit QtScheduler(QObject *parent = nullptr);

    [[nodiscard]] Instant now() const override;
    TaskId after(qint64 delayMs, std::function<void()> task) override;
    void cancel(TaskId task) override;

private:
    void runDue();
    void arm();

    QElapsedTimer m_clock;
    QTimer m_timer;
    TaskQueue m_queue;
};

} // namespace arowana::sandbox
