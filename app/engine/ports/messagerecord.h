// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One message as the engine reads and writes it: the row, its steps and the platform's answer to the send.

#include "models/domain/messagerow.h"
#include "models/domain/timelinestep.h"

namespace arowana {

struct MessageRecord {
    MessageRow row;
    IdempotencyKey key; ///< empty for messages not sent from here
    QString inboundText;
    QString
        replyWord;    ///< inbound: the platform's word for its kind (`text`, `suggested_reply`); may be empty
    QString postback; ///< of a tapped suggestion, decoded where it was base64
    std::optional<Instant> sessionExpiresAt; ///< inbound: as its event said, unchecked
    QList<TimelineStep> steps;
    int answerStatus = 0;       ///< HTTP status of the answer to the send; 0 while there is none
    QByteArray answerRaw;       ///< its body
    std::optional<Money> price; ///< as that named it
    QString unitWord;           ///< the platform's word in it for a unit that has no name here, cut
    bool revokePending = false;
    QString revokeNote;
    ContactId contactId; ///< by which the log names the other side
    ChannelId channelId; ///< by which the log names the sender
    QByteArray campaignId;
    QByteArray logRaw; ///< the answer to GET /v1/messages/{id}, for messages not sent from here; may be empty
    bool isWhole = true;      ///< false: known from the list alone, still to be read
    bool fromWebhook = false; ///< inbound: an event has told it
    bool isEstimated = false; ///< inbound: the event and the log's copy were joined by contact, text and time

    friend bool operator==(const MessageRecord &, const MessageRecord &) = default;
};

} // namespace arowana
