// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/sessionwarnings.h"

#include <algorithm>

namespace arowana {

namespace {

constexpr qint64 kHourMs = 60LL * 60'000;
constexpr qint64 kMinutesMs = 10LL * 60'000;

bool canStillEnd(const Session &session)
{
    return isOpenAt(session, session.lastReplyAt);
}

} // namespace

bool isVoidedBy(const SessionWarning &warning, const Session &session)
{
    return warning.pair == SessionPair{session.agentId, session.phone} &&
           (!canStillEnd(session) || session.expiresAt.since(warning.endsAt) > SessionWarnings::kSameEndMs);
}

void SessionWarnings::take(const QList<Session> &changed)
{
    for (const Session &session : changed) {
        const SessionPair pair{session.agentId, session.phone};
        if (!canStillEnd(session)) {
            m_watched.erase(pair);
            continue;
        }
        const auto known = m_watched.find(pair);
        if (known == m_watched.end()) {
            m_watched.emplace(pair, Watched{session, false, false});
            continue;
        }
        const bool isNewEnd = session.expiresAt.since(known->second.session.expiresAt) > kSameEndMs;
        known->second.session = session;
        if (isNewEnd)
            known->second = {session, false, false};
    }
}

QList<SessionWarning> SessionWarnings::takeDue(Instant serverNow)
{
    QList<SessionWarning> due;
    for (auto &[pair, watched] : m_watched) {
        const Session &session = watched.session;
        const qint64 left = session.expiresAt.since(serverNow);
        if (left <= 0)
            continue; // kept: a clock that was set wrong may be set right again
        const bool isMinutesDue = left <= kMinutesMs && !watched.areMinutesTold;
        const bool isHourDue = left <= kHourMs && left > kMinutesMs && !watched.isHourTold;
        if (!isMinutesDue && !isHourDue)
            continue;
        watched.isHourTold = true;
        watched.areMinutesTold = watched.areMinutesTold || isMinutesDue;
        due.append({pair, session.expiresAt, isMinutesDue ? 10 : 60, session.isEstimated});
    }
    // Over for longer than any clock is wrong by: nothing will come of it without a new reply.
    std::erase_if(m_watched, [&](const auto &one) {
        return serverNow.since(one.second.session.expiresAt) > 2 * Session::kLengthMs;
    });
    std::stable_sort(due.begin(), due.end(),
                     [](const SessionWarning &a, const SessionWarning &b) { return a.endsAt < b.endsAt; });
    return due;
}

std::optional<Instant> SessionWarnings::nextDue(Instant serverNow) const
{
    std::optional<Instant> next;
    for (const auto &[pair, watched] : m_watched) {
        const Instant end = watched.session.expiresAt;
        if (end <= serverNow || watched.areMinutesTold)
            continue;
        const Instant due = end.plusMs(watched.isHourTold ? -kMinutesMs : -kHourMs);
        next = std::min(next.value_or(due), due);
    }
    return next;
}

} // namespace arowana
