// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/apimonitor.h"

#include <algorithm>
#include <cstdlib>

namespace arowana {

namespace {

/// Nothing came back from the platform, so every call would meet the same.
bool isOfTheLine(UnknownCause cause)
{
    return cause == UnknownCause::NotReached || cause == UnknownCause::NoAnswer ||
           cause == UnknownCause::TlsTrouble || cause == UnknownCause::Proxy;
}

constexpr qint64 kSkewStepMs = 1'000; ///< a smaller change is not worth telling

} // namespace

ApiMonitor::ApiMonitor(ChangeBatcher &changes, const Clock &clock, ServerClock &server)
    : m_changes(changes)
    , m_clock(clock)
    , m_server(server)
{
}

bool ApiMonitor::noteDate(const CallFacts &facts)
{
    const bool wasSure = m_server.isSure();
    m_undatedInARow = facts.serverDate ? 0 : m_undatedInARow + 1;
    m_server.observe(facts);
    tellSkew();
    return !wasSure && m_server.isSure();
}

void ApiMonitor::tellSkew()
{
    const qint64 skew = m_server.skewMs();
    if (std::abs(skew - m_skewTold) < kSkewStepMs)
        return;
    m_skewTold = skew;
    m_changes.clockSkewChanged(skew);
}

bool ApiMonitor::isLineDown() const
{
    return m_health.state == ApiState::Trouble && m_health.lastTrouble &&
           isOfTheLine(m_health.lastTrouble->cause);
}

void ApiMonitor::tell()
{
    m_changes.apiChanged(m_health);
    if (changed)
        changed();
}

qint64 ApiMonitor::probeWaitMs() const
{
    return isLineDown() ? std::max<qint64>(0, m_downAtMs + kProbeEveryMs - m_clock.monotonicMs()) : 0;
}

void ApiMonitor::begin(const QString &host, ApiState state)
{
    m_health = {};
    m_needsOtherKey = false;
    m_health.host = host;
    m_health.state = state;
    if (pauseLeftMs() > 0)
        m_health.pausedUntil = m_clock.now().plusMs(pauseLeftMs());
    tell();
}

void ApiMonitor::noteAnswer(int httpStatus, const CallFacts &facts)
{
    // 401 is about the key (`api/errors`); every other answer, a refusal too, shows a working API.
    const bool wasDown = isLineDown();
    m_health.state = httpStatus == 401 || m_needsOtherKey ? ApiState::KeyRefused : ApiState::Good;
    m_health.lastAnswerAt = m_clock.now();
    m_health.latencyMs = facts.latencyMs;
    m_health.lastTrouble.reset();
    if (pauseLeftMs() == 0)
        m_health.pausedUntil.reset();
    tell();
    if (wasDown && lineIsBack)
        lineIsBack();
}

void ApiMonitor::noteRefusal(const Refusal &refusal, const CallFacts &facts, CallKind kind)
{
    if (isPaceLimit(refusal, kind))
        pauseFor(refusal.retryAfterMs.value_or(kPauseDefaultMs));
    if (refusal.httpStatus == 401 && facts.withFormerKey)
        return; // it says nothing of the key in use
    noteAnswer(refusal.httpStatus, facts);
}

/// Several answers may ask for a pause: the longest holds.
void ApiMonitor::pauseFor(qint64 ms)
{
    if (ms <= pauseLeftMs())
        return;
    m_pausedUntilMs = m_clock.monotonicMs() + ms;
    m_health.pausedUntil = m_clock.now().plusMs(ms);
    if (paused)
        paused(*m_health.pausedUntil);
}

void ApiMonitor::resumePause(Instant until)
{
    const qint64 left = std::min(until.since(m_clock.now()), kPauseMostMs);
    if (left > pauseLeftMs())
        m_pausedUntilMs = m_clock.monotonicMs() + left;
}

qint64 ApiMonitor::pauseLeftMs() const
{
    return std::max<qint64>(0, m_pausedUntilMs - m_clock.monotonicMs());
}

qint64 ApiMonitor::takeTurnMs(qint64 spacingMs)
{
    const qint64 now = m_clock.monotonicMs();
    m_turnAtMs = std::max(m_turnAtMs, now) + spacingMs;
    return m_turnAtMs - now;
}

void ApiMonitor::noteTrouble(const Unknown &unknown)
{
    if (unknown.cause == UnknownCause::Offline)
        return;
    // Others that fail within the wait do not prolong it: what waits to be sent gets its try.
    const qint64 now = m_clock.monotonicMs();
    if (isOfTheLine(unknown.cause) && (!isLineDown() || now - m_downAtMs >= kProbeEveryMs))
        m_downAtMs = now;
    m_health.state = ApiState::Trouble;
    m_health.lastTrouble = unknown;
    tell();
}

} // namespace arowana
