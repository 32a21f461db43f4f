// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/wishqueue.h"

#include <utility>

namespace arowana {

WishQueue::WishQueue(StoreWriter &writer, Timers &timers)
    : m_writer(writer)
    , m_waits(timers)
{
}

void WishQueue::add(std::function<Result<void>()> work, std::function<void(const Result<void> &)> done)
{
    m_wishes.push_back({std::move(work), std::move(done)});
    run();
}

void WishQueue::run()
{
    if (m_isWaiting || std::exchange(m_isRunning, true))
        return;
    while (!m_wishes.empty()) {
        const auto written = m_writer.write(m_wishes.front().work);
        if (!written && written.error().kind == ErrorKind::Locked && m_wishes.front().lockTries-- > 0) {
            m_isWaiting = true;
            m_waits.after(kLockWaitMs, [this] {
                m_isWaiting = false;
                run();
            });
            break;
        }
        const Wish wish = std::move(m_wishes.front());
        m_wishes.pop_front();
        wish.done(written);
    }
    m_isRunning = false;
}

} // namespace arowana
