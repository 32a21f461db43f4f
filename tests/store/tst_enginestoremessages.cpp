// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/samples.h"

#include <QTest>

using namespace arowana;

class TestEngineStoreMessages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFieldComesBack_data();
    void everyFieldComesBack();
    void savingAgainReplacesRowAndSteps();
    void anIdBelongsToOneRow();
    void anEmptyIdIsNobodys();
    void removingTakesStepsAndCount();
    void aRollBackTakesEverythingBack();
    void freeRowIdsOfOneMillisecondDiffer();
    void freeRowIdStaysInItsRange_data();
    void freeRowIdStaysInItsRange();
    void inFlightIsOutboundAcceptedAndNotSettled();
    void nothingIsWrittenOutsideATransaction();
    void sendersAreKeptInTheOrderTheyCame();
    void factsAreReplaced();
};

void TestEngineStoreMessages::everyFieldComesBack_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("full") << 0;
    QTest::newRow("bare") << 1;
    QTest::newRow("null and empty texts") << 2;
    QTest::newRow("NUL, control codes, bidi") << 3;
    QTest::newRow("a million characters") << 4;
    QTest::newRow("greatest numbers") << 5;
}

void TestEngineStoreMessages::everyFieldComesBack()
{
    QFETCH(int, kind);
    const RowId row = RowId::make(Instant{1'800'000'000'000}, 5);
    MessageRecord record = kind == 0 ? fullMessage(row) : bareMessage(row);
    if (kind == 2) {
        record.row.summary = QStringLiteral("");
        record.row.note = QString();
        record.answerRaw = QByteArray("");
        record.row.senderId = QByteArray();
    } else if (kind == 3) {
        const char16_t text[] = u"a\0b\u202e\u0007\n\ufffd";
        record.row.summary = QString::fromUtf16(text, 8);
        record.inboundText = record.row.summary;
        record.steps = {{MessageStatus::Failed, {}, {}, Source::Webhook, record.row.summary}};
    } else if (kind == 4) {
        record.inboundText = QString(1'000'000, QChar(0x4e00));
        record.answerRaw = QByteArray(1'000'000, '\x80');
    } else if (kind == 5) {
        record.row.cost = Money{std::numeric_limits<qint64>::max()};
        record.row.statusAt = Instant{std::numeric_limits<qint64>::min()};
        record.row.row = RowId{std::numeric_limits<qint64>::max()};
        record.answerStatus = std::numeric_limits<int>::max();
    }
    StoreInFolder in;
    QVERIFY(in.commit([&](EngineStore &store) { return store.saveMessage(record).ok(); }));
    in.close();
    const auto byRow = in.store().messageByRow(record.row.row);
    QVERIFY(byRow.ok());
    QVERIFY(byRow->has_value());
    QVERIFY(**byRow == record);
    if (kind == 0) {
        const auto byId = in.store().messageById(record.row.id);
        QVERIFY(byId.ok());
        QVERIFY(*byId == record);
    }
    QVERIFY(!in.store().messageByRow(RowId{1})->has_value());
    QVERIFY(!in.store().messageById(MessageId("msg_other"))->has_value());
}

void TestEngineStoreMessages::savingAgainReplacesRowAndSteps()
{
    StoreInFolder in;
    MessageRecord record = fullMessage(RowId{9});
    QVERIFY(in.commit([&](EngineStore &store) { return store.saveMessage(record).ok(); }));
    MessageRecord other = bareMessage(RowId{9});
    other.row.status = MessageStatus::Sent;
    other.steps = {{MessageStatus::Sent, Instant{8}, Instant{9}, Source::Webhook, QStringLiteral("x")}};
    QVERIFY(in.commit([&](EngineStore &store) { return store.saveMessage(other).ok(); }));
    QVERIFY(*in.store().messageByRow(RowId{9}) == other);
    QVERIFY(!in.store().messageById(record.row.id)->has_value());
    QCOMPARE(*in.store().messageCount(), qint64(1));
    // Back again, with more steps than there are.
    QVERIFY(in.commit([&](EngineStore &store) { return store.saveMessage(record).ok(); }));
    QVERIFY(*in.store().messageByRow(RowId{9}) == record);
}

