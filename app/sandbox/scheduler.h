// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Time, injected: what o'clock it is, and "do this later". The program runs on QtScheduler, the tests on
// a scheduler they move by hand. One thread.

#include "models/domain/instant.h"

#include <functional>

namespace arowana::sandbox {

using TaskId = quint64; ///< 0 is no task

class Scheduler {
public:
    Scheduler() = default;
    Scheduler(const Scheduler &) = delete;
    Scheduler &operator=(const Scheduler &) = delete;
    virtual ~Scheduler() = default;

    /// Wall-clock time, unscaled: what the API's timestamps show.
    [[nodiscard]] virtual Instant now() const = 0;
    /// Runs `task` once, `delayMs` real milliseconds from now, never from inside this call.
    virtual TaskId after(qint64 delayMs, std::function<void()> task) = 0;
    /// Forgets the task; nothing happens when it has run already.
    virtual void cancel(TaskId task) = 0;
};

} // namespace arowana::sandbox
