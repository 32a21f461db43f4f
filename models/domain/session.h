// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A 24-hour RCS session of one agent with one phone (`api/messages/rcs-conversation`). Every reply opens or
// extends it (`api/rcs/receive-replies`); it ends at its expiry or with `conversation.ended`. Merging is
// commutative and idempotent: events come in any order and more than once.

#include "models/domain/ids.h"

#include <QString>

#include <optional>

namespace arowana {

struct Session {
    static constexpr qint64 kLengthMs = 24LL * 3'600'000;

    AgentId agentId;
    QString phone;                  ///< E.164, as on the wire
    Instant lastReplyAt;            ///< the newest reply known
    Instant expiresAt;              ///< of that reply; never beyond lastReplyAt + 24 h
    std::optional<Instant> endedAt; ///< the newest `conversation.ended`
    QString endReason;
    bool isEstimated = false; ///< learnt by polling: no event has confirmed it yet

    friend bool operator==(const Session &, const Session &) = default;
};

/// What a reply says: the session runs until `expiresAt` (24 h after the reply where the event names none,
/// and never longer). `isEstimated` for one found in the message log.
[[nodiscard]] Session sessionOfReply(const AgentId &agent, const QString &phone, Instant repliedAt,
                                     std::optional<Instant> expiresAt, bool isEstimated);

/// Merges a reply into what is known of the same pair. An older reply changes nothing but a confirmation.
[[nodiscard]] Session mergedReply(const Session &known, const Session &reply);
/// Merges `conversation.ended`. Of two with the same time the reason that comes first in the alphabet counts.
[[nodiscard]] Session mergedEnd(const Session &known, Instant endedAt, const QString &reason);

/// Whether CONVERSATION may be sent at that moment, by the platform's clock.
[[nodiscard]] bool isOpenAt(const Session &session, Instant serverNow);

} // namespace arowana
