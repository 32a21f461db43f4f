// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/session.h"

#include <algorithm>

namespace arowana {

Session sessionOfReply(const AgentId &agent, const QString &phone, Instant repliedAt,
                       std::optional<Instant> expiresAt, bool isEstimated)
{
    const Instant most = repliedAt.plusMs(Session::kLengthMs);
    Session session;
    session.agentId = agent;
    session.phone = phone;
    session.lastReplyAt = repliedAt;
    session.expiresAt = std::min(expiresAt.value_or(most), most);
    session.isEstimated = isEstimated;
    return session;
}

Session mergedReply(const Session &known, const Session &reply)
{
    Session merged = known;
    if (reply.lastReplyAt == known.lastReplyAt) {
        // The same reply by both ways, or told twice: what the event says beats what was guessed.
        if (known.isEstimated && !reply.isEstimated)
            merged.expiresAt = reply.expiresAt;
        else if (known.isEstimated == reply.isEstimated)
            merged.expiresAt = std::max(known.expiresAt, reply.expiresAt);
        merged.isEstimated = known.isEstimated && reply.isEstimated;
    } else if (reply.lastReplyAt > known.lastReplyAt) {
        merged.lastReplyAt = reply.lastReplyAt;
        merged.expiresAt = reply.expiresAt;
        merged.isEstimated = reply.isEstimated;
    }
    return merged;
}

Session mergedEnd(const Session &known, Instant endedAt, const QString &reason)
{
    Session merged = known;
    if (!known.endedAt || endedAt > *known.endedAt) {
        merged.endedAt = endedAt;
        merged.endReason = reason;
    } else if (endedAt == *known.endedAt) {
        merged.endReason = std::min(known.endReason, reason); // told twice, in other words
    }
    return merged;
}

bool isOpenAt(const Session &session, Instant serverNow)
{
    const bool endedSince = session.endedAt && *session.endedAt >= session.lastReplyAt;
    return session.lastReplyAt.isValid() && !endedSince && serverNow < session.expiresAt;
}

} // namespace arowana
