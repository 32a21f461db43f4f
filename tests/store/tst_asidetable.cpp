// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/schema.h"
#include "app/store/storefile.h"
#include "app/store/storereader.h"
#include "tests/store/samples.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

using namespace arowana;

/// Events that are set aside, as the store keeps, counts, lists and takes them up.
class TestAsideTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void unseenOnesAreListedNewestFirstAndInPages();
    void countsAreThereAfterARestart();
    void bytesComeBackAsTheyCame();
    void recordsAreReadInPiecesOfBytes();
    void whatIsTakenUpIsAnAcceptedEventAndListedNoMore();
    void whatWasAcceptedSinceKeepsOneRow();
    void anIdWithAnotherBodyIsNotTakenUp();
    void unknownKindsAreListedUntilTheyAreKnown();
    void whatIsSeenStaysAndIsStillTriedAgain();
    void eventsOfOlderFilesAreFoundByTheStep();
    void listsAndCountsAreFoundByTheirIndexes();
    void anErrorOfTheReaderIsAnswered();
};

namespace {

qint64 setAside(StoreInFolder &in, JournalEntry entry)
{
    if (!in.commit([&](EngineStore &store) { return store.journal(entry).ok(); }))
        qFatal("not journaled");
    return in.number(QStringLiteral("SELECT max(seq) FROM events"));
}

JournalEntry conflict(const QByteArray &id, const QByteArray &body)
{
    JournalEntry entry = quarantinedEvent(body);
    entry.id = EventId(id);
    entry.name = "message.read";
    entry.aside = AsideKind::OtherBody;
    return entry;
}

JournalEntry unknownKind(const QByteArray &id, const QByteArray &body)
{
    JournalEntry entry = acceptedEvent(id, body);
    entry.name = "agent.promoted";
    entry.aside = AsideKind::UnknownKind;
    return entry;
}

QList<SetAsideEvent> listed(const StoreInFolder &in, qint64 before = SetAsideSource::kFromNewest,
                            int most = 100)
{
    StoreReader reader(in.file());
    std::optional<QList<SetAsideEvent>> list;
    reader.askSetAside(1, before, most, [&list](const Result<QList<SetAsideEvent>> &answer) {
        list = answer ? *answer : QList<SetAsideEvent>();
    });
    if (!QTest::qWaitFor([&list] { return list.has_value(); }))
        qFatal("not answered");
    return *list;
}

QList<qint64> numbersOf(const QList<SetAsideEvent> &events)
{
    QList<qint64> numbers;
    for (const SetAsideEvent &event : events)
        numbers.append(event.number);
    return numbers;
}

} // namespace

void TestAsideTable::unseenOnesAreListedNewestFirstAndInPages()
{
    StoreInFolder in;
    const qint64 poison = setAside(in, quarantinedEvent("hello"));
    setAside(in, acceptedEvent("evt_1", "{}"));
    const qint64 other = setAside(in, conflict("evt_1", "{ }"));
    const qint64 unknown = setAside(in, unknownKind("evt_2", "{\"x\":1}"));
    const auto all = listed(in);
    QCOMPARE(numbersOf(all), (QList<qint64>{unknown, other, poison}));
    QCOMPARE(all[0].kind, AsideKind::UnknownKind);
    QCOMPARE(all[1].kind, AsideKind::OtherBody);
    QCOMPARE(all[1].id, EventId("evt_1"));
    QCOMPARE(all[1].name, QByteArray("message.read"));
    QCOMPARE(all[1].size, qint64(3));
    QCOMPARE(all[2].kind, AsideKind::NotUnderstood);
    QCOMPARE(numbersOf(listed(in, SetAsideSource::kFromNewest, 2)), (QList<qint64>{unknown, other}));
    QCOMPARE(numbersOf(listed(in, other, 2)), (QList<qint64>{poison}));
}

void TestAsideTable::countsAreThereAfterARestart()
{
    StoreInFolder in;
    setAside(in, quarantinedEvent("hello"));
    setAside(in, quarantinedEvent("world"));
    setAside(in, acceptedEvent("evt_1", "{}"));
    setAside(in, conflict("evt_1", "{ }"));
    setAside(in, unknownKind("evt_2", "{\"x\":1}"));
    in.close();
    QCOMPARE(*in.store().setAsideCounts(), (SetAsideCounts{2, 1, 1}));
}

