// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Sends of other programs of the workspace (`--traffic`), so that a console in practice has something to
// watch: texts and e-mails at random times, through the same desk as every send. Owned by main(); one thread.

#include "app/sandbox/pace.h"
#include "app/sandbox/randomness.h"
#include "app/sandbox/senddesk.h"

namespace arowana::sandbox {

class Traffic {
public:
    /// About `perMinute` sends a minute (scaled), the first one soon. 0: none.
    Traffic(Scheduler &scheduler, Pace pace, SendDesk &desk, quint64 seed, double perMinute);
    ~Traffic();
    Traffic(const Traffic &) = delete;
    Traffic &operator=(const Traffic &) = delete;

private:
    void scheduleNext(qint64 meanMs);
    void sendOne();
    [[nodiscard]] Request textMessage();
    [[nodiscard]] Request email();

    Scheduler &m_scheduler;
    Pace m_pace;
    SendDesk &m_desk;
    Randomness m_random;
    const double m_perMinute;
    TaskId m_task = 0;
};

} // namespace arowana::sandbox
