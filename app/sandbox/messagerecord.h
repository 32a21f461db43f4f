// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One message as the platform knows it, sent or received. A plain value, kept in MessageLog; the life cycle
// changes it, messageviews.h writes it as JSON.

#include "app/sandbox/pricing.h"
#include "models/domain/ids.h"

namespace arowana::sandbox {

enum class State { Queued, Sent, Delivered, Read, Clicked, Bounced, Failed, Expired, Revoked, Unsubscribed };

struct TimelineEntry {
    QByteArray type; ///< lower case, `queued`, `sent`, ... (`api/messages/get-message`)
    Instant at;
};

struct MessageRecord {
    MessageId id;
    quint64 ordinal = 0;
    bool inbound = false;
    Line line = Line::Rcs;
    QByteArray senderId; ///< agent or channel id as in the send
    ChannelId channelId;
    ContactId contactId;
    QByteArray recipient; ///< the other side, also of an inbound message
    MessageKind kind = MessageKind::Message;
    QByteArray contentType;
    Json content;
    QByteArray marker;
    std::vector<ReplyChip> chips;
    State state = State::Queued;
    Unit unit = Unit::BasicMessage;
    Money unitPrice; ///< of one unit when it was accepted, also where session or month have paid it already
    Money hold;
    Money due;                 ///< what is charged of it; a hold may be more
    std::optional<Money> cost; ///< set when charged
    QByteArray errorCode;
    QByteArray errorMessage;
    Instant createdAt;
    std::optional<Instant> sentAt;
    std::optional<Instant> deliveredAt;
    std::optional<Instant> readAt;
    std::vector<TimelineEntry> timeline;
    std::optional<QByteArray> idempotencyKey;
    QByteArray bodySha256;
    bool isHistory = false;                  ///< made up at the start (`--history`)
    QByteArray userType;                     ///< inbound: `text`, `suggested_reply`, ...
    QByteArray postbackData;                 ///< inbound, base64; empty when none
    std::optional<Instant> sessionExpiresAt; ///< inbound: as `conversation.started` told it
};

/// `QUEUED`, ...: the word of the message log.
[[nodiscard]] QByteArray stateName(State state);

} // namespace arowana::sandbox
