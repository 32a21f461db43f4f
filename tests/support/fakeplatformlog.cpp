// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// FakePlatform's message log, as the platform's ledger has it.
#include "tests/support/fakeplatform.h"

#include "app/wire/logcodec.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace arowana::test {

/// The log has one word for a hard bounce and a soft one (`api/messages/list-messages`).
MessageStatus FakePlatform::logStatus(MessageStatus status)
{
    return status == MessageStatus::SoftBounced ? MessageStatus::Bounced : status;
}

PolledMessage FakePlatform::tellSend(const LedgerMessage &message) const
{
    PolledMessage told;
    told.id = message.id;
    told.status = logStatus(message.state());
    told.direction = Direction::Outbound;
    told.type = MessageType::Message;
    told.createdAt = message.life.first().second;
    told.contactId = PlatformLedger::contactOf(message.to);
    told.channelId = PlatformLedger::channelIdOf(message.channel);
    const bool isReleased = told.status == MessageStatus::Failed || told.status == MessageStatus::Expired ||
                            told.status == MessageStatus::Revoked;
    told.cost = isReleased ? Money{} : message.hold;
    for (const auto &[status, at] : message.life)
        told.steps.append({logStatus(status), at, {}, Source::Poll, {}});
    // As the message log writes it: `content` alone, without the subject that stands beside it in the send.
    const QJsonObject body = QJsonDocument::fromJson(message.body).object();
    const QJsonObject content = body.value(QLatin1String("content")).toObject();
    QJsonObject raw;
    raw.insert(QLatin1String("id"), QString::fromLatin1(message.id.bytes()));
    raw.insert(QLatin1String("content"), content);
    told.raw = QJsonDocument(raw).toJson(QJsonDocument::Compact);
    told.content = decodePolledContent(told.raw, Channel::Rcs);
    told.summary = content.value(QLatin1String("text")).toString();
    return told;
}

PolledMessage FakePlatform::tellReply(const LedgerReply &reply) const
{
    PolledMessage told;
    told.id = reply.id;
    told.status = MessageStatus::Delivered;
    told.direction = Direction::Inbound;
    told.type = MessageType::Conversation;
    told.createdAt = reply.at;
    told.contactId = PlatformLedger::contactOf(reply.phone);
    told.channelId = PlatformLedger::channelIdOf(Channel::Rcs);
    told.steps = {{MessageStatus::Received, reply.at, {}, Source::Poll, {}},
                  {MessageStatus::Delivered, reply.at, {}, Source::Poll, {}}};
    told.content = RcsText{QString::fromUtf8(reply.text)};
    told.summary = QString::fromUtf8(reply.text);
    return told;
}

/// Newest first, and with the times in whole seconds, as the platform's examples have them.
MessagePage FakePlatform::list(const MessageLogQuery &query) const
{
    QList<PolledMessage> all;
    for (const MessageId &id : m_ledger.ids())
        all.append(tellSend(*m_ledger.find(id)));
    for (const LedgerReply &reply : m_ledger.replies())
        all.append(tellReply(reply));
    all.removeIf([&](const PolledMessage &m) {
        return (query.direction && m.direction != query.direction) ||
               (query.from && *m.createdAt < *query.from) || (query.to && *m.createdAt > *query.to);
    });
    std::stable_sort(all.begin(), all.end(), [](const PolledMessage &a, const PolledMessage &b) {
        return *a.createdAt > *b.createdAt;
    });
    MessagePage page;
    page.total = all.size();
    for (PolledMessage item : all.mid(query.offset, query.limit)) {
        item.steps.clear();
        item.content.reset();
        item.summary.clear();
        page.messages.append(item);
    }
    page.received = int(page.messages.size());
    return page;
}

} // namespace arowana::test
