// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/apimonitor.h"

#include <algorithm>

namespace arowana {

ApiMonitor::ApiMonitor(ChangeBatcher &changes, const Clock &clock)
    : m_changes(changes)
    , m_clock(clock)
{
}

void ApiMonitor::begin(const QString &host, ApiState state)
{
    m_health = {};
    m_health.host = host;
    m_health.state = state;
    m_changes.apiChanged(m_health);
}

void ApiMonitor::noteAnswer(int httpStatus, const CallFacts &facts)
{
    // 401 is about the key (`api/errors`); every other answer, a refusal too, shows a working API.
    m_health.state = httpStatus == 401 ? ApiState::KeyRefused : ApiState::Good;
    m_health.lastAnswerAt = m_clock.now();
    m_health.latencyMs = facts.latencyMs;
    m_health.lastTrouble.reset();
    m_changes.apiChanged(m_health);
}

void ApiMonitor::noteRefusal(const Refusal &refusal, const CallFacts &facts)
{
    if (isPaceLimit(refusal)) {
        // Several answers may ask for a pause: the longest holds.
        const qint64 wait = refusal.retryAfterMs.value_or(kPauseDefaultMs);
        m_pausedUntilMs = std::max(m_pausedUntilMs, m_clock.monotonicMs() + wait);
    }
    noteAnswer(refusal.httpStatus, facts);
}

qint64 ApiMonitor::pauseLeftMs() const
{
    return std::max<qint64>(0, m_pausedUntilMs - m_clock.monotonicMs());
}

void ApiMonitor::noteTrouble(const Unknown &unknown)
{
    if (unknown.cause == UnknownCause::Offline)
        return;
    m_health.state = ApiState::Trouble;
    m_health.lastTrouble = unknown;
    m_changes.apiChanged(m_health);
}

} // namespace arowana
