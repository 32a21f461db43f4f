// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One session of the past or now, from its first reply to its end, as a transcript divides by it. Derived
// from what is kept for ever: the pair's replies, the ends that were told, and our CONVERSATIONs.

#include "models/domain/money.h"
#include "models/domain/session.h"
#include "models/domain/sessionpair.h"

#include <QList>

#include <algorithm>

namespace arowana {

struct SessionSpan {
    SessionPair pair;
    Instant openedAt;               ///< its first reply
    RowId firstReply;               ///< that one\'s message; invalid when it is not known
    Instant lastReplyAt;            ///< its newest
    Instant expiresAt;              ///< of that reply: at most 24 h after it
    std::optional<Instant> endedAt; ///< the `conversation.ended` that ended it; nullopt: none, or it expired
    QString endReason;
    bool isEstimated = false; ///< its newest reply is known by polling alone
    bool isPaid = false;      ///< a CONVERSATION was accepted in it
    Money cost;               ///< of its CONVERSATIONs, charged or held

    /// The told end, else the expiry.
    [[nodiscard]] Instant endsAt() const { return endedAt ? std::min(*endedAt, expiresAt) : expiresAt; }
    [[nodiscard]] bool isOpenAt(Instant serverNow) const { return !endedAt && serverNow < expiresAt; }

    friend bool operator==(const SessionSpan &, const SessionSpan &) = default;
};

struct SessionReply {
    Instant at;
    std::optional<Instant> expiresAt; ///< as the event said; never taken beyond 24 h
    bool isEstimated = false;
    RowId row = {}; ///< its message; invalid when it is not known
};
struct SessionEnd {
    Instant at;
    QString reason;
};
/// A CONVERSATION of ours that the platform accepted.
struct SessionCharge {
    Instant at;
    Money cost;
};

/// The sessions of one pair, oldest first. A reply belongs to the session of the one before unless more than
/// 24 h or a told end lie between them. The order of the arguments' items and repeats of replies and ends do
/// not matter; a charge belongs to the newest session that began before it or with it, and counts each time.
[[nodiscard]] QList<SessionSpan> sessionSpans(const SessionPair &pair, QList<SessionReply> replies,
                                              QList<SessionEnd> ends, const QList<SessionCharge> &charges);

} // namespace arowana
