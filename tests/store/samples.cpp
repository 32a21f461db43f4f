// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/samples.h"

namespace arowana {

MessageRecord fullMessage(RowId row)
{
    MessageRecord record;
    record.row.row = row;
    record.row.id = MessageId("msg_" + QByteArray::number(row.value));
    record.row.direction = Direction::Inbound;
    record.row.channel = Channel::Email;
    record.row.type = MessageType::Newsletter;
    record.row.senderId = "ch_7";
    record.row.recipient = QStringLiteral("anna@example.org");
    record.row.summary = QStringLiteral("Größe \U0001F41F ok");
    record.row.unit = BillingUnit::Mau;
    record.row.cost = Money{-800};
    record.row.costIsHold = true;
    record.row.status = MessageStatus::Clicked;
    record.row.statusWord = QStringLiteral("teleported");
    record.row.statusSource = Source::Poll;
    record.row.statusAt = Instant{1'800'000'000'001};
    record.row.statusLearntAt = Instant{1'800'000'000'002};
    record.row.note = QStringLiteral("mailbox full");
    record.row.createdAt = Instant{1'800'000'000'003};
    record.key = IdempotencyKey("6f1c2a7e-0000-4000-8000-" + QByteArray::number(row.value));
    record.inboundText = QStringLiteral("line one\nline two");
    record.steps = {{MessageStatus::Queued, Instant{1}, Instant{2}, Source::Answer, QString()},
                    {MessageStatus::Clicked, Instant{3}, Instant{4}, Source::Webhook,
                     QStringLiteral("https://example.org/a")}};
    record.answerStatus = 202;
    record.answerRaw = QByteArray("{\"a\":\0\xff}", 8);
    record.revokePending = true;
    record.revokeNote = QStringLiteral("too late");
    record.contactId = ContactId("c_5");
    record.channelId = ChannelId("ch_8");
    record.campaignId = "cmp_1";
    record.logRaw = QByteArray("{\"text\":\"\0\xff\"}", 13);
    record.isWhole = false;
    record.fromWebhook = true;
    record.isEstimated = true;
    record.replyWord = QStringLiteral("suggested_reply");
    record.postback = QStringLiteral("order=42&\u2713");
    record.sessionExpiresAt = Instant{1'800'086'400'003};
    record.price = Money{-799};
    record.unitWord = QStringLiteral("hologram");
    return record;
}

MessageRecord bareMessage(RowId row)
{
    MessageRecord record;
    record.row.row = row;
    return record;
}

OutboxEntry fullOutbox(RowId row, const QByteArray &key)
{
    OutboxEntry entry;
    entry.key = IdempotencyKey(key);
    entry.row = row;
    entry.body = QByteArray("{\"to\":\"+4917612345678\0\xfe\"}", 25);
    entry.checksum = checksumOf(entry.key, entry.body);
    entry.state = OutboxState::Unknown;
    entry.createdAt = Instant{1'800'000'000'010};
    entry.holdUntil = Instant{1'800'000'000'011};
    entry.nextTry = Instant{1'800'000'000'012};
    entry.firstTryAt = Instant{1'800'000'000'013};
    entry.firstTryThere = Instant{1'800'000'000'113};
    entry.attempts = 7;
    entry.lastUnknown = Unknown{UnknownCause::ServerTrouble, 503, QStringLiteral("upstream timed out")};
    entry.lookUp = LogLookUp{Instant{1'800'000'000'014},
                             Instant{1'800'000'000'015},
                             Instant{1'800'000'000'016},
                             {{MessageId("msg_2"), Instant{17}, MessageStatus::Read, QStringLiteral("+4915")},
                              {MessageId("msg_1"), Instant{18}, MessageStatus::Queued, QString()}},
                             true};
    return entry;
}

JournalEntry acceptedEvent(const QByteArray &id, const QByteArray &body)
{
    JournalEntry entry;
    entry.id = EventId(id);
    entry.name = "message.delivered";
    entry.timestamp = Instant{1'800'000'000'100};
    entry.receivedAt = Instant{1'800'000'000'200};
    entry.body = body;
    return entry;
}

JournalEntry quarantinedEvent(const QByteArray &body)
{
    JournalEntry entry;
    entry.receivedAt = Instant{1'800'000'000'200};
    entry.timestamp = entry.receivedAt;
    entry.state = JournalState::Quarantined;
    entry.reason = QStringLiteral("not JSON");
    entry.body = body;
    return entry;
}

Session fullSession(const QByteArray &agent, const QString &phone)
{
    Session session;
    session.agentId = AgentId(agent);
    session.phone = phone;
    session.lastReplyAt = Instant{1'800'000'000'020};
    session.expiresAt = Instant{1'800'000'000'021};
    session.endedAt = Instant{1'800'000'000'022};
    session.endReason = QStringLiteral("TIMEOUT");
    session.isEstimated = true;
    return session;
}

Contact fullContact(const QByteArray &id)
{
    Contact contact;
    contact.id = ContactId(id);
    contact.phone = QStringLiteral("+4917612345678");
    contact.email = QStringLiteral("anna@example.org");
    contact.firstName = QStringLiteral("Änna");
    contact.lastName = QStringLiteral("Groß");
    contact.statusWord = QStringLiteral("ACTIVE");
    contact.tags = {QStringLiteral("vip"), QStringLiteral("vip"), QString()};
    contact.consents = {{ConsentId("cr_1"), QStringLiteral("RCS"), QStringLiteral("NEWSLETTER"),
                         QStringLiteral("GRANTED"), QStringLiteral("web"), Instant{1}, Instant{2}, Instant{3},
                         QStringLiteral("I agree"), QStringLiteral("DOI_ACCEPTED"), true},
                        {}};
    contact.updatedAt = Instant{1'800'000'000'030};
    contact.learntAt = Instant{1'800'000'000'031};
    contact.externalId = QStringLiteral("crm-7");
    contact.sourceWord = QStringLiteral("IMPORT");
    contact.createdAt = Instant{1'800'000'000'029};
    return contact;
}

Gap fullGap(Instant from, GapCause cause)
{
    return {from, from.plusMs(60'000), cause, from.plusMs(90'000), 7};
}

StoreInFolder::StoreInFolder()
{
    if (!m_folder.isValid())
        qFatal("no temporary folder");
}

SqliteEngineStore &StoreInFolder::store()
{
    if (!m_store) {
        auto opened = SqliteEngineStore::open(file());
        if (!opened)
            qFatal("%s", qPrintable(opened.error().what + opened.error().detail));
        StoreOpening opening = opened.take();
        m_store = std::move(opening.store);
        m_salvage = std::move(opening.salvage);
    }
    return *m_store;
}

qint64 StoreInFolder::number(const QString &sql) const
{
    auto connection = StoreConnection::open(file(), StoreConnection::Use::Read);
    if (!connection)
        return -1;
    const auto value = connection.value()->number(sql);
    return value ? *value : -1;
}

} // namespace arowana
