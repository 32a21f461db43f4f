// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Several calls that wait at once and end with their owner: none runs after the group is gone. Engine
// thread; a member of whoever waits.

#include "app/engine/ports/timers.h"

#include <memory>
#include <set>

namespace arowana {

class TimerGroup {
public:
    explicit TimerGroup(Timers &timers)
        : m_timers(timers)
    {
    }
    ~TimerGroup()
    {
        for (const Timers::Handle handle : m_waiting)
            m_timers.cancel(handle);
    }
    TimerGroup(const TimerGroup &) = delete;
    TimerGroup &operator=(const TimerGroup &) = delete;

    /// Calls `work` once, `delayMs` from now.
    void after(qint64 delayMs, std::function<void()> work)
    {
        // The handle is known only after the call is made, hence the shared place for it.
        auto handle = std::make_shared<Timers::Handle>(0);
        *handle = m_timers.after(delayMs, [this, handle, work = std::move(work)] {
            m_waiting.erase(*handle);
            work();
        });
        m_waiting.insert(*handle);
    }
    [[nodiscard]] int count() const { return int(m_waiting.size()); }

private:
    Timers &m_timers;
    std::set<Timers::Handle> m_waiting;
};

} // namespace arowana
