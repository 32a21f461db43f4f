// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A webhook event (`api/webhooks/overview`): the envelope and what its data means to the console. An event
// whose name is not known is kept with its name and raw bytes; it is never an error.

#include "models/domain/balance.h"
#include "models/domain/channel.h"
#include "models/domain/ids.h"
#include "models/domain/messagestatus.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace arowana {

/// `message.*` and `email.*`: a step of one message. All but the id may be missing (the overview page's
/// short form).
struct MessageEvent {
    MessageId messageId;
    Channel channel = Channel::Rcs;
    MessageStatus status = MessageStatus::Unrecognised;
    std::optional<Instant> at; ///< `delivered_at`, `read_at`, ...; the envelope's timestamp counts otherwise
    QByteArray senderId;       ///< `agent_id` or `channel_id`
    QString recipient;         ///< `to`
    QString subject;           ///< `email.delivered`
    QString detail;            ///< failure reason, bounce text, clicked link
    friend bool operator==(const MessageEvent &, const MessageEvent &) = default;
};

/// `conversation.started`: fires on every reply (`api/rcs/receive-replies`).
struct ConversationStarted {
    AgentId agentId;
    QString phone; ///< `from`
    std::optional<Instant> expiresAt;
    QString userMessageType; ///< `text`, `suggested_reply`, or a word not known here
    QString text;
    QString postbackData; ///< decoded from base64 where it is that, else as it came
    /// `user_message` as JSON where it has no text to show: a picture, a place, a type not known here.
    QString rawMessage = {};
    friend bool operator==(const ConversationStarted &, const ConversationStarted &) = default;
};

/// `conversation.ended`.
struct ConversationEnded {
    AgentId agentId;
    QString phone; ///< `with`
    std::optional<Instant> endedAt;
    QString reason;
    friend bool operator==(const ConversationEnded &, const ConversationEnded &) = default;
};

enum class BillingEventKind { BalanceLow, AutoReloadDone, AutoReloadFailed };

/// `billing.balance_low`, `billing.auto_reload_success`, `billing.auto_reload_failed`.
struct BillingEvent {
    BillingEventKind kind = BillingEventKind::BalanceLow;
    Balance balance;
    std::optional<Money> amount; ///< the threshold, what was added, or what was attempted
    QString currency;
    QString reason; ///< of a failure; the platform's word
    friend bool operator==(const BillingEvent &, const BillingEvent &) = default;
};

/// `agent.approved`, `agent.rejected`. An approved agent has a new id (`api/identifiers`).
struct AgentEvent {
    AgentId agentId;
    bool isApproved = false;
    QString displayName;
    QString reason; ///< of a rejection
    std::optional<Instant> at;
    friend bool operator==(const AgentEvent &, const AgentEvent &) = default;
};

/// `contact.created`, `contact.updated`.
struct ContactEvent {
    ContactId contactId;
    bool isNew = false;
    QString source;            ///< of a new one
    QStringList updatedFields; ///< of a changed one
    std::optional<Instant> at;
    friend bool operator==(const ContactEvent &, const ContactEvent &) = default;
};

/// `consent.created`, `consent.updated`. Words are the platform's.
struct ConsentEvent {
    ContactId contactId;
    ConsentId consentId; ///< `consent_record_id`
    bool isNew = false;
    QString channelWord;
    QString typeWord;
    QString statusWord;
    QString previousStatusWord;
    QString source;
    QString doiStatusWord;
    std::optional<Instant> at;
    friend bool operator==(const ConsentEvent &, const ConsentEvent &) = default;
};

/// Any other event: known by name only.
struct OtherEvent {
    friend bool operator==(const OtherEvent &, const OtherEvent &) = default;
};

struct PlatformEvent {
    EventId id;
    QByteArray name;
    Instant timestamp;
    std::variant<OtherEvent, MessageEvent, ConversationStarted, ConversationEnded, BillingEvent, AgentEvent,
                 ContactEvent, ConsentEvent>
        data;

    friend bool operator==(const PlatformEvent &, const PlatformEvent &) = default;
};

} // namespace arowana
