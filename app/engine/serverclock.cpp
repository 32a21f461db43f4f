// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/serverclock.h"

#include <algorithm>
#include <cstdlib>

namespace arowana {

namespace {

constexpr qint64 kSecondMs = 1'000;
/// More than that ahead of all other clocks the wall clock is taken to be right: a virtual machine that was
/// stopped knows of no sleep. Less, or backwards, it was set.
constexpr qint64 kSetMostMs = 60'000;

} // namespace

ServerClock::ServerClock(const Clock &clock)
    : m_clock(clock)
{
}

void ServerClock::observe(const CallFacts &facts)
{
    if (!facts.serverDate)
        return;
    // Written at some moment of the call, within the second it names.
    const Instant now = m_clock.now();
    const qint64 set = m_isKnown ? setByMs() : 0; // the range is about the clock as it was
    m_least -= set;
    m_most -= set;
    const qint64 least = facts.serverDate->since(now);
    const qint64 most = least + kSecondMs + std::max<qint64>(0, facts.latencyMs);
    const bool fits = m_isKnown && std::max(least, m_least) <= std::min(most, m_most);
    // A range that does not fit is a clock that was set, far or in a sleep: the newest answer counts.
    m_least = fits ? std::max(least, m_least) : least;
    m_most = fits ? std::min(most, m_most) : most;
    m_isKnown = true;
    m_wallAtLast = now;
    m_monotonicAtLast = m_clock.monotonicMs();
    m_sleptAtLast = m_clock.sleptMs();
}

qint64 ServerClock::movedMs() const
{
    return m_clock.now().since(m_wallAtLast) - (m_clock.monotonicMs() - m_monotonicAtLast);
}

qint64 ServerClock::setByMs() const
{
    const qint64 set = movedMs() - (m_clock.sleptMs() - m_sleptAtLast);
    return set >= kSetMostMs ? 0 : set;
}

bool ServerClock::isSure() const
{
    // Asleep only the wall clock goes on, and only that one can be set.
    return m_isKnown && std::abs(movedMs()) <= kSetMostMs;
}

Instant ServerClock::latestHere(Instant told) const
{
    return told.plusMs(kSecondMs - 1 - (m_isKnown ? m_least - setByMs() : 0));
}

qint64 ServerClock::skewMs() const
{
    if (!m_isKnown)
        return 0;
    const bool mayBeNone = m_least <= 0 && m_most >= 0;
    return (mayBeNone ? 0 : m_least + (m_most - m_least) / 2) - setByMs();
}

} // namespace arowana
