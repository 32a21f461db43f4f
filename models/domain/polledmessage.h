// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One message as the platform's log tells it: whole from `GET /v1/messages/{id}` in either documented shape
// (`api/messages/get-message`, and the platform's overview page), or as an item of the list
// (`api/messages/list-messages`), which has neither content nor timeline.

#include "models/domain/content.h"
#include "models/domain/direction.h"
#include "models/domain/ids.h"
#include "models/domain/messagetype.h"
#include "models/domain/money.h"
#include "models/domain/timelinestep.h"

#include <optional>

namespace arowana {

struct PolledMessage {
    MessageId id;
    MessageStatus status = MessageStatus::Unrecognised;
    QString statusWord;
    std::optional<Direction> direction;
    std::optional<Money> cost;
    QString errorCode;
    QString errorMessage;
    std::optional<Instant> createdAt;
    QList<TimelineStep> steps; ///< source Poll; learntAt is set by whoever asked
    QByteArray raw;
    QString summary; ///< the content's text or subject, for messages that were not sent from here
    std::optional<MessageType> type;
    ContactId contactId;
    ChannelId channelId; ///< also for RCS, where sends name the agent instead
    QByteArray campaignId;
    QString contentType;            ///< `TEXT`, `TEMPLATE`, `MEDIA`, `INTERACTIVE`, or a word not known here
    std::optional<Content> content; ///< nullopt: the answer had none

    friend bool operator==(const PolledMessage &, const PolledMessage &) = default;
};

} // namespace arowana
