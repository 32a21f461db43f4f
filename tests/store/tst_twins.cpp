// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/detailreader.h"
#include "app/wire/sendcodec.h"
#include "tests/store/samples.h"

#include <QTest>

using namespace arowana;

namespace {

constexpr qint64 kMinute = 60'000;
const Instant kAt{1'800'000'000'000};
const QString kTo = QStringLiteral("+4917612345678");

/// A send whose answer was lost.
OutboxEntry lostSend(int number, const QString &text)
{
    SendRequest request;
    request.sender = {Channel::Rcs, "ag_live_1", QStringLiteral("Shop"), {}, UseCase::MultiUse, {}};
    request.to = *parseRecipient(kTo);
    request.traffic = TrafficType::Transaction;
    request.content = RcsText{text};
    OutboxEntry entry;
    entry.key = IdempotencyKey("key-" + QByteArray::number(number));
    entry.row = RowId::make(kAt, quint32(number));
    entry.body = encodeSend(request);
    entry.checksum = checksumOf(entry.key, entry.body);
    entry.state = OutboxState::Unknown;
    entry.createdAt = kAt;
    entry.firstTryAt = kAt;
    return entry;
}

MessageRecord lineOf(const OutboxEntry &entry)
{
    MessageRecord record = bareMessage(entry.row);
    record.key = entry.key;
    record.row.createdAt = entry.createdAt;
    record.row.status = MessageStatus::Unknown;
    record.row.recipient = kTo;
    return record;
}

/// What the log tells of one that nobody here is known to have sent.
MessageRecord otherMessage(int number, qint64 afterMs, const QByteArray &text)
{
    MessageRecord record = bareMessage(RowId::make(kAt.plusMs(afterMs), quint32(number)));
    record.row.id = MessageId("msg_" + QByteArray::number(number));
    record.row.createdAt = kAt.plusMs(afterMs);
    record.row.status = MessageStatus::Delivered;
    record.row.recipient = kTo;
    if (!text.isEmpty())
        record.logRaw = "{\"id\":\"" + record.row.id.bytes() +
                        "\",\"status\":\"DELIVERED\",\"content\":{\"text\":\"" + text + "\"}}";
    return record;
}

struct Twins {
    StoreInFolder in;

    void add(const OutboxEntry &entry)
    {
        QVERIFY(in.commit(
            [&](EngineStore &s) { return s.saveMessage(lineOf(entry)).ok() && s.saveOutbox(entry).ok(); }));
    }
    void add(const MessageRecord &record)
    {
        QVERIFY(in.commit([&](EngineStore &s) { return s.saveMessage(record).ok(); }));
    }
    [[nodiscard]] std::optional<PossibleTwin> of(RowId row)
    {
        auto connection = StoreConnection::open(in.file(), StoreConnection::Use::Read);
        return (*DetailReader(*connection.value()).read(row))->twin;
    }
};

} // namespace

/// A send whose answer was lost, and the message of the log that may be it.
class TestTwins : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneThatFitsIsNamedByBoth()
    {
        Twins t;
        const OutboxEntry send = lostSend(1, QStringLiteral("Hello"));
        const MessageRecord other = otherMessage(2, 2'000, "Hello");
        t.add(send);
        t.add(other);
        QVERIFY(t.of(send.row) == (PossibleTwin{other.row.row, other.row.createdAt}));
        QVERIFY(t.of(other.row.row) == (PossibleTwin{send.row, send.createdAt}));
    }

    void whatIsNotKnownDoesNotSpeakAgainstIt()
    {
        Twins t;
        const OutboxEntry send = lostSend(1, QStringLiteral("Hello"));
        MessageRecord other = otherMessage(2, 2'000, {}); // its content was not read yet
        other.row.recipient.clear();                      // nor its contact
        t.add(send);
        t.add(other);
        QVERIFY(t.of(send.row) == (PossibleTwin{other.row.row, other.row.createdAt}));
    }

    void whatDiffersIsNone_data()
    {
        QTest::addColumn<int>("difference");
        QTest::newRow("another text") << 0;
        QTest::newRow("another recipient") << 1;
        QTest::newRow("another type") << 2;
        QTest::newRow("long before it") << 3;
        QTest::newRow("long after it") << 4;
        QTest::newRow("a send of ours") << 5;
        QTest::newRow("a reply") << 6;
    }
    void whatDiffersIsNone()
    {
        QFETCH(int, difference);
        Twins t;
        const OutboxEntry send = lostSend(1, QStringLiteral("Hello"));
        t.add(send);
        MessageRecord other = otherMessage(2, 2'000, difference == 0 ? "Good bye" : "Hello");
        if (difference == 1)
            other.row.recipient = QStringLiteral("+4917612345679");
        if (difference == 2)
            other.row.type = MessageType::Newsletter;
        if (difference == 3)
            other.row.row = RowId::make(kAt.plusMs(-6 * kMinute), 2);
        if (difference == 4)
            other.row.row = RowId::make(kAt.plusMs(24 * 60 * kMinute + kMinute), 2);
        if (difference == 5)
            other.key = IdempotencyKey("another");
        if (difference == 6)
            other.row.direction = Direction::Inbound;
        other.row.createdAt = other.row.row.createdAt();
        t.add(other);
        QVERIFY(!t.of(send.row));
        QVERIFY(!t.of(other.row.row));
    }

    void ofTwoThatFitNoneIsNamed()
    {
        Twins t;
        const OutboxEntry send = lostSend(1, QStringLiteral("Hello"));
        const MessageRecord first = otherMessage(2, 2'000, "Hello");
        const MessageRecord second = otherMessage(3, 4'000, "Hello");
        t.add(send);
        t.add(first);
        t.add(second);
        QVERIFY(!t.of(send.row));
        QVERIFY(!t.of(first.row.row));
        QVERIFY(!t.of(second.row.row));
    }

    void ofTwoSendsThatFitNoneIsNamed()
    {
        Twins t;
        const MessageRecord other = otherMessage(3, 2'000, "Hello");
        t.add(lostSend(1, QStringLiteral("Hello")));
        t.add(lostSend(2, QStringLiteral("Hello")));
        t.add(other);
        QVERIFY(!t.of(other.row.row));
    }

    void whatIsSettledHasNone()
    {
        Twins t;
        OutboxEntry send = lostSend(1, QStringLiteral("Hello"));
        send.state = OutboxState::Stopped;
        const MessageRecord other = otherMessage(2, 2'000, "Hello");
        t.add(send);
        t.add(other);
        QVERIFY(!t.of(send.row));
        QVERIFY(!t.of(other.row.row));
    }

    void damagedSendIsShownRawAndComparedWithNothing()
    {
        Twins t;
        OutboxEntry send = lostSend(1, QStringLiteral("Hello"));
        send.state = OutboxState::Damaged;
        send.checksum = QByteArray(32, 'x');
        const MessageRecord other = otherMessage(2, 2'000, "Hello");
        t.add(send);
        t.add(other);
        QVERIFY(!t.of(send.row));
        QVERIFY(!t.of(other.row.row));
        auto connection = StoreConnection::open(t.in.file(), StoreConnection::Use::Read);
        const auto detail = DetailReader(*connection.value()).read(send.row);
        QVERIFY((*detail)->isDamaged);
        QVERIFY(!(*detail)->request); // what it was made with is not known any more
        QCOMPARE((*detail)->raw.first().body, send.body);
    }
};

QTEST_GUILESS_MAIN(TestTwins)
#include "tst_twins.moc"