void TestAsideTable::bytesComeBackAsTheyCame()
{
    QByteArray all;
    for (int byte = 0; byte < 256; ++byte)
        all.append(char(byte));
    StoreInFolder in;
    const qint64 number = setAside(in, quarantinedEvent(all));
    StoreReader reader(in.file());
    std::optional<QList<SetAsideRecord>> records;
    reader.askSetAsideRecord(1, number,
                             [&](const Result<QList<SetAsideRecord>> &answer) { records = *answer; });
    QTRY_VERIFY(records);
    QCOMPARE(records->size(), 1);
    QCOMPARE(records->first().body, all);
    QCOMPARE(records->first().event.size, qint64(256));
}

void TestAsideTable::recordsAreReadInPiecesOfBytes()
{
    StoreInFolder in;
    QList<qint64> numbers;
    for (int i = 0; i < 6; ++i)
        numbers.prepend(setAside(in, quarantinedEvent(QByteArray(1'024 * 1'024, char('a' + i)))));
    StoreReader reader(in.file());
    QList<qint64> read;
    QList<qsizetype> pieces;
    bool isEnd = false;
    qint64 before = SetAsideSource::kFromNewest;
    while (!isEnd) {
        bool isAnswered = false;
        reader.askSetAsideRecords(1, before, [&](const Result<QList<SetAsideRecord>> &answer) {
            isAnswered = true;
            isEnd = answer->isEmpty();
            pieces.append(answer->size());
            for (const SetAsideRecord &record : *answer)
                read.append(before = record.event.number);
        });
        QTRY_VERIFY(isAnswered);
    }
    QCOMPARE(read, numbers);
    QCOMPARE(pieces, (QList<qsizetype>{4, 2, 0}));
    QCOMPARE(in.store().setAsideAfter(0, 100)->size(), 4);
}

void TestAsideTable::whatIsTakenUpIsAnAcceptedEventAndListedNoMore()
{
    StoreInFolder in;
    const QByteArray body("{\"a\":1}");
    const qint64 number = setAside(in, quarantinedEvent(body));
    QVERIFY(in.commit([&](EngineStore &store) {
        const auto verdict = store.takeUp(number, acceptedEvent("evt_1", body));
        return verdict && *verdict == JournalVerdict::New;
    }));
    QVERIFY(listed(in).isEmpty());
    QCOMPARE(*in.store().setAsideCounts(), SetAsideCounts{});
    QCOMPARE(in.number(QStringLiteral("SELECT count(*) FROM events WHERE state = 'accepted' AND event_id = "
                                      "CAST('evt_1' AS BLOB) AND aside IS NULL AND reason = ''")),
             qint64(1));
    // It is known for ever, and what is not set aside is not taken up twice.
    QVERIFY(in.commit([&](EngineStore &store) {
        const auto repeat = store.journal(acceptedEvent("evt_1", body));
        const auto again = store.takeUp(number, acceptedEvent("evt_1", body));
        return repeat && *repeat == JournalVerdict::Repeat && !again &&
               again.error().kind == ErrorKind::NotFound;
    }));
}

void TestAsideTable::whatWasAcceptedSinceKeepsOneRow()
{
    StoreInFolder in;
    const QByteArray body("{\"a\":1}");
    const qint64 number = setAside(in, quarantinedEvent(body));
    setAside(in, quarantinedEvent(body)); // a copy
    setAside(in, acceptedEvent("evt_1", body));
    QVERIFY(in.commit([&](EngineStore &store) {
        const auto verdict = store.takeUp(number, acceptedEvent("evt_1", body));
        return verdict && *verdict == JournalVerdict::Repeat;
    }));
    QCOMPARE(in.number(QStringLiteral("SELECT count(*) FROM events")), qint64(1));
    QCOMPARE(in.number(QStringLiteral("SELECT repeats FROM events")), qint64(2));
}

void TestAsideTable::anIdWithAnotherBodyIsNotTakenUp()
{
    StoreInFolder in;
    setAside(in, acceptedEvent("evt_1", "{}"));
    const qint64 number = setAside(in, conflict("evt_1", "{ }"));
    QVERIFY(in.commit([&](EngineStore &store) {
        const auto verdict = store.takeUp(number, acceptedEvent("evt_1", "{ }"));
        return verdict && *verdict == JournalVerdict::Conflict;
    }));
    QCOMPARE(numbersOf(listed(in)), QList<qint64>{number});
}

void TestAsideTable::unknownKindsAreListedUntilTheyAreKnown()
{
    StoreInFolder in;
    const QByteArray body("{\"x\":1}");
    const qint64 number = setAside(in, unknownKind("evt_2", body));
    QVERIFY(in.commit([&](EngineStore &store) {
        const auto verdict = store.takeUp(number, acceptedEvent("evt_2", body));
        return verdict && *verdict == JournalVerdict::New;
    }));
    QVERIFY(listed(in).isEmpty());
    QCOMPARE(in.number(QStringLiteral("SELECT count(*) FROM events")), qint64(1));
}

