// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Tasks in order of their due time, then of their making; each can be taken back. Plain data without a clock:
// the schedulers drive it.

#include "app/sandbox/scheduler.h"

#include <QHash>

#include <map>
#include <optional>

namespace arowana::sandbox {

class TaskQueue {
public:
    TaskId add(qint64 dueMs, std::function<void()> task);
    void remove(TaskId task);
    [[nodiscard]] std::optional<qint64> nextDue() const;
    /// Takes out the earliest task that is due by `nowMs`; an empty function when there is none.
    [[nodiscard]] std::function<void()> takeDue(qint64 nowMs);

private:
    std::map<std::pair<qint64, TaskId>, std::function<void()>> m_tasks;
    QHash<TaskId, qint64> m_due;
    TaskId m_last = 0;
};

} // namespace arowana::sandbox
