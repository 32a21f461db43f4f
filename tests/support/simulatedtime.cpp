// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/simulatedtime.h"

#include <algorithm>

namespace arowana::test {

Timers::Handle SimulatedTime::after(qint64 delayMs, std::function<void()> work)
{
    const Handle handle = ++m_last;
    const qint64 due = m_monotonic + std::max<qint64>(0, delayMs);
    m_waiting.emplace(Place(due, handle), std::move(work));
    m_due.emplace(handle, due);
    return handle;
}

void SimulatedTime::cancel(Handle handle)
{
    const auto found = m_due.find(handle);
    if (found == m_due.end())
        return;
    m_waiting.erase(Place(found->second, handle));
    m_due.erase(found);
}

void SimulatedTime::runFirst()
{
    const auto first = m_waiting.begin();
    const auto [due, handle] = first->first;
    const std::function<void()> work = std::move(first->second);
    m_waiting.erase(first);
    m_due.erase(handle);
    const qint64 step = std::max<qint64>(0, due - m_monotonic);
    m_monotonic += step;
    m_world = m_world.plusMs(step);
    work();
}

void SimulatedTime::advance(qint64 ms)
{
    const qint64 target = m_monotonic + ms;
    while (!m_waiting.empty() && m_waiting.begin()->first.first <= target)
        runFirst();
    m_world = m_world.plusMs(target - m_monotonic);
    m_monotonic = target;
}

bool SimulatedTime::runUntilIdle(qint64 mostMs)
{
    const qint64 target = m_monotonic + mostMs;
    while (!m_waiting.empty() && m_waiting.begin()->first.first <= target)
        runFirst();
    return m_waiting.empty();
}

} // namespace arowana::test
