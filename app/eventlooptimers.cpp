// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/eventlooptimers.h"

#include <QTimerEvent>

#include <algorithm>
#include <limits>

namespace arowana {

Timers::Handle EventLoopTimers::after(qint64 delayMs, std::function<void()> work)
{
    // A wait longer than a timer can hold (24 days) ends early; whoever asked looks at the clock again.
    const qint64 delay = std::clamp<qint64>(delayMs, 0, std::numeric_limits<int>::max());
    const int id =
        startTimer(std::chrono::milliseconds(delay), delay < 2'000 ? Qt::PreciseTimer : Qt::CoarseTimer);
    m_work.insert(id, std::move(work));
    return Handle(id);
}

void EventLoopTimers::cancel(Handle handle)
{
    if (handle != 0 && m_work.remove(int(handle)))
        killTimer(int(handle));
}

void EventLoopTimers::timerEvent(QTimerEvent *event)
{
    const int id = event->timerId();
    killTimer(id);
    if (const auto work = m_work.take(id))
        work();
}

} // namespace arowana
