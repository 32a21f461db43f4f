// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/timeskip.h"

#include <utility>

namespace arowana::sandbox {

namespace {

constexpr qint64 kGlanceMs = 2; // between two looks at the webhooks under way

} // namespace

TimeSkip::TimeSkip(Scheduler &scheduler, const WebhookDispatcher &webhooks)
    : m_scheduler(scheduler)
    , m_webhooks(webhooks)
{
}

void TimeSkip::skip(qint64 ms)
{
    m_leftMs += ms;
    if (!std::exchange(m_skipping, true))
        m_scheduler.after(0, [this] { hop(); });
}

void TimeSkip::hop()
{
    if (m_webhooks.underWay() > 0) {
        m_scheduler.after(kGlanceMs, [this] { hop(); });
        return;
    }
    m_skipping = m_leftMs > 0;
    if (!m_skipping)
        return;
    const qint64 ms = qMin(m_leftMs, m_scheduler.untilNext().value_or(m_leftMs));
    m_leftMs -= ms;
    m_skippedMs += ms;
    m_scheduler.jump(ms);
    // Behind the tasks that are due now: each of them happens at its own time.
    m_scheduler.after(0, [this] { hop(); });
}

Json TimeSkip::toJson() const
{
    return {{"now", jsonText(m_scheduler.now().toIsoMs())},
            {"skipping", m_skipping},
            {"left_seconds", double(m_leftMs) / 1000.0},
            {"skipped_seconds", double(m_skippedMs) / 1000.0}};
}

} // namespace arowana::sandbox
