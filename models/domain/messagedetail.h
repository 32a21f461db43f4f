// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One message whole, for the inspector.

#include "models/domain/callanswer.h"
#include "models/domain/expectedunit.h"
#include "models/domain/loglookup.h"
#include "models/domain/messagerow.h"
#include "models/domain/sendbilling.h"
#include "models/domain/sendorigin.h"
#include "models/domain/setaside.h"
#include "models/domain/timelinestep.h"

namespace arowana {

/// What the journal says of a delivered event. Its signature was valid: others are never kept.
struct EventVerdict {
    EventId id;                     ///< empty: it could not be read
    bool isApplied = true;          ///< else it is kept as it came, and nothing follows from it
    std::optional<AsideKind> aside; ///< why it is set aside
    QString reason;                 ///< one sentence, in the language of the day it came
    int repeats = 0;                ///< further copies of the same bytes
    Instant lastReceivedAt;         ///< the newest of them

    friend bool operator==(const EventVerdict &, const EventVerdict &) = default;
};

/// A raw text kept as it came: what we sent, what was answered, what was delivered.
struct RawRecord {
    QString title; ///< a technical label such as `POST /v1/messages` or the event's name
    Instant at;
    QByteArray body;
    std::optional<EventVerdict> event = {}; ///< of a delivered one

    friend bool operator==(const RawRecord &, const RawRecord &) = default;
};

/// The other row of what may be one message.
struct PossibleTwin {
    RowId row;
    Instant at; ///< when that one was made

    friend bool operator==(const PossibleTwin &, const PossibleTwin &) = default;
};

struct MessageDetail {
    MessageRow row;
    IdempotencyKey key;                 ///< empty for messages not sent from here
    std::optional<SendRequest> request; ///< what was sent from here
    SendOrigin origin;                  ///< how that was written, as far as it is kept
    QString inboundText;                ///< inbound only
    QList<TimelineStep> steps;
    std::optional<SendBilling> billing; ///< from the send answer
    std::optional<Refusal> refusal;
    std::optional<Unknown> unknown;    ///< the last unknown outcome, while it lasts
    std::optional<Instant> holdUntil;  ///< Held: leaves then; nullopt: waits for the operator
    std::optional<Instant> nextTry;    ///< Unknown or waiting: asked again then
    std::optional<Instant> firstTryAt; ///< when a byte may have left for the first time, as long as it may
    int attempts = 0;
    bool revokePending = false;
    std::optional<QString> revokeNote; ///< last revoke outcome in the platform's words when it was not done
    QList<RawRecord> raw;              ///< oldest first
    std::optional<Content> content;    ///< as the message log tells it; for messages not sent from here
    ContactId contactId;
    ChannelId channelId;             ///< the log's `ch_...`, also for RCS; empty where it did not tell it
    bool hasContact = false;         ///< the platform's contact of the recipient is known here
    bool isEstimated = false;        ///< two reports were joined by contact, text and time
    bool isReady = false;            ///< its hold is over and nothing of it has left: it leaves by itself
    bool isStuck = false;            ///< unknown for too long: the operator decides
    bool isDamaged = false;          ///< its stored bytes are not those it was made with: it never leaves
    std::optional<LogLookUp> lookUp; ///< what the message log says about a stuck one
    /// Of a send whose answer was lost, the one message of somebody else that may be it; and the other way
    /// round. Nothing rests on it.
    std::optional<PossibleTwin> twin;

    friend bool operator==(const MessageDetail &, const MessageDetail &) = default;
};

} // namespace arowana
