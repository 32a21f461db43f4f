// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Small writes that somebody wished for and waits to hear of, in the order of the wishes. One that meets a
// lock of another program is tried again for some seconds, and the others wait behind it, so that an older
// wish never undoes a newer one. Engine thread; owned by Engine.

#include "app/engine/storewriter.h"
#include "app/engine/timergroup.h"

#include <deque>

namespace arowana {

class WishQueue {
public:
    /// With the store's own 200 ms a try: a lock of another program that lasts three seconds is not noticed.
    static constexpr int kLockTries = 7;
    static constexpr qint64 kLockWaitMs = 250;

    WishQueue(StoreWriter &writer, Timers &timers);

    /// Runs `work` in a transaction, at once where nothing waits; then calls `done`, once, unless the queue
    /// is destroyed first.
    void add(std::function<Result<void>()> work, std::function<void(const Result<void> &)> done);

private:
    struct Wish {
        std::function<Result<void>()> work;
        std::function<void(const Result<void> &)> done;
        int lockTries = kLockTries;
    };
    void run();

    StoreWriter &m_writer;
    TimerGroup m_waits;
    std::deque<Wish> m_wishes;
    bool m_isWaiting = false; ///< for a lock
    bool m_isRunning = false;
};

} // namespace arowana