void TestEngineStoreMessages::anIdBelongsToOneRow()
{
    StoreInFolder in;
    MessageRecord one = fullMessage(RowId{1});
    MessageRecord two = fullMessage(RowId{2});
    two.row.id = one.row.id;
    QVERIFY(in.commit([&](EngineStore &store) { return store.saveMessage(one).ok(); }));
    QVERIFY(in.store().begin().ok());
    const auto saved = in.store().saveMessage(two);
    QVERIFY(!saved.ok());
    QCOMPARE(saved.error().kind, ErrorKind::Conflict);
    in.store().rollback();
    QCOMPARE(*in.store().messageCount(), qint64(1));
}

void TestEngineStoreMessages::anEmptyIdIsNobodys()
{
    StoreInFolder in;
    QVERIFY(in.commit([](EngineStore &store) {
        return store.saveMessage(bareMessage(RowId{1})).ok() && store.saveMessage(bareMessage(RowId{2})).ok();
    }));
    QVERIFY(!in.store().messageById(MessageId())->has_value());
}

void TestEngineStoreMessages::removingTakesStepsAndCount()
{
    StoreInFolder in;
    QVERIFY(in.commit([](EngineStore &store) {
        return store.saveMessage(fullMessage(RowId{1})).ok() && store.saveMessage(fullMessage(RowId{2})).ok();
    }));
    QCOMPARE(*in.store().messageCount(), qint64(2));
    QVERIFY(in.commit([](EngineStore &store) {
        return store.removeMessage(RowId{1}).ok() && store.removeMessage(RowId{404}).ok();
    }));
    QCOMPARE(*in.store().messageCount(), qint64(1));
    QCOMPARE(in.number(QStringLiteral("SELECT count(*) FROM steps")), qint64(2));
    QCOMPARE(in.number(QStringLiteral("SELECT count(*) FROM message_more")), qint64(1));
}

void TestEngineStoreMessages::aRollBackTakesEverythingBack()
{
    StoreInFolder in;
    QVERIFY(in.store().begin().ok());
    QVERIFY(in.store().saveMessage(fullMessage(RowId{1})).ok());
    QVERIFY(in.store().messageByRow(RowId{1})->has_value());
    in.store().rollback();
    QVERIFY(!in.store().messageByRow(RowId{1})->has_value());
    QCOMPARE(*in.store().messageCount(), qint64(0));
    in.store().rollback(); // once more is harmless
    QVERIFY(in.store().begin().ok());
    QVERIFY(!in.store().begin().ok());
    QVERIFY(in.store().commit().ok());
}

void TestEngineStoreMessages::freeRowIdsOfOneMillisecondDiffer()
{
    StoreInFolder in;
    const Instant at{1'800'000'000'000};
    QVERIFY(in.store().begin().ok());
    const RowId one = *in.store().freeRowId(at);
    const RowId two = *in.store().freeRowId(at); // the first is not saved yet
    QCOMPARE(one.createdAt().ms, at.ms);
    QCOMPARE(two.value, one.value + 1);
    QVERIFY(in.store().saveMessage(bareMessage(one)).ok());
    QVERIFY(in.store().saveMessage(bareMessage(two)).ok());
    QVERIFY(in.store().commit().ok());
    in.close();
    QCOMPARE(in.store().freeRowId(at)->value, two.value + 1);
    QCOMPARE(in.store().freeRowId(at.plusMs(1))->value, RowId::make(at.plusMs(1), 0).value);
    // A full millisecond goes on in the next.
    const RowId last = RowId::make(at, (1U << RowId::kCounterBits) - 1);
    QVERIFY(in.commit([&](EngineStore &store) { return store.saveMessage(bareMessage(last)).ok(); }));
    QCOMPARE(in.store().freeRowId(at)->value, RowId::make(at.plusMs(1), 0).value);
}

void TestEngineStoreMessages::freeRowIdStaysInItsRange_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<qint64>("expected");
    QTest::newRow("no time") << qint64(0) << qint64(1);
    QTest::newRow("before 1970") << qint64(-5) << qint64(1);
    QTest::newRow("year 9999") << qint64(253'402'300'799'000) << qint64(8'796'093'022'206);
}

void TestEngineStoreMessages::freeRowIdStaysInItsRange()
{
    QFETCH(qint64, ms);
    QFETCH(qint64, expected);
    StoreInFolder in;
    const RowId row = *in.store().freeRowId(Instant{ms});
    QVERIFY(row.value > 0);
    QCOMPARE(row.createdAt().ms, expected);
}

