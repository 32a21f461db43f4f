// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Port: calls at a later time, on the engine thread. Real timers implement it in the composition root,
// simulated time in tests.

#include <QtGlobal>

#include <functional>

namespace arowana {

class Timers {
public:
    using Handle = quint64; ///< 0 is never a running one

    Timers() = default;
    Timers(const Timers &) = delete;
    Timers &operator=(const Timers &) = delete;
    virtual ~Timers() = default;

    /// Calls `work` once, `delayMs` from now (0: after the current event). Monotonic, not wall time.
    virtual Handle after(qint64 delayMs, std::function<void()> work) = 0;
    /// Forgets it; a handle that has run already is ignored.
    virtual void cancel(Handle handle) = 0;
};

} // namespace arowana
