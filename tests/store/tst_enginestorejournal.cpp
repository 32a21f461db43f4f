// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/samples.h"

#include <QTest>

using namespace arowana;

class TestEngineStoreJournal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void verdictFollowsIdAndBody_data();
    void verdictFollowsIdAndBody();
    void aRepeatIsCountedOnTheFirstCopy();
    void aConflictWritesNothing();
    void anIdIsKnownForEverAfterItsBodyWent();
    void rawBytesAreKeptAsTheyCame();
    void anAcceptedEventNeedsAnId();
    void anEventIsLinkedToTheRowItBecame();
    void linkingAnEventThatIsNotThereIsNotFound();
    void aRemovedRowTakesItsLinksAlong();
};

static JournalVerdict add(StoreInFolder &in, const JournalEntry &entry)
{
    auto verdict = JournalVerdict::Conflict;
    const bool done = in.commit([&](EngineStore &store) {
        const auto answer = store.journal(entry);
        if (answer)
            verdict = *answer;
        return answer.ok();
    });
    if (!done)
        qFatal("not journaled");
    return verdict;
}

void TestEngineStoreJournal::verdictFollowsIdAndBody_data()
{
    QTest::addColumn<bool>("firstAccepted");
    QTest::addColumn<QByteArray>("firstId");
    QTest::addColumn<QByteArray>("firstBody");
    QTest::addColumn<bool>("thenAccepted");
    QTest::addColumn<QByteArray>("thenId");
    QTest::addColumn<QByteArray>("thenBody");
    QTest::addColumn<JournalVerdict>("verdict");
    const QByteArray a("{\"a\":1}");
    const QByteArray b("{\"a\":2}");
    const QByteArray none;
    const QByteArray one("evt_1");
    const QByteArray two("evt_2");
    QTest::newRow("same id, same body") << true << one << a << true << one << a << JournalVerdict::Repeat;
    QTest::newRow("same id, other body") << true << one << a << true << one << b << JournalVerdict::Conflict;
    QTest::newRow("other id, same body") << true << one << a << true << two << a << JournalVerdict::New;
    QTest::newRow("id in other case")
        << true << one << a << true << QByteArray("EVT_1") << a << JournalVerdict::New;
    QTest::newRow("id with NUL") << true << one << a << true << QByteArray("evt_1\0", 6) << a
                                 << JournalVerdict::New;
    QTest::newRow("quarantine, same body")
        << false << none << a << false << none << a << JournalVerdict::Repeat;
    QTest::newRow("quarantine, other body")
        << false << none << a << false << none << b << JournalVerdict::New;
    QTest::newRow("quarantine, empty body twice")
        << false << none << none << false << none << none << JournalVerdict::Repeat;
    QTest::newRow("accepted, then its bytes quarantined")
        << true << one << a << false << none << a << JournalVerdict::New;
    QTest::newRow("quarantined, then understood")
        << false << one << a << true << one << a << JournalVerdict::New;
}

void TestEngineStoreJournal::verdictFollowsIdAndBody()
{
    QFETCH(bool, firstAccepted);
    QFETCH(QByteArray, firstId);
    QFETCH(QByteArray, firstBody);
    QFETCH(bool, thenAccepted);
    QFETCH(QByteArray, thenId);
    QFETCH(QByteArray, thenBody);
    QFETCH(JournalVerdict, verdict);
    auto first = firstAccepted ? acceptedEvent(firstId, firstBody) : quarantinedEvent(firstBody);
    first.id = EventId(firstId);
    auto then = thenAccepted ? acceptedEvent(thenId, thenBody) : quarantinedEvent(thenBody);

    StoreInFolder in;
    QCOMPARE(add(in, first), JournalVerdict::New);
    QCOMPARE(add(in, then), verdict);
    // The same after a restart, and within one transaction.
    in.close();
    QCOMPARE(add(in, first), JournalVerdict::Repeat);

    StoreInFolder together;
    QVERIFY(together.commit([&](EngineStore &store) {
        const auto one = store.journal(first);
        const auto two = store.journal(then);
        return one && *one == JournalVerdict::New && two && *two == verdict;
    }));
}

