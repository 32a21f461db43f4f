// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/samples.h"

#include <QTest>

using namespace arowana;

class TestEngineStoreOutbox : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFieldComesBack();
    void aStateChangeKeepsKeyAndBody();
    void anotherBodyUnderAKnownKeyIsAConflict();
    void theFileItselfRefusesAnotherBody_data();
    void theFileItselfRefusesAnotherBody();
    void aSendWithoutAChecksumIsGivenOneOnce();
    void aRowHasOneSend();
    void openIsWhatIsNotOverOldestFirst();
    void aDismissedOneIsNoLongerCounted();
    void whatWasInFlightIsStillSoAfterARestart();
    void aStateOfANewerConsoleBlocksInsteadOfBeingGuessed();
};

void TestEngineStoreOutbox::everyFieldComesBack()
{
    StoreInFolder in;
    const OutboxEntry full = fullOutbox(RowId{5}, "key-1");
    OutboxEntry bare;
    bare.key = IdempotencyKey("key-2");
    bare.row = RowId{6};
    QVERIFY(in.commit([&](EngineStore &s) { return s.saveOutbox(full).ok() && s.saveOutbox(bare).ok(); }));
    in.close();
    QVERIFY(*in.store().outboxByRow(RowId{5}) == full);
    QVERIFY(*in.store().outboxByRow(RowId{6}) == bare);
    QVERIFY(!in.store().outboxByRow(RowId{7})->has_value());
}

void TestEngineStoreOutbox::aStateChangeKeepsKeyAndBody()
{
    StoreInFolder in;
    OutboxEntry entry = fullOutbox(RowId{5}, "key-1");
    QVERIFY(in.commit([&](EngineStore &s) { return s.saveOutbox(entry).ok(); }));
    entry.state = OutboxState::Accepted;
    entry.nextTry.reset();
    entry.holdUntil.reset();
    entry.lastUnknown.reset();
    entry.attempts = 8;
    QVERIFY(in.commit([&](EngineStore &s) { return s.saveOutbox(entry).ok(); }));
    QVERIFY(*in.store().outboxByRow(RowId{5}) == entry);
    QCOMPARE(in.number(QStringLiteral("SELECT count(*) FROM outbox")), qint64(1));
}

void TestEngineStoreOutbox::anotherBodyUnderAKnownKeyIsAConflict()
{
    StoreInFolder in;
    const OutboxEntry entry = fullOutbox(RowId{5}, "key-1");
    QVERIFY(in.commit([&](EngineStore &s) { return s.saveOutbox(entry).ok(); }));
    OutboxEntry changed = entry;
    changed.body += ' ';
    changed.attempts = 99;
    QVERIFY(in.store().begin().ok());
    const auto saved = in.store().saveOutbox(changed);
    QVERIFY(!saved.ok());
    QCOMPARE(saved.error().kind, ErrorKind::Conflict);
    QVERIFY(in.store().commit().ok());
    QVERIFY(*in.store().outboxByRow(RowId{5}) == entry);
}

void TestEngineStoreOutbox::theFileItselfRefusesAnotherBody_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("words");
    const QString body = QStringLiteral("the body of an idempotency key never changes");
    QTest::newRow("body") << QStringLiteral("UPDATE outbox SET body = x'00'") << body;
    QTest::newRow("key") << QStringLiteral("UPDATE outbox SET key = x'00'") << body;
    QTest::newRow("checksum") << QStringLiteral("UPDATE outbox SET checksum = x'00'")
                              << QStringLiteral("the checksum of a send never changes");
}

void TestEngineStoreOutbox::theFileItselfRefusesAnotherBody()
{
    QFETCH(QString, sql);
    QFETCH(QString, words);
    StoreInFolder in;
    const OutboxEntry entry = fullOutbox(RowId{5}, "key-1");
    QVERIFY(in.commit([&](EngineStore &s) { return s.saveOutbox(entry).ok(); }));
    auto connection = StoreConnection::open(in.file(), StoreConnection::Use::Write);
    QVERIFY(connection.ok());
    const auto changed = connection.value()->execute(sql);
    QVERIFY(!changed.ok());
    QCOMPARE(changed.error().detail, words);
    QVERIFY(*in.store().outboxByRow(RowId{5}) == entry);
}