void TestAsideTable::whatIsSeenStaysAndIsStillTriedAgain()
{
    StoreInFolder in;
    const qint64 first = setAside(in, quarantinedEvent("hello"));
    const qint64 second = setAside(in, quarantinedEvent("world"));
    const Instant at{1'800'000'009'000};
    QVERIFY(in.commit([&](EngineStore &store) {
        return store.markAsideSeen(first, at).ok() && store.markAsideSeen(first, at.plusMs(5)).ok() &&
               store.markAsideSeen(999, at).ok();
    }));
    QCOMPARE(numbersOf(listed(in)), QList<qint64>{second});
    QCOMPARE(*in.store().setAsideCounts(), (SetAsideCounts{1, 0, 0}));
    QCOMPARE(in.number(QStringLiteral("SELECT seen_at FROM events WHERE seq = %1").arg(first)), at.ms);
    QCOMPARE(in.store().setAsideAfter(0, 100)->size(), 2);
    // The same bytes once more alarm nobody.
    setAside(in, quarantinedEvent("hello"));
    QCOMPARE(numbersOf(listed(in)), QList<qint64>{second});
}

void TestAsideTable::eventsOfOlderFilesAreFoundByTheStep()
{
    StoreInFolder in;
    QVERIFY(QDir().mkpath(QFileInfo(in.file()).path()));
    QVERIFY(prepareStoreFile(in.file()).ok());
    {
        auto opened = StoreConnection::open(in.file(), StoreConnection::Use::Write);
        QVERIFY(opened.ok());
        QVERIFY(Schema(**opened).upgrade(8).ok());
        for (const char *values :
             {"1, NULL, x'', 'quarantined', 'why', x'01', x'01'",
              "2, x'61', CAST('message.read' AS BLOB), 'accepted', '', x'02', x'02'",
              "3, x'62', CAST('agent.promoted' AS BLOB), 'accepted', '', x'03', x'03'"}) {
            QVERIFY(
                (*opened)
                    ->execute(QStringLiteral("INSERT INTO events (seq, event_id, name, state, reason, body, "
                                             "body_hash, at, received_at, last_received_at) VALUES (") +
                              QLatin1String(values) + QStringLiteral(", 5, 6, 7)"))
                    .ok());
        }
    }
    QCOMPARE(*in.store().setAsideCounts(), (SetAsideCounts{1, 0, 1}));
    const auto events = listed(in);
    QCOMPARE(numbersOf(events), (QList<qint64>{3, 1}));
    QCOMPARE(events[1].reason, QStringLiteral("why"));
    QCOMPARE(events[1].receivedAt, Instant{6});
    QCOMPARE(events[1].lastReceivedAt, Instant{7});
}

void TestAsideTable::listsAndCountsAreFoundByTheirIndexes()
{
    StoreInFolder in;
    in.store();
    auto opened = StoreConnection::openToLook(in.file());
    QVERIFY(opened.ok());
    const auto statements = AsideTable::statements();
    QByteArrayList questions; // the connection keeps them by their place
    for (const char *sql : statements) {
        questions.append("EXPLAIN QUERY PLAN " + QByteArray(sql).replace('?', '1'));
        const auto plan = (*opened)->all(questions.constLast().constData(), {},
                                         [](const StoreRows &rows) { return rows.text(3); });
        QVERIFY(plan.ok());
        const QString steps = plan->join(u'|');
        QVERIFY2(!steps.contains(QLatin1String("TEMP B-TREE")) || steps.contains(QLatin1String("GROUP BY")),
                 qPrintable(steps));
        QVERIFY2(steps.contains(QLatin1String("events_aside")) ||
                     steps.contains(QLatin1String("INTEGER PRIMARY KEY")),
                 qPrintable(steps));
    }
}

void TestAsideTable::anErrorOfTheReaderIsAnswered()
{
    StoreReader reader(QStringLiteral("/nonexistent/console.sqlite"));
    int failures = 0;
    reader.askSetAside(1, SetAsideSource::kFromNewest, 5,
                       [&](const Result<QList<SetAsideEvent>> &answer) { failures += answer ? 0 : 1; });
    reader.askSetAsideRecords(
        1, SetAsideSource::kFromNewest,
        [&](const Result<QList<SetAsideRecord>> &answer) { failures += answer ? 0 : 1; });
    QTRY_COMPARE(failures, 2);
}

QTEST_GUILESS_MAIN(TestAsideTable)
#include "tst_asidetable.moc"
