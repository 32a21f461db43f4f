// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/serverclock.h"

#include <algorithm>
#include <cstdlib>

namespace arowana {

namespace {

constexpr qint64 kSecondMs = 1'000;
/// A clock that is corrected little by little drifts less than that between two answers.
constexpr qint64 kDriftMostMs = 60'000;

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
    const qint64 least = facts.serverDate->since(now);
    const qint64 most = least + kSecondMs + std::max<qint64>(0, facts.latencyMs);
    const bool fits = m_isKnown && std::max(least, m_least) <= std::min(most, m_most);
    // A range that does not fit is a clock that was set: the newest answer counts.
    m_least = fits ? std::max(least, m_least) : least;
    m_most = fits ? std::min(most, m_most) : most;
    m_isKnown = true;
    m_wallAtLast = now;
    m_monotonicAtLast = m_clock.monotonicMs();
}

bool ServerClock::isSure() const
{
    // Asleep only the wall clock goes on, and only that one can be set.
    const qint64 wall = m_clock.now().since(m_wallAtLast);
    const qint64 monotonic = m_clock.monotonicMs() - m_monotonicAtLast;
    return m_isKnown && std::abs(wall - monotonic) <= kDriftMostMs;
}

Instant ServerClock::latestHere(Instant told) const
{
    return told.plusMs(kSecondMs - 1 - (m_isKnown ? m_least : 0));
}

qint64 ServerClock::skewMs() const
{
    if (!m_isKnown || (m_least <= 0 && m_most >= 0))
        return 0;
    return m_least + (m_most - m_least) / 2;
}

} // namespace arowana
