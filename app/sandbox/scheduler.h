// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Time, injected: what o'clock it is, and "do this later". The program runs on QtScheduler, the tests on
// a scheduler they move by hand. One thread.

#include "models/domain/instant.h"

#include <functional>
#include <optional>

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
    /// Real milliseconds to the earliest task, never below 0; nullopt when none waits.
    [[nodiscard]] virtual std::optional<qint64> untilNext() const = 0;
    /// Moves the clock forward at once. What is due by then runs soon, in order, never inside this call.
    virtual void jump(qint64 ms) = 0;
};

} // namespace arowana::sandbox