void TestEngineStoreJournal::aRepeatIsCountedOnTheFirstCopy()
{
    StoreInFolder in;
    auto event = acceptedEvent("evt_1", "{}");
    add(in, event);
    event.receivedAt = event.receivedAt.plusMs(60'000);
    add(in, event);
    event.receivedAt = event.receivedAt.plusMs(-90'000); // the clock went back
    add(in, event);
    QCOMPARE(in.number(QStringLiteral("SELECT count(*) FROM events")), qint64(1));
    QCOMPARE(in.number(QStringLiteral("SELECT repeats FROM events")), qint64(2));
    QCOMPARE(in.number(QStringLiteral("SELECT received_at FROM events")), qint64(1'800'000'000'200));
    QCOMPARE(in.number(QStringLiteral("SELECT last_received_at FROM events")), qint64(1'800'000'060'200));
}

void TestEngineStoreJournal::aConflictWritesNothing()
{
    StoreInFolder in;
    add(in, acceptedEvent("evt_1", "{}"));
    QCOMPARE(add(in, acceptedEvent("evt_1", "{ }")), JournalVerdict::Conflict);
    QCOMPARE(in.number(QStringLiteral("SELECT count(*) FROM events")), qint64(1));
    QCOMPARE(in.number(QStringLiteral("SELECT repeats FROM events")), qint64(0));
}

void TestEngineStoreJournal::anIdIsKnownForEverAfterItsBodyWent()
{
    StoreInFolder in;
    add(in, acceptedEvent("evt_1", "{}"));
    in.close();
    {
        auto retention = StoreConnection::open(in.file(), StoreConnection::Use::Write);
        QVERIFY(retention.ok());
        QVERIFY(retention.value()->execute(QStringLiteral("UPDATE events SET body = NULL")).ok());
    }
    QCOMPARE(add(in, acceptedEvent("evt_1", "{}")), JournalVerdict::Repeat);
    QCOMPARE(add(in, acceptedEvent("evt_1", "{ }")), JournalVerdict::Conflict);
}

void TestEngineStoreJournal::rawBytesAreKeptAsTheyCame()
{
    QByteArray all;
    for (int i = 0; i < 256; ++i)
        all.append(char(i));
    StoreInFolder in;
    add(in, quarantinedEvent(all));
    auto connection = StoreConnection::open(in.file(), StoreConnection::Use::Read);
    QVERIFY(connection.ok());
    auto rows = connection.value()->query("SELECT body FROM events");
    QVERIFY(rows.ok());
    StoreRows found = rows.take();
    QVERIFY(*found.next());
    QCOMPARE(found.bytes(0), all);
}

void TestEngineStoreJournal::anAcceptedEventNeedsAnId()
{
    StoreInFolder in;
    QVERIFY(in.store().begin().ok());
    const auto verdict = in.store().journal(acceptedEvent("", "{}"));
    QVERIFY(!verdict.ok());
    QCOMPARE(verdict.error().kind, ErrorKind::InvalidInput);
    in.store().rollback();
}

void TestEngineStoreJournal::anEventIsLinkedToTheRowItBecame()
{
    StoreInFolder in;
    add(in, acceptedEvent("evt_1", "{}"));
    QVERIFY(in.commit([](EngineStore &store) { return store.linkEvent(EventId("evt_1"), RowId{77}).ok(); }));
    QCOMPARE(in.number(QStringLiteral("SELECT row FROM events")), qint64(77));
}

void TestEngineStoreJournal::linkingAnEventThatIsNotThereIsNotFound()
{
    StoreInFolder in;
    QVERIFY(in.store().begin().ok());
    const auto linked = in.store().linkEvent(EventId("evt_1"), RowId{77});
    QVERIFY(!linked.ok());
    QCOMPARE(linked.error().kind, ErrorKind::NotFound);
    in.store().rollback();
}

void TestEngineStoreJournal::aRemovedRowTakesItsLinksAlong()
{
    StoreInFolder in;
    add(in, acceptedEvent("evt_1", "{}"));
    QVERIFY(in.commit([](EngineStore &store) {
        return store.saveMessage(bareMessage(RowId{77})).ok() &&
               store.linkEvent(EventId("evt_1"), RowId{77}).ok();
    }));
    QVERIFY(in.commit([](EngineStore &store) { return store.removeMessage(RowId{77}).ok(); }));
    QCOMPARE(in.number(QStringLiteral("SELECT count(*) FROM events WHERE row IS NULL")), qint64(1));
}

QTEST_GUILESS_MAIN(TestEngineStoreJournal)
#include "tst_enginestorejournal.moc"
