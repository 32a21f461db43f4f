// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/eventcodec.h"

#include "app/wire/strictjson.h"
#include "app/wire/wireparts.h"

#include <QStringList>

#include <algorithm>

namespace arowana {

namespace {

/// What an event of one message is about (`api/webhooks/...`, one page per name).
struct MessageEventKind {
    const char *name;
    Channel channel;
    MessageStatus status;
    const char *atField;
    const char *detailField; ///< nullptr: none
};

constexpr MessageEventKind kMessageEvents[] = {
    {"message.delivered", Channel::Rcs, MessageStatus::Delivered, "delivered_at", nullptr},
    {"message.read", Channel::Rcs, MessageStatus::Read, "read_at", nullptr},
    {"message.failed", Channel::Rcs, MessageStatus::Failed, "failed_at", "failure_reason"},
    {"message.expired", Channel::Rcs, MessageStatus::Expired, "expired_at", nullptr},
    {"message.revoked", Channel::Rcs, MessageStatus::Revoked, "revoked_at", nullptr},
    {"email.delivered", Channel::Email, MessageStatus::Delivered, "delivered_at", nullptr},
    {"email.bounced", Channel::Email, MessageStatus::Bounced, "bounced_at", nullptr},
    {"email.opened", Channel::Email, MessageStatus::Read, "opened_at", nullptr},
    {"email.clicked", Channel::Email, MessageStatus::Clicked, "clicked_at", "url"},
    {"email.complained", Channel::Email, MessageStatus::Complained, "complained_at", nullptr},
    {"email.unsubscribed", Channel::Email, MessageStatus::Unsubscribed, "unsubscribed_at", nullptr},
};

constexpr const char *kConversationStarted = "conversation.started";
constexpr const char *kConversationEnded = "conversation.ended";

constexpr const char *kBillingEvents[] = {"billing.balance_low", "billing.auto_reload_success",
                                          "billing.auto_reload_failed"};

constexpr const char *kOtherEvents[] = {"agent.approved",  "agent.rejected",  "contact.created",
                                        "contact.updated", "consent.created", "consent.updated"};

/// The person's number: the key differs per event (`to`, `from`, `with`), so the documented one first and
/// the others after it.
QString phoneOf(const JsonValue &data, QByteArrayView documented)
{
    for (const QByteArrayView key :
         {documented, QByteArrayView("from"), QByteArrayView("with"), QByteArrayView("to")}) {
        if (QString phone = data[key].toText(); !phone.isEmpty())
            return phone;
    }
    return {};
}

/// A bounce is hard or soft by `bounce_type`; where that is missing, by the first digit of the SMTP code
/// (4 is for the time being, 5 for good). A soft one must not pass for a hard one: hard beats delivered.
MessageStatus bounceStatus(const JsonValue &data)
{
    const QByteArray type = data["bounce_type"].toBytes();
    if (type.compare("soft", Qt::CaseInsensitive) == 0)
        return MessageStatus::SoftBounced;
    if (type.isEmpty() && data["bounce_code"].toSource().startsWith('4'))
        return MessageStatus::SoftBounced;
    return MessageStatus::Bounced;
}

QString bounceDetail(const JsonValue &data)
{
    QStringList words{QString::fromUtf8(data["bounce_code"].toSource()), data["bounce_message"].toText()};
    words.removeAll(QString());
    return words.join(u' ');
}

Result<MessageEvent> messageEvent(const MessageEventKind &kind, const JsonValue &data)
{
    MessageEvent event;
    event.messageId = MessageId(readId(data["message_id"]));
    if (event.messageId.isEmpty())
        return malformed(QStringLiteral("no message_id"));
    const bool isBounce = kind.status == MessageStatus::Bounced;
    event.channel = kind.channel;
    event.status = isBounce ? bounceStatus(data) : kind.status;
    event.at = data[kind.atField].toInstant();
    event.senderId = readId(data[data.has("agent_id") ? "agent_id" : "channel_id"]);
    event.recipient = phoneOf(data, "to");
    event.subject = data["subject"].toText();
    if (isBounce)
        event.detail = bounceDetail(data);
    else if (kind.detailField)
        event.detail = data[kind.detailField].toText();
    return event;
}

Result<ConversationStarted> conversationStarted(const JsonValue &data)
{
    ConversationStarted event;
    event.agentId = AgentId(readId(data["agent_id"]));
    event.phone = phoneOf(data, "from");
    if (event.agentId.isEmpty() || event.phone.isEmpty())
        return malformed(QStringLiteral("no agent_id or no number"));
    const JsonValue &message = data["user_message"];
    event.expiresAt = data["session_expires_at"].toInstant();
    event.userMessageType = message["type"].toText();
    event.text = message["text"].toText();
    event.postbackData = readPostback(message["postback_data"]);
    return event;
}

Result<ConversationEnded> conversationEnded(const JsonValue &data)
{
    ConversationEnded event;
    event.agentId = AgentId(readId(data["agent_id"]));
    event.phone = phoneOf(data, "with");
    if (event.agentId.isEmpty() || event.phone.isEmpty())
        return malformed(QStringLiteral("no agent_id or no number"));
    event.endedAt = data["ended_at"].toInstant();
    event.reason = data["reason"].toText();
    return event;
}

/// Puts a part into the event, or says why it cannot be.
template <class Part>
Result<PlatformEvent> with(PlatformEvent event, Result<Part> part)
{
    if (!part)
        return part.error();
    event.data = part.take();
    return event;
}

} // namespace

Result<PlatformEvent> decodeEvent(const QByteArray &body)
{
    const auto json = readStrictJson(body, kEventBytesMost);
    if (!json)
        return json.error();
    PlatformEvent event;
    event.id = EventId(readId(json.value()["id"]));
    event.name = readId(json.value()["event"]);
    if (event.id.isEmpty() || event.name.isEmpty())
        return malformed(QStringLiteral("no id or no event name"));
    event.timestamp = json.value()["timestamp"].toInstant().value_or(Instant{});
    const JsonValue &data = json.value()["data"];
    const auto isName = [&](const char *name) { return event.name == name; };
    if (const auto kind = std::find_if(std::begin(kMessageEvents), std::end(kMessageEvents),
                                       [&](const MessageEventKind &k) { return isName(k.name); });
        kind != std::end(kMessageEvents))
        return with(std::move(event), messageEvent(*kind, data));
    if (isName(kConversationStarted))
        return with(std::move(event), conversationStarted(data));
    if (isName(kConversationEnded))
        return with(std::move(event), conversationEnded(data));
    if (std::any_of(std::begin(kBillingEvents), std::end(kBillingEvents), isName))
        event.data = BillingEvent{BillingEventKind::BalanceLow, readBalance(data["balance"]), {}, {}, {}};
    return event;
}

QList<QByteArray> documentedEvents()
{
    QList<QByteArray> names;
    for (const MessageEventKind &kind : kMessageEvents)
        names.append(QByteArray(kind.name));
    names << QByteArray(kConversationStarted) << QByteArray(kConversationEnded);
    for (const char *name : kBillingEvents)
        names.append(QByteArray(name));
    for (const char *name : kOtherEvents)
        names.append(QByteArray(name));
    return names;
}

} // namespace arowana