void TestEngineStoreOutbox::aSendWithoutAChecksumIsGivenOneOnce()
{
    StoreInFolder in;
    OutboxEntry entry = fullOutbox(RowId{5}, "key-1");
    entry.checksum.clear();
    QVERIFY(in.commit([&](EngineStore &s) { return s.saveOutbox(entry).ok(); }));
    QVERIFY(in.store().outboxByRow(RowId{5})->value().checksum.isEmpty());
    entry.checksum = checksumOf(entry.key, entry.body);
    QCOMPARE(entry.checksum.size(), 32);
    QVERIFY(in.commit([&](EngineStore &s) { return s.saveOutbox(entry).ok(); }));
    QVERIFY(*in.store().outboxByRow(RowId{5}) == entry);
    QVERIFY(in.store().outboxByRow(RowId{5})->value().isIntact());
}

void TestEngineStoreOutbox::aRowHasOneSend()
{
    StoreInFolder in;
    QVERIFY(in.commit([](EngineStore &s) { return s.saveOutbox(fullOutbox(RowId{5}, "key-1")).ok(); }));
    QVERIFY(in.store().begin().ok());
    const auto saved = in.store().saveOutbox(fullOutbox(RowId{5}, "key-2"));
    QVERIFY(!saved.ok());
    QCOMPARE(saved.error().kind, ErrorKind::Conflict);
    in.store().rollback();
}

void TestEngineStoreOutbox::openIsWhatIsNotOverOldestFirst()
{
    StoreInFolder in;
    const auto save = [&](const char *key, qint64 row, OutboxState state, qint64 createdAt) {
        OutboxEntry entry = fullOutbox(RowId{row}, key);
        entry.state = state;
        entry.createdAt = Instant{createdAt};
        return in.commit([&](EngineStore &s) { return s.saveOutbox(entry).ok(); });
    };
    QVERIFY(save("held", 1, OutboxState::Held, 50));
    QVERIFY(save("accepted", 2, OutboxState::Accepted, 10));
    QVERIFY(save("ready", 3, OutboxState::Ready, 40));
    QVERIFY(save("refused", 4, OutboxState::Refused, 11));
    QVERIFY(save("flight", 5, OutboxState::InFlight, 30));
    QVERIFY(save("stopped", 6, OutboxState::Stopped, 12));
    QVERIFY(save("unknown", 7, OutboxState::Unknown, 20));
    QVERIFY(save("stuck", 8, OutboxState::Stuck, 40)); // as old as "ready", but later
    const auto open = in.store().openOutbox();
    QVERIFY(open.ok());
    QByteArrayList keys;
    for (const OutboxEntry &entry : *open)
        keys << entry.key.bytes();
    QCOMPARE(keys, (QByteArrayList{"unknown", "flight", "ready", "stuck", "held"}));
}

void TestEngineStoreOutbox::aDismissedOneIsNoLongerCounted()
{
    StoreInFolder in;
    OutboxEntry one = fullOutbox(RowId{1}, "key-1");
    OutboxEntry other = fullOutbox(RowId{2}, "key-2");
    one.state = other.state = OutboxState::Refused;
    QVERIFY(in.commit([&](EngineStore &s) { return s.saveOutbox(one).ok() && s.saveOutbox(other).ok(); }));
    QCOMPARE(*in.store().refusedInOutbox(), 2);
    one.dismissedAt = Instant{70};
    QVERIFY(in.commit([&](EngineStore &s) { return s.saveOutbox(one).ok(); }));
    in.close();
    QCOMPARE(*in.store().refusedInOutbox(), 1);
    QVERIFY(*in.store().outboxByRow(RowId{1}) == one);
    QVERIFY(in.store().openOutbox()->isEmpty());
}

void TestEngineStoreOutbox::whatWasInFlightIsStillSoAfterARestart()
{
    StoreInFolder in;
    OutboxEntry entry = fullOutbox(RowId{5}, "key-1");
    entry.state = OutboxState::InFlight;
    QVERIFY(in.commit([&](EngineStore &s) { return s.saveOutbox(entry).ok(); }));
    in.close();
    QVERIFY(*in.store().openOutbox() == QList<OutboxEntry>{entry});
}

void TestEngineStoreOutbox::aStateOfANewerConsoleBlocksInsteadOfBeingGuessed()
{
    StoreInFolder in;
    QVERIFY(in.commit([](EngineStore &s) { return s.saveOutbox(fullOutbox(RowId{5}, "key-1")).ok(); }));
    auto connection = StoreConnection::open(in.file(), StoreConnection::Use::Write);
    QVERIFY(connection.ok());
    QVERIFY(connection.value()->execute(QStringLiteral("UPDATE outbox SET state = 'parked'")).ok());
    const auto open = in.store().openOutbox();
    QVERIFY(!open.ok());
    QCOMPARE(open.error().kind, ErrorKind::Storage);
}

QTEST_GUILESS_MAIN(TestEngineStoreOutbox)
#include "tst_enginestoreoutbox.moc"
