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

/// As the message log writes it: `content` alone, without the subject that stands beside it in the send. What
/// was accepted never changes, and pages are asked for so often that reading it each time would take most of
/// a life.
const FakePlatform::Written &FakePlatform::writtenBy(const LedgerMessage &message) const
{
    const auto known = m_written.find(message.id);
    if (known != m_written.end())
        return known->second;
    const QJsonObject body = QJsonDocument::fromJson(message.body).object();
    const QJsonObject content = body.value(QLatin1String("content")).toObject();
    QJsonObject raw;
    raw.insert(QLatin1String("id"), QString::fromLatin1(message.id.bytes()));
    raw.insert(QLatin1String("content"), content);
    Written written;
    written.raw = QJsonDocument(raw).toJson(QJsonDocument::Compact);
    written.content = decodePolledContent(written.raw, Channel::Rcs);
    written.summary = content.value(QLatin1String("text")).toString();
    return m_written.emplace(message.id, written).first->second;
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
    const Written &written = writtenBy(message);
    told.raw = written.raw;
    told.content = written.content;
    told.summary = written.summary;
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
