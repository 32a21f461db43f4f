// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/boardquery.h"

#include <algorithm>

namespace arowana {

Instant endOf(const Session &session)
{
    const bool endedSince = session.endedAt && *session.endedAt >= session.lastReplyAt;
    return endedSince ? std::min(*session.endedAt, session.expiresAt) : session.expiresAt;
}

bool isBefore(const Session &a, const Session &b, Instant serverNow)
{
    const bool aIsOpen = isOpenAt(a, serverNow);
    if (aIsOpen != isOpenAt(b, serverNow))
        return aIsOpen;
    const Instant aEnd = endOf(a);
    const Instant bEnd = endOf(b);
    const SessionPair aPair{a.agentId, a.phone};
    const SessionPair bPair{b.agentId, b.phone};
    if (aEnd != bEnd)
        return aIsOpen ? aEnd < bEnd : bEnd < aEnd;
    return aIsOpen ? aPair < bPair : bPair < aPair;
}

bool belongsTo(BoardFilter filter, const Conversation &line, Instant serverNow)
{
    const bool isOpen = isOpenAt(line.session, serverNow);
    switch (filter) {
    case BoardFilter::All:
        return true;
    case BoardFilter::Open:
        return isOpen;
    case BoardFilter::EndingSoon:
        return isOpen && line.session.expiresAt.since(serverNow) <= BoardQuery::kSoonMs;
    case BoardFilter::Unread:
        return line.unread > 0;
    case BoardFilter::Ended:
        return !isOpen;
    }
    return false;
}

bool belongsTo(const BoardQuery &query, const Conversation &line, Instant serverNow)
{
    return belongsTo(query.filter, line, serverNow) ||
           (query.filter == BoardFilter::Open && query.drafts.contains(line.pair()));
}

} // namespace arowana
