// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/sessionspan.h"

#include <algorithm>
#include <tuple>

namespace arowana {

namespace {

/// The first told end from `from` on.
const SessionEnd *endSince(const QList<SessionEnd> &ends, Instant from)
{
    const auto found = std::lower_bound(ends.cbegin(), ends.cend(), from,
                                        [](const SessionEnd &end, Instant at) { return end.at < at; });
    return found == ends.cend() ? nullptr : &*found;
}

bool isParted(const QList<SessionEnd> &ends, Instant earlier, Instant later)
{
    const SessionEnd *end = endSince(ends, earlier);
    return later.since(earlier) > Session::kLengthMs || (end && end->at < later);
}

Session sessionOf(const SessionPair &pair, const SessionReply &reply)
{
    return sessionOfReply(pair.agentId, pair.phone, reply.at, reply.expiresAt, reply.isEstimated);
}

/// One that was told of twice counts as the session book has it.
Session joined(const SessionPair &pair, const QList<SessionReply> &sameTime)
{
    Session session = sessionOf(pair, sameTime.first());
    for (const SessionReply &reply : sameTime)
        session = mergedReply(session, sessionOf(pair, reply));
    return session;
}

/// Of those told of one reply; the first message where there are several.
RowId rowOf(const QList<SessionReply> &sameTime)
{
    RowId first;
    for (const SessionReply &reply : sameTime) {
        if (reply.row.isValid() && (!first.isValid() || reply.row < first))
            first = reply.row;
    }
    return first;
}

} // namespace

QList<SessionSpan> sessionSpans(const SessionPair &pair, QList<SessionReply> replies, QList<SessionEnd> ends,
                                const QList<SessionCharge> &charges)
{
    std::stable_sort(replies.begin(), replies.end(),
                     [](const SessionReply &a, const SessionReply &b) { return a.at < b.at; });
    std::sort(ends.begin(), ends.end(), [](const SessionEnd &a, const SessionEnd &b) {
        return std::tie(a.at, a.reason) < std::tie(b.at, b.reason);
    });
    QList<SessionSpan> spans;
    for (qsizetype i = 0; i < replies.size();) {
        qsizetype next = i + 1;
        while (next < replies.size() && replies.at(next).at == replies.at(i).at)
            ++next;
        const Session reply = joined(pair, replies.mid(i, next - i));
        if (spans.isEmpty() || isParted(ends, spans.last().lastReplyAt, reply.lastReplyAt))
            spans.append(
                {pair, reply.lastReplyAt, rowOf(replies.mid(i, next - i)), {}, {}, {}, {}, false, false, {}});
        spans.last().lastReplyAt = reply.lastReplyAt;
        spans.last().expiresAt = reply.expiresAt;
        spans.last().isEstimated = reply.isEstimated;
        i = next;
    }
    for (qsizetype i = 0; i < spans.size(); ++i) {
        SessionSpan &span = spans[i];
        const SessionEnd *end = endSince(ends, span.lastReplyAt);
        const bool isNextOpened = end && i + 1 < spans.size() && spans.at(i + 1).openedAt <= end->at;
        if (end && !isNextOpened) {
            span.endedAt = end->at;
            span.endReason = end->reason;
        }
    }
    for (const SessionCharge &charge : charges) {
        const auto after =
            std::upper_bound(spans.begin(), spans.end(), charge.at,
                             [](Instant at, const SessionSpan &span) { return at < span.openedAt; });
        if (after == spans.begin())
            continue;
        (after - 1)->isPaid = true;
        (after - 1)->cost += charge.cost;
    }
    return spans;
}

} // namespace arowana
