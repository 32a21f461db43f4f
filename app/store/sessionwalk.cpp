// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/sessionwalk.h"

#include "app/store/storerows.h"

#include <algorithm>

namespace arowana {

SessionWalk::SessionWalk(const Session &session, const QList<Instant> &ends)
    : m_ends(ends)
    , m_began(session.lastReplyAt)
{
    if (session.endedAt)
        m_ends.append(*session.endedAt);
}

bool SessionWalk::step(const StoreRows &row)
{
    const bool isReply = row.flag(0);
    const Instant at = row.instant(2);
    const bool isOfIt = belongs(at);
    if (isReply && isOfIt)
        m_began = std::min(m_began, at);
    if (!isReply && row.flag(1)) {
        Instant &latest = row.flag(5) ? m_releasedAt : row.flag(6) ? m_freeAt : m_chargedAt;
        latest = std::max(latest, at);
        m_charges.push_back({at, Money{row.integer(3)}});
    }
    return isOfIt;
}

Money SessionWalk::cost() const
{
    Money sum;
    for (const Charge &charge : m_charges) {
        if (charge.at >= m_began)
            sum += charge.cost;
    }
    return sum;
}

bool SessionWalk::belongs(Instant at) const
{
    const bool isParted =
        std::any_of(m_ends.begin(), m_ends.end(), [&](Instant end) { return at <= end && end < m_began; });
    return m_began.since(at) <= Session::kLengthMs && !isParted;
}

} // namespace arowana
