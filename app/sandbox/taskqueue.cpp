// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/taskqueue.h"

namespace arowana::sandbox {

TaskId TaskQueue::add(qint64 dueMs, std::function<void()> task)
{
    const TaskId id = ++m_last;
    m_tasks.emplace(std::pair(dueMs, id), std::move(task));
    m_due.insert(id, dueMs);
    return id;
}

void TaskQueue::remove(TaskId task)
{
    const auto it = m_due.constFind(task);
    if (it == m_due.cend())
        return;
    m_tasks.erase({*it, task});
    m_due.erase(it);
}

std::optional<qint64> TaskQueue::nextDue() const
{
    if (m_tasks.empty())
        return std::nullopt;
    return m_tasks.cbegin()->first.first;
}

std::function<void()> TaskQueue::takeDue(qint64 nowMs)
{
    const auto it = m_tasks.begin();
    if (it == m_tasks.end() || it->first.first > nowMs)
        return {};
    std::function<void()> task = std::move(it->second);
    m_due.remove(it->first.second);
    m_tasks.erase(it);
    return task;
}

} // namespace arowana::sandbox
