// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A scheduler whose time stands still until the test moves it. Tasks run in order, each at its own time.

#include "app/sandbox/taskqueue.h"

namespace arowana::sandbox {

class ManualScheduler final : public Scheduler {
public:
    /// 2026-05-04T10:00:00Z.
    static constexpr qint64 kStartMs = 1'777'888'800'000;

    [[nodiscard]] Instant now() const override { return Instant{m_nowMs}; }
    TaskId after(qint64 delayMs, std::function<void()> task) override
    {
        return m_queue.add(m_nowMs + qMax<qint64>(0, delayMs), std::move(task));
    }
    void cancel(TaskId task) override { m_queue.remove(task); }

    [[nodiscard]] std::optional<qint64> untilNext() const override
    {
        const auto due = m_queue.nextDue();
        return due ? std::optional(qMax<qint64>(0, *due - m_nowMs)) : std::nullopt;
    }
    void jump(qint64 ms) override
    {
        m_nowMs += ms;
        m_targetMs += ms;
    }

    void advance(qint64 ms)
    {
        m_targetMs = m_nowMs + ms;
        while (const auto due = m_queue.nextDue()) {
            if (*due > m_targetMs)
                break;
            m_nowMs = qMax(m_nowMs, *due);
            m_queue.takeDue(m_nowMs)();
        }
        m_nowMs = m_targetMs;
    }
    [[nodiscard]] bool isIdle() const { return !m_queue.nextDue(); }

private:
    qint64 m_nowMs = kStartMs;
    qint64 m_targetMs = kStartMs; ///< where advance() stops; a jump moves it along
    TaskQueue m_queue;
};

} // namespace arowana::sandbox
