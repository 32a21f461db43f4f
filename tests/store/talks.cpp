// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/talks.h"

#include "app/wire/sendcodec.h"

namespace arowana {

namespace {

std::unique_ptr<StoreConnection> readerOf(StoreInFolder &in)
{
    in.store();
    auto opened = StoreConnection::open(in.file(), StoreConnection::Use::Read);
    if (!opened)
        qFatal("%s", qPrintable(opened.error().what));
    return opened.take();
}

} // namespace

RowId Talks::add(MessageRecord record, Instant at)
{
    record.row.row = RowId::make(at, m_counter++);
    record.row.createdAt = at;
    if (record.row.direction == Direction::Outbound)
        record.row.id = MessageId("msg_" + QByteArray::number(record.row.row.value));
    m_all.append(record);
    m_waiting.append([record](SqliteEngineStore &store) { return store.saveMessage(record).ok(); });
    return record.row.row;
}

RowId Talks::replied(const SessionPair &pair, Instant at, const QString &text)
{
    MessageRecord record;
    record.row.direction = Direction::Inbound;
    record.row.channel = Channel::Rcs;
    record.row.type = MessageType::Conversation;
    record.row.senderId = pair.agentId.bytes();
    record.row.recipient = pair.phone;
    record.row.status = MessageStatus::Received;
    record.row.summary = text.simplified().left(160);
    record.inboundText = text;
    record.replyWord = QStringLiteral("text");
    record.fromWebhook = true;
    record.steps = {{MessageStatus::Received, at, at, Source::Webhook, {}}};
    const RowId row = add(record, at);
    const Session told = sessionOfReply(pair.agentId, pair.phone, at, {}, false);
    const auto known = m_sessions.find(pair);
    const Session session = known == m_sessions.end() ? told : mergedReply(*known, told);
    m_sessions[pair] = session;
    m_waiting.append([pair, row, session](SqliteEngineStore &store) {
        return store.saveSession(session).ok() && store.addUnread(pair, row).ok();
    });
    return row;
}

RowId Talks::polled(const QString &phone, Instant at, const QString &text)
{
    MessageRecord record;
    record.row.id = MessageId("msg_polled_" + QByteArray::number(m_counter));
    record.row.direction = Direction::Inbound;
    record.row.channel = Channel::Rcs;
    record.row.type = MessageType::Conversation;
    record.row.recipient = phone;
    record.row.status = MessageStatus::Received;
    record.row.summary = text.simplified().left(160);
    record.inboundText = text;
    record.channelId = ChannelId("ch_1");
    record.steps = {{MessageStatus::Received, at, at, Source::Poll, {}}};
    return add(record, at);
}

RowId Talks::sent(const SessionPair &pair, Instant at, MessageType type, Money cost, const Content &content)
{
    SendRequest request;
    request.sender.id = pair.agentId.bytes();
    request.sender.channel = Channel::Rcs;
    request.to = *PhoneNumber::parse(pair.phone);
    request.type = type;
    request.content = content;
    MessageRecord record;
    record.row.channel = Channel::Rcs;
    record.row.type = type;
    record.row.senderId = pair.agentId.bytes();
    record.row.recipient = pair.phone;
    record.row.status = MessageStatus::Delivered;
    record.row.cost = cost;
    record.row.summary = contentSummary(content);
    record.steps = {{MessageStatus::Queued, at, at, Source::Answer, {}}};
    const RowId row = add(record, at);
    OutboxEntry entry;
    entry.key = IdempotencyKey("key-" + QByteArray::number(row.value));
    entry.row = row;
    entry.body = encodeSend(request);
    entry.state = OutboxState::Accepted;
    entry.createdAt = at;
    m_waiting.append([entry](SqliteEngineStore &store) { return store.saveOutbox(entry).ok(); });
    return row;
}

RowId Talks::mailed(const QString &address, Instant at, const QString &subject)
{
    SendRequest request;
    request.sender.id = "ch_mail";
    request.sender.channel = Channel::Email;
    request.to = *EmailAddress::parse(address);
    request.content = EmailContent{subject, QStringLiteral("<b>html</b>"), QStringLiteral("plain\ntext")};
    MessageRecord record;
    record.row.channel = Channel::Email;
    record.row.senderId = "ch_mail";
    record.row.recipient = address;
    record.row.status = MessageStatus::Read;
    record.row.summary = subject;
    record.steps = {{MessageStatus::Queued, at, at, Source::Answer, {}}};
    const RowId row = add(record, at);
    OutboxEntry entry;
    entry.key = IdempotencyKey("key-" + QByteArray::number(row.value));
    entry.row = row;
    entry.body = encodeSend(request);
    entry.state = OutboxState::Accepted;
    entry.createdAt = at;
    m_waiting.append([entry](SqliteEngineStore &store) { return store.saveOutbox(entry).ok(); });
    return row;
}

void Talks::ended(const SessionPair &pair, Instant at)
{
    Session known = m_sessions.value(pair);
    known.agentId = pair.agentId;
    known.phone = pair.phone;
    const Session session = mergedEnd(known, at, QStringLiteral("ttl_expired"));
    m_sessions[pair] = session;
    m_waiting.append([pair, at, session](SqliteEngineStore &store) {
        return store.saveSession(session).ok() &&
               store.keepSessionEnd(pair, at, QStringLiteral("ttl_expired")).ok();
    });
}

void Talks::knows(const QByteArray &id, const QString &phone, const QString &email, const QString &first,
                  const QString &last)
{
    Contact contact;
    contact.id = ContactId(id);
    contact.phone = phone;
    contact.email = email;
    contact.firstName = first;
    contact.lastName = last;
    contact.learntAt = Instant{qint64(1'000 + m_counter++)};
    m_waiting.append([contact](SqliteEngineStore &store) { return store.saveContact(contact).ok(); });
}

void Talks::read(const SessionPair &pair, RowId until)
{
    m_waiting.append([pair, until](SqliteEngineStore &store) { return store.markRead(pair, until).ok(); });
}

bool Talks::keep()
{
    const auto work = std::exchange(m_waiting, {});
    return m_in.commit([&work](SqliteEngineStore &store) {
        return std::all_of(work.begin(), work.end(), [&store](const auto &one) { return one(store); });
    });
}

TalkReader::TalkReader(StoreInFolder &in)
    : connection(readerOf(in))
    , reader(*connection)
{
}

} // namespace arowana
