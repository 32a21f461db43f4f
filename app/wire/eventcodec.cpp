// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/eventcodec.h"

#include "app/wire/jsonwriter.h"
#include "app/wire/strictjson.h"
#include "app/wire/wireparts.h"

#include <QStringList>

#include <utility>

namespace arowana {

namespace {

constexpr qsizetype kGlimpseMost = 200;
/// What stands further behind is not looked for: the envelope begins with it.
constexpr qsizetype kGlimpseWithin = 64 * 1024;

/// The text behind `key` and a colon, where it is made of plain letters, signs and digits; else nothing.
QByteArray plainTextBehind(const QByteArray &body, QByteArrayView key)
{
    qsizetype at = body.indexOf(key);
    if (at < 0 || at > kGlimpseWithin)
        return {};
    at += key.size();
    bool hasColon = false;
    while (at < body.size() && (body[at] == ' ' || body[at] == '\t' || body[at] == '\n' || body[at] == '\r' ||
                                (body[at] == ':' && !std::exchange(hasColon, true))))
        ++at;
    if (!hasColon || at >= body.size() || body[at] != '"')
        return {};
    const qsizetype from = at + 1;
    for (at = from; at < body.size() && at - from <= kGlimpseMost; ++at) {
        if (body[at] == '"')
            return body.mid(from, at - from);
        if (body[at] <= ' ' || body[at] > '~' || body[at] == '\\')
            return {};
    }
    return {};
}

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

/// The message's JSON where it has no text to show instead: a picture, a place, a tap on an action. A text
/// message may be empty; nothing at all has nothing to show.
QString rawUnlessShown(const JsonValue &message)
{
    const JsonValue &text = message["text"];
    const bool isEmptyText = message["type"].toBytes() == "text" && text.kind() == JsonValue::Kind::Text;
    const bool isNothing = message.isNull() || (message.isObject() && message.items().empty());
    if (!text.toText().isEmpty() || isEmptyText || isNothing)
        return {};
    return QString::fromUtf8(writeJson(message));
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
    event.rawMessage = rawUnlessShown(message);
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

BillingEvent billingEvent(BillingEventKind kind, const char *amountField, const JsonValue &data)
{
    BillingEvent event;
    event.kind = kind;
    event.balance = readBalance(data["balance"]);
    event.amount = data[amountField].toMoney();
    event.currency = data["currency"].toText();
    event.reason = data["failure_reason"].toText();
    return event;
}

Result<AgentEvent> agentEvent(bool isApproved, const JsonValue &data)
{
    AgentEvent event;
    event.agentId = AgentId(readId(data["agent_id"]));
    if (event.agentId.isEmpty())
        return malformed(QStringLiteral("no agent_id"));
    event.isApproved = isApproved;
    event.displayName = data["display_name"].toText();
    event.reason = data["reason"].toText();
    event.at = data[isApproved ? "approved_at" : "rejected_at"].toInstant();
    return event;
}

Result<ContactEvent> contactEvent(bool isNew, const JsonValue &data)
{
    ContactEvent event;
    event.contactId = ContactId(readId(data["contact_id"]));
    if (event.contactId.isEmpty())
        return malformed(QStringLiteral("no contact_id"));
    event.isNew = isNew;
    event.source = data["source"].toText();
    const JsonValue &fields = data["updated_fields"];
    for (size_t i = 0; fields.isArray() && i < fields.items().size(); ++i) {
        if (const QString field = fields.items()[i].toText(); !field.isEmpty())
            event.updatedFields.append(field);
    }
    event.at = data[isNew ? "created_at" : "updated_at"].toInstant();
    return event;
}

/// About a person, whose id is therefore needed; the record's own is a help, and has three names.
Result<ConsentEvent> consentEvent(bool isNew, const JsonValue &data)
{
    ConsentEvent event;
    event.contactId = ContactId(readId(data["contact_id"]));
    if (event.contactId.isEmpty())
        return malformed(QStringLiteral("no contact_id"));
    event.consentId = ConsentId(readFirstId(data, {"consent_record_id", "record_id", "id"}));
    event.isNew = isNew;
    event.channelWord = data["channel_type"].toText();
    event.typeWord = data["message_type"].toText();
    event.statusWord = data["status"].toText();
    event.previousStatusWord = data["previous_status"].toText();
    event.source = data["source"].toText();
    event.doiStatusWord = data["doi_status"].toText();
    event.at = data[isNew ? "created_at" : "updated_at"].toInstant();
    return event;
}

/// Puts a part into the event, or says why it cannot be.
template <class Part>
std::optional<Error> place(Result<Part> part, PlatformEvent &event)
{
    if (!part)
        return part.error();
    event.data = part.take();
    return std::nullopt;
}

using Reader = std::optional<Error> (*)(const JsonValue &data, PlatformEvent &event);

struct NamedReader {
    const char *name;
    Reader read;
};

/// The documented events that are not about one message.
constexpr NamedReader kReaders[] = {
    {"conversation.started",
     [](const JsonValue &data, PlatformEvent &event) { return place(conversationStarted(data), event); }},
    {"conversation.ended",
     [](const JsonValue &data, PlatformEvent &event) { return place(conversationEnded(data), event); }},
    {"billing.balance_low",
     [](const JsonValue &data, PlatformEvent &event) {
         return place<BillingEvent>(billingEvent(BillingEventKind::BalanceLow, "threshold", data), event);
     }},
    {"billing.auto_reload_success",
     [](const JsonValue &data, PlatformEvent &event) {
         return place<BillingEvent>(billingEvent(BillingEventKind::AutoReloadDone, "amount_added", data),
                                    event);
     }},
    {"billing.auto_reload_failed",
     [](const JsonValue &data, PlatformEvent &event) {
         return place<BillingEvent>(
             billingEvent(BillingEventKind::AutoReloadFailed, "attempted_amount", data), event);
     }},
    {"agent.approved",
     [](const JsonValue &data, PlatformEvent &event) { return place(agentEvent(true, data), event); }},
    {"agent.rejected",
     [](const JsonValue &data, PlatformEvent &event) { return place(agentEvent(false, data), event); }},
    {"contact.created",
     [](const JsonValue &data, PlatformEvent &event) { return place(contactEvent(true, data), event); }},
    {"contact.updated",
     [](const JsonValue &data, PlatformEvent &event) { return place(contactEvent(false, data), event); }},
    {"consent.created",
     [](const JsonValue &data, PlatformEvent &event) { return place(consentEvent(true, data), event); }},
    {"consent.updated",
     [](const JsonValue &data, PlatformEvent &event) { return place(consentEvent(false, data), event); }},
};

std::optional<Error> readData(const JsonValue &data, PlatformEvent &event)
{
    for (const MessageEventKind &kind : kMessageEvents) {
        if (event.name == kind.name)
            return place(messageEvent(kind, data), event);
    }
    for (const NamedReader &reader : kReaders) {
        if (event.name == reader.name)
            return reader.read(data, event);
    }
    return std::nullopt; // an OtherEvent
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
    if (auto problem = readData(json.value()["data"], event))
        return *problem;
    return event;
}

EventGlimpse glimpseEvent(const QByteArray &body)
{
    if (const auto json = readStrictJson(body, kEventBytesMost))
        return {EventId(readId(json.value()["id"])), readId(json.value()["event"])};
    return {EventId(plainTextBehind(body, "\"id\"")), plainTextBehind(body, "\"event\"")};
}

QList<QByteArray> documentedEvents()
{
    QList<QByteArray> names;
    for (const MessageEventKind &kind : kMessageEvents)
        names.append(QByteArray(kind.name));
    for (const NamedReader &reader : kReaders)
        names.append(QByteArray(reader.name));
    return names;
}

} // namespace arowana
