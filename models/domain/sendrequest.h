// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The wish to send one message, as the compose dialog states it and the outbox keeps it.

#include "models/domain/content.h"
#include "models/domain/fieldproblem.h"
#include "models/domain/messagetype.h"
#include "models/domain/recipient.h"
#include "models/domain/sender.h"
#include "models/domain/traffictype.h"

#include <QList>

#include <optional>

namespace arowana {

struct SendRequest {
    Sender sender;
    Recipient to;
    MessageType type = MessageType::Message;
    std::optional<TrafficType> traffic; ///< RCS only, then required
    Content content;
    std::optional<qint64> ttlSeconds = {}; ///< RCS only: undelivered by then it expires

    [[nodiscard]] Channel channel() const { return sender.channel; }

    friend bool operator==(const SendRequest &, const SendRequest &) = default;
};

/// The message types a sender of this kind may send (`learn/rcs-agents`), the usual one first; never empty.
[[nodiscard]] QList<MessageType> allowedTypes(const Sender &sender);

/// Everything the platform would refuse that can be seen beforehand, in the order of the fields; empty
/// means it may be sent. Limits: `api/rcs/send-message`, `api/messages/email-action-based`.
[[nodiscard]] QList<FieldProblem> problemsOf(const SendRequest &request);
/// What may be sent and yet fail or look otherwise than intended: a sender that was not ready when it was
/// last read, and limits known only from Google's RCS documentation.
[[nodiscard]] QList<FieldProblem> warningsOf(const SendRequest &request);

} // namespace arowana
