// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Lets hours pass in moments (`POST /sandbox/clock`): the clock hops from one due task to the next, and waits
// in between for the webhooks under way, so that life cycles, ends of sessions and webhook retries happen in
// their order and with their timestamps. Owned by Platform; one thread.

#include "app/sandbox/json.h"
#include "app/sandbox/webhookdispatcher.h"

namespace arowana::sandbox {

class TimeSkip {
public:
    TimeSkip(Scheduler &scheduler, const WebhookDispatcher &webhooks);

    /// Begins, or lengthens, the skip; it goes on from the scheduler.
    void skip(qint64 ms);
    /// `{now, skipping, left_seconds, skipped_seconds}`.
    [[nodiscard]] Json toJson() const;

private:
    void hop();

    Scheduler &m_scheduler;
    const WebhookDispatcher &m_webhooks;
    bool m_skipping = false; ///< until the last webhook of that time has its answer
    qint64 m_leftMs = 0;
    qint64 m_skippedMs = 0;
};

} // namespace arowana::sandbox
