// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/opensessions.h"

#include <iterator>

namespace arowana {

namespace {

/// A machine's clock is off by so much at the most; the platform's is learnt with its first answer.
constexpr qint64 kMarginMs = 2 * Session::kLengthMs;

} // namespace

void OpenSessions::take(const QList<Session> &changed)
{
    for (const Session &session : changed) {
        m_hasAny = true;
        const Pair pair(session.agentId, session.phone);
        if (const auto known = m_endOf.find(pair); known != m_endOf.end()) {
            m_byEnd.erase({known->second, pair});
            m_endOf.erase(known);
        }
        // Ended before its time: only a new reply can open it again, which comes as a change.
        if (!isOpenAt(session, session.lastReplyAt))
            continue;
        m_byEnd.emplace(Place(session.expiresAt, pair), session);
        m_endOf.emplace(pair, session.expiresAt);
    }
}

void OpenSessions::forgetOver(Instant serverNow)
{
    while (!m_byEnd.empty() && m_byEnd.begin()->first.first.plusMs(kMarginMs) < serverNow) {
        m_endOf.erase(m_byEnd.begin()->first.second);
        m_byEnd.erase(m_byEnd.begin());
    }
}

std::map<OpenSessions::Place, Session>::const_iterator OpenSessions::firstOpen(Instant serverNow) const
{
    return m_byEnd.lower_bound(Place(serverNow.plusMs(1), Pair())); // at its end it is over
}

int OpenSessions::countAt(Instant serverNow) const
{
    return int(std::distance(firstOpen(serverNow), m_byEnd.end()));
}

QList<Session> OpenSessions::nextToEnd(Instant serverNow, int most) const
{
    QList<Session> next;
    for (auto at = firstOpen(serverNow); at != m_byEnd.end() && next.size() < most; ++at)
        next.append(at->second);
    return next;
}

} // namespace arowana