void TestEngineStoreMessages::inFlightIsOutboundAcceptedAndNotSettled()
{
    StoreInFolder in;
    const auto make = [](qint64 row, const QByteArray &id, MessageStatus status, Direction direction) {
        MessageRecord record = bareMessage(RowId{row});
        record.row.id = MessageId(id);
        record.row.status = status;
        record.row.direction = direction;
        return record;
    };
    QVERIFY(in.commit([&](EngineStore &store) {
        return store.saveMessage(make(5, "msg_e", MessageStatus::Sent, Direction::Outbound)).ok() &&
               store.saveMessage(make(1, "msg_a", MessageStatus::Queued, Direction::Outbound)).ok() &&
               store.saveMessage(make(2, "msg_b", MessageStatus::Delivered, Direction::Outbound)).ok() &&
               store.saveMessage(make(3, "", MessageStatus::Held, Direction::Outbound)).ok() &&
               store.saveMessage(make(4, "msg_d", MessageStatus::Unrecognised, Direction::Outbound)).ok() &&
               store.saveMessage(make(6, "msg_f", MessageStatus::Received, Direction::Inbound)).ok();
    }));
    const QList<MessageId> all{MessageId("msg_e"), MessageId("msg_d"), MessageId("msg_a")};
    QCOMPARE(*in.store().messagesInFlight(10, {}), all);
    QCOMPARE(*in.store().messagesInFlight(2, {}), all.first(2));
    QCOMPARE(*in.store().messagesInFlight(2, RowId{5}), all.mid(1));
    QVERIFY(in.store().messagesInFlight(2, RowId{1})->isEmpty());
    QVERIFY(in.commit([&](EngineStore &store) {
        return store.saveMessage(make(1, "msg_a", MessageStatus::Revoked, Direction::Outbound)).ok();
    }));
    QCOMPARE(*in.store().messagesInFlight(10, {}), all.first(2));
}

void TestEngineStoreMessages::nothingIsWrittenOutsideATransaction()
{
    StoreInFolder in;
    EngineStore &store = in.store();
    QVERIFY(!store.saveMessage(bareMessage(RowId{1})).ok());
    QVERIFY(!store.removeMessage(RowId{1}).ok());
    QVERIFY(!store.saveOutbox(fullOutbox(RowId{1}, "k")).ok());
    QVERIFY(!store.journal(acceptedEvent("evt_1", "{}")).ok());
    QVERIFY(!store.linkEvent(EventId("evt_1"), RowId{1}).ok());
    QVERIFY(!store.saveSender({}).ok());
    QVERIFY(!store.removeSender({}).ok());
    QVERIFY(!store.saveFact("a", "b").ok());
    QVERIFY(!store.commit().ok());
    QCOMPARE(*store.messageCount(), qint64(0));
}

void TestEngineStoreMessages::sendersAreKeptInTheOrderTheyCame()
{
    StoreInFolder in;
    const Sender agent{Channel::Rcs, "ag_live_1",       QStringLiteral("Zoe's shop"),
                       QString(),    UseCase::MultiUse, "ch_9"};
    const Sender mail{Channel::Email,         "ch_1",
                      QStringLiteral("Info"), QStringLiteral("info@example.org"),
                      UseCase::Unknown,       QByteArray()};
    Sender sameId = mail;
    sameId.channel = Channel::Rcs;
    const auto save = [&](const Sender &sender) {
        return in.commit([&](EngineStore &store) { return store.saveSender(sender).ok(); });
    };
    QVERIFY(save(agent) && save(mail) && save(sameId));
    Sender renamed = agent;
    renamed.name = QStringLiteral("Anna's shop");
    QVERIFY(save(renamed));
    QVERIFY(*in.store().senders() == (QList<Sender>{renamed, mail, sameId}));
    QVERIFY(in.commit([&](EngineStore &store) { return store.removeSender(mail).ok(); }));
    in.close();
    QVERIFY(*in.store().senders() == (QList<Sender>{renamed, sameId}));
}

void TestEngineStoreMessages::factsAreReplaced()
{
    StoreInFolder in;
    QVERIFY(!in.store().fact("path")->has_value());
    QVERIFY(in.commit(
        [](EngineStore &s) { return s.saveFact("path", "a").ok() && s.saveFact("empty", "").ok(); }));
    QVERIFY(in.commit([](EngineStore &s) { return s.saveFact("path", QByteArray("b\0c", 3)).ok(); }));
    in.close();
    QCOMPARE(**in.store().fact("path"), QByteArray("b\0c", 3));
    QVERIFY(in.store().fact("empty")->has_value());
    QVERIFY(in.store().fact("empty")->value().isEmpty());
}

QTEST_GUILESS_MAIN(TestEngineStoreMessages)
#include "tst_enginestoremessages.moc"
