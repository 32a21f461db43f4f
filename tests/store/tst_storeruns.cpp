// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/storereader.h"
#include "models/domain/runcounting.h"
#include "tests/store/runsamples.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace arowana;

namespace {

qint64 residentKb()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).chopped(3).trimmed().toLongLong();
    }
    return 0;
}

struct Told {
    BillingUnit unit;
    std::optional<Money> price;
    std::optional<Money> cost;
    bool isHold;
    MessageStatus status;
    const char *unitWord = "";
};

MessageRecord billed(RowId row, const Told &told)
{
    MessageRecord record = bareMessage(row);
    record.row.unit = told.unit;
    record.row.cost = told.cost;
    record.row.costIsHold = told.isHold;
    record.row.status = told.status;
    record.price = told.price;
    record.unitWord = QString::fromLatin1(told.unitWord);
    return record;
}

} // namespace

/// Runs and their lines in the real database.
class TestStoreRuns : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everythingIsReadBack()
    {
        StoreInFolder in;
        quint64 id = 0;
        QVERIFY(in.commit([&](SqliteEngineStore &s) { return (id = *s.addRun(fullRun(), lines(4))) > 0; }));
        in.close();
        const auto runs = in.store().runs(10);
        QVERIFY(runs);
        SendRun expected = fullRun();
        expected.id = id;
        QCOMPARE(runs->runs.size(), 1);
        QVERIFY(runs->runs.constFirst() == expected);
        QVERIFY(in.store().runById(id).value() == std::optional(expected));
        QVERIFY(in.store().runCounts(id).value() == (RunCounts{4, 4, 0, 0, 0, 0, 0}));
        for (const RunLine &line : lines(4)) {
            const auto read = in.store().runLine(id, line.number);
            QVERIFY(read && *read);
            QVERIFY(**read == line);
        }
        const auto none = in.store().runLine(id, 5);
        QVERIFY(none && !*none);
    }

    void anEmailRunIsReadBack()
    {
        StoreInFolder in;
        SendRun run;
        run.request.sender = {Channel::Email,         "ch_1",
                              QStringLiteral("Mail"), QStringLiteral("shop@example.org"),
                              UseCase::Unknown,       {}};
        run.request.to = *EmailAddress::parse(QStringLiteral("kim@example.org"));
        run.request.content =
            TemplateContent{"tpl_1", QStringLiteral("3"), {}, {{QStringLiteral("a"), QStringLiteral("{a}")}}};
        RunLine line;
        line.number = 7;
        line.to = run.request.to;
        QVERIFY(in.commit([&](SqliteEngineStore &s) { return (run.id = *s.addRun(run, {line})) > 0; }));
        const auto runs = in.store().runs(10);
        QVERIFY(runs && runs->runs.size() == 1);
        QVERIFY(runs->runs.constFirst().request == run.request);
        const auto next = in.store().nextOpenLine(run.id);
        QVERIFY(next && *next && **next == line);
    }

    void aRunIsThereWholeOrNotAtAll()
    {
        StoreInFolder in;
        QVERIFY(!in.commit([](SqliteEngineStore &s) {
            QList<RunLine> twice = lines(3);
            twice[2].number = 1;
            return s.addRun(fullRun(), twice).ok();
        }));
        QVERIFY(in.store().begin());
        QVERIFY(in.store().addRun(fullRun(), lines(3)));
        in.store().rollback();
        QCOMPARE(in.number(QStringLiteral("SELECT count(*) FROM runs")), qint64(0));
        QCOMPARE(in.number(QStringLiteral("SELECT count(*) FROM run_lines")), qint64(0));
        QVERIFY(!in.store().addRun(fullRun(), lines(3))); // outside a transaction
    }

    void stateAndPaceChange()
    {
        StoreInFolder in;
        const quint64 id = runWith(in, {}, 2);
        SendRun changed = in.store().runs(1).value().runs.constFirst();
        for (const RunState state : {RunState::Canary, RunState::Waiting, RunState::Running, RunState::Paused,
                                     RunState::Revoking, RunState::Stopped, RunState::Done}) {
            for (const RunPause pause :
                 {RunPause::None, RunPause::Operator, RunPause::Restart, RunPause::MinuteBudget,
                  RunPause::DayBudget, RunPause::Balance, RunPause::Refusals}) {
                changed.state = state;
                changed.pause = pause;
                changed.perMinute += 1;
                QVERIFY(in.commit([&](SqliteEngineStore &s) { return s.saveRun(changed).ok(); }));
                QVERIFY(in.store().runs(1).value().runs.constFirst() == changed);
            }
        }
        QCOMPARE(changed.id, id);
    }

    void lineIsSentOnce()
    {
        StoreInFolder in;
        const quint64 id = runWith(in, {MessageStatus::Queued}, 3);
        QVERIFY(id);
        const auto close = [&](const RunLine &line) {
            return in.commit([&](SqliteEngineStore &s) { return s.closeRunLine(id, line).ok(); });
        };
        QVERIFY(!close(sent(lines(3).at(0), RowId{2'000}))); // is sent already
        QVERIFY(!close(sent(lines(3).at(1), RowId{1'000}))); // another line's send
        QVERIFY(close(sent(lines(3).at(1), RowId{2'000})));
        // Not even by a statement of its own.
        auto other = StoreConnection::open(in.file(), StoreConnection::Use::Write);
        QVERIFY(other);
        QVERIFY(!(*other)->execute(QStringLiteral("UPDATE run_lines SET state = 'open' WHERE number = 1")));
        QVERIFY(!(*other)->execute(QStringLiteral("UPDATE run_lines SET row = 5 WHERE number = 1")));
        QCOMPARE(in.number(QStringLiteral("SELECT count(*) FROM run_lines WHERE state = 'open'")), qint64(1));
    }

    void openLinesComeInOrderAndAreSkippedTogether()
    {
        StoreInFolder in;
        const quint64 id = runWith(in, {MessageStatus::Queued, MessageStatus::Sent}, 6);
        QCOMPARE((*in.store().nextOpenLine(id))->number, 3);
        QVERIFY(in.commit([&](SqliteEngineStore &s) { return s.skipOpenLines(id).ok(); }));
        const auto none = in.store().nextOpenLine(id);
        QVERIFY(none && !*none);
        QVERIFY(in.store().runCounts(id).value() == (RunCounts{6, 0, 2, 0, 0, 0, 4}));
    }

    void countsAreThoseOfTheMessages()
    {
        StoreInFolder in;
        const quint64 id = runWith(
            in,
            {MessageStatus::Held, MessageStatus::Sending, MessageStatus::Unknown, MessageStatus::Refused,
             MessageStatus::StoppedHere, MessageStatus::Queued, MessageStatus::Sent, MessageStatus::Delivered,
             MessageStatus::Read, MessageStatus::Clicked, MessageStatus::Bounced, MessageStatus::SoftBounced,
             MessageStatus::Failed, MessageStatus::Expired, MessageStatus::Revoked},
            20);
        QVERIFY(in.store().runCounts(id).value() == (RunCounts{20, 5, 5, 3, 4, 1, 2, 1}));
        const auto revocable = in.store().revocableLines(id, 0, 10);
        QVERIFY(revocable);
        QCOMPARE(revocable->size(), 3); // queued, sent, and bounced for now
        QCOMPARE(revocable->at(1).number, 7);
        QCOMPARE(in.store().revocableLines(id, 6, 10).value().size(), 2);
        QCOMPARE(in.store().runOfMessage(RowId{1'003}).value(), id);
        QCOMPARE(in.store().runOfMessage(RowId{5}).value(), quint64(0));
    }

    void whatIsNotOverIsReadHoweverOldItIs()
    {
        StoreInFolder in;
        QVERIFY(in.commit([](SqliteEngineStore &s) {
            for (const RunState state :
                 {RunState::Done, RunState::Paused, RunState::Stopped, RunState::Done}) {
                SendRun run = fullRun();
                run.state = state;
                if (!s.addRun(run, lines(1)))
                    return false;
            }
            return true;
        }));
        QList<quint64> ids;
        const auto runs = in.store().runs(1);
        QVERIFY(runs);
        for (const SendRun &run : runs->runs)
            ids.append(run.id);
        QCOMPARE(ids, (QList<quint64>{2, 4}));
    }

    void oneThatCannotBeReadIsLeftOutAndCounted()
    {
        StoreInFolder in;
        quint64 odd = 0;
        quint64 good = 0;
        QVERIFY(in.commit([&](SqliteEngineStore &s) {
            SendRun longId = fullRun();
            longId.request.content = TemplateContent{QByteArray(250, 't'), {}, {}, {}};
            return (odd = *s.addRun(longId, lines(1))) > 0 && (good = *s.addRun(fullRun(), lines(1))) > 0;
        }));
        const auto runs = in.store().runs(10);
        QVERIFY(runs);
        QCOMPARE(runs->unreadable, 1);
        QCOMPARE(runs->runs.size(), 1);
        QCOMPARE(runs->runs.constFirst().id, good);
        QVERIFY(!in.store().runById(odd).value());
        QVERIFY(in.store().runById(good).value());
        QCOMPARE(in.number(QStringLiteral("SELECT count(*) FROM runs")), qint64(2));
    }

    void newestSendsAreCountedBack()
    {
        StoreInFolder in;
        QVERIFY(in.commit([](SqliteEngineStore &s) {
            for (int i = 1; i <= 5; ++i) {
                OutboxEntry entry = fullOutbox(RowId{i}, "k" + QByteArray::number(i));
                entry.createdAt = Instant{i * 1'000};
                if (!s.saveOutbox(entry))
                    return false;
            }
            return true;
        }));
        QCOMPARE(in.store().newestSend(1, Instant{9'000}).value(), std::optional(Instant{5'000}));
        QCOMPARE(in.store().newestSend(2, Instant{4'000}).value(), std::optional(Instant{3'000}));
        QCOMPARE(in.store().sendsBetween(Instant{2'000}, Instant{4'000}).value(), 2);
        QCOMPARE(in.store().newestSend(6, Instant{9'000}).value(), std::optional<Instant>());
    }

    void windowReadsLinesWithTheirMessages()
    {
        StoreInFolder in;
        const quint64 id = runWith(in, {MessageStatus::Queued, MessageStatus::Failed}, 4);
        StoreReader reader(in.file());
        QList<RunLineView> read;
        bool isRead = false;
        reader.askRunLines(1, id, 2, 2, [&](const Result<QList<RunLineView>> &views) {
            read = *views;
            isRead = true;
        });
        QTRY_VERIFY(isRead);
        QCOMPARE(read.size(), 2);
        RunLineView failed{sent(lines(4).at(1), RowId{1'001}), MessageStatus::Failed,
                           QStringLiteral("note 1")};
        const MessageRow message = bareMessage(RowId{1'001}).row;
        failed.id = message.id;
        failed.cost = message.cost;
        failed.costIsHold = message.costIsHold;
        failed.createdAt = message.createdAt;
        failed.statusAt = message.statusAt;
        QVERIFY(read.at(0) == failed);
        QVERIFY(read.at(1) == (RunLineView{lines(4).at(2), std::nullopt, {}}));
    }

    void linesKeepWhatTheyWereExpectedToCostAndAreJudgedByIt()
    {
        StoreInFolder in;
        QList<RunLine> all = lines(10);
        const ExpectedCharge basic{BillingUnit::Basic, Money{800}, Money{1'200}};
        for (int i = 0; i < 6; ++i)
            all[i].expected = basic;
        all[4].expected = ExpectedCharge{BillingUnit::Mau, {}, {}};
        all[5].expected = all[8].expected = ExpectedCharge{BillingUnit::Basic, Money{800}, {}, true};
        all[6].expected = all[7].expected = ExpectedCharge{BillingUnit::Basic, Money{800}, {}};
        const QList<Told> told{
            {BillingUnit::Basic, Money{800}, Money{960}, true, MessageStatus::Queued},
            {BillingUnit::Basic, Money{799}, Money{799}, false, MessageStatus::Delivered},
            {BillingUnit::Single, Money{1'250}, Money{1'250}, true, MessageStatus::Sent},
            {BillingUnit::Unknown, {}, {}, false, MessageStatus::Refused},
            {BillingUnit::Basic, Money{800}, Money{800}, false, MessageStatus::Read},
            {BillingUnit::Single, Money{1'200}, Money{1'200}, true, MessageStatus::Sent},
            {BillingUnit::Unknown, Money{800}, Money{800}, true, MessageStatus::Sent, "hologram"},
            {BillingUnit::Single, Money{1'200}, Money{}, false, MessageStatus::Expired},
        };
        quint64 id = 0;
        QVERIFY(in.commit([&](SqliteEngineStore &s) {
            id = *s.addRun(fullRun(), all);
            for (int i = 0; i < told.size(); ++i) {
                const MessageRecord record = billed(RowId{1'000 + i}, told.at(i));
                if (!s.saveMessage(record) || !s.closeRunLine(id, sent(all.at(i), record.row.row)))
                    return false;
            }
            return true;
        }));
        in.close();
        QVERIFY(in.store().runLine(id, 5).value()->expected == all.at(4).expected);
        QVERIFY(in.store().nextOpenLine(id).value()->expected == all.at(8).expected);
        QVERIFY(!in.store().runLine(id, 10).value()->expected); // as every line of an older console
        const RunCharges charges = in.store().runCounts(id).value().charges;
        QCOMPARE(charges.confirmed, 2);
        QCOMPARE(charges.differ, 4);
        QCOMPARE(charges.dearer, Money{50});
        QCOMPARE(charges.cheaper, Money{1});
        StoreReader reader(in.file());
        QList<RunLineView> views;
        reader.askRunLines(1, id, 1, 10, [&views](const Result<QList<RunLineView>> &read) { views = *read; });
        QTRY_COMPARE(views.size(), 10);
        const QList<ChargeVerdict> verdicts{ChargeVerdict::Confirmed, ChargeVerdict::Differs,
                                            ChargeVerdict::Differs,   ChargeVerdict::NotKnown,
                                            ChargeVerdict::Differs,   ChargeVerdict::Confirmed,
                                            ChargeVerdict::Differs,   ChargeVerdict::Differs,
                                            ChargeVerdict::NotKnown,  ChargeVerdict::NotKnown};
        for (int i = 0; i < views.size(); ++i) {
            QVERIFY(views.at(i).line.expected == all.at(i).expected);
            QCOMPARE(views.at(i).charge().verdict, verdicts.at(i));
        }
        QCOMPARE(views.at(2).charge().expected, std::optional(Money{1'200}));
        QCOMPARE(views.at(2).charge().told, std::optional(Money{1'250}));
        QCOMPARE(views.at(6).unitWord, QStringLiteral("hologram"));
        QVERIFY(views.at(7).charge().isReleased && !views.at(6).charge().isReleased);
    }

    void linesLeftOutStandAmongTheOthersByTheirNumbers()
    {
        StoreInFolder in;
        QList<RunLine> all = lines(4);
        const int numbers[] = {2, 5, 6, 90}; // as they stand in the file
        for (int i = 0; i < 4; ++i)
            all[i].number = numbers[i];
        const QList<LeftOutLine> leftOut{
            {3,
             QStringLiteral("0151 =x"),
             {{QStringLiteral("name"), QStringLiteral("Lee")}, {{}, QStringLiteral("x")}, {{}, QString()}},
             QStringLiteral("No.")},
            {91, QString(), {}, QStringLiteral("There is no recipient in this line.")}};
        quint64 id = 0;
        quint64 other = 0;
        QVERIFY(in.commit([&](SqliteEngineStore &s) {
            id = *s.addRun(fullRun(), all);
            other = *s.addRun(fullRun(), lines(2));
            return s.addLeftOut(id, leftOut).ok() && s.closeRunLine(id, sent(all.at(1), RowId{1'000})).ok() &&
                   s.saveMessage(bareMessage(RowId{1'000})).ok();
        }));
        RunCounts counts;
        addLines(counts, RunLineState::Open, {}, 3);
        addLines(counts, RunLineState::Sent, bareMessage(RowId{1'000}).row.status, 1);
        counts.leftOut = 2;
        QVERIFY(in.store().runCounts(id).value() == counts);
        QCOMPARE(in.store().runCounts(other).value().leftOut, 0);
        StoreReader reader(in.file());
        const auto read = [&](int first, int most) {
            QList<RunLineView> views;
            bool isRead = false;
            reader.askRunLines(1, id, first, most, [&](const Result<QList<RunLineView>> &answer) {
                views = answer ? *answer : QList<RunLineView>();
                isRead = true;
            });
            return QTest::qWaitFor([&isRead] { return isRead; }) ? views : QList<RunLineView>();
        };
        QList<int> found;
        for (const RunLineView &view : read(1, 10))
            found.append(view.line.number);
        QCOMPARE(found, (QList<int>{2, 3, 5, 6, 90, 91}));
        const QList<RunLineView> views = read(2, 2);
        QCOMPARE(views.size(), 2);
        QVERIFY(views.at(0).isLeftOut);
        QCOMPARE(views.at(0).typed, QStringLiteral("0151 =x"));
        QCOMPARE(views.at(0).note, QStringLiteral("No."));
        QCOMPARE(views.at(0).line.data, leftOut.at(0).data);
        QVERIFY(!views.at(1).isLeftOut);
        QVERIFY(views.at(1).line == sent(all.at(1), RowId{1'000}));
        QCOMPARE(views.at(1).createdAt, bareMessage(RowId{1'000}).row.createdAt);
        QVERIFY(!in.commit([&](SqliteEngineStore &s) { return s.addLeftOut(id, leftOut).ok(); })); // once
    }

    void newerQuestionCancelsTheOlderOfTheSameAskerOnly()
    {
        StoreInFolder in;
        const quint64 id = runWith(in, {MessageStatus::Queued}, 4);
        StoreReader reader(in.file());
        QStringList answered;
        const auto note = [&answered](const char *name) {
            return [&answered, name](const Result<QList<RunLineView>> &lines) {
                answered.append(QStringLiteral("%1: %2").arg(QLatin1String(name)).arg(lines->size()));
            };
        };
        reader.askRunLines(1, id, 1, 1, note("older"));
        reader.askRunLines(2, id, 1, 2, note("other"));
        reader.askRunLines(1, id, 1, 3, note("newer"));
        QTRY_COMPARE(answered, (QStringList{QStringLiteral("other: 2"), QStringLiteral("newer: 3")}));
        reader.askRunLines(1, id, 1, 4, note("again")); // after an answer it asks anew
        QTRY_COMPARE(answered.size(), 3);
        QCOMPARE(answered.constLast(), QStringLiteral("again: 4"));
    }

    void whatCannotBeReadIsToldToTheAsker()
    {
        StoreInFolder in;
        StoreReader reader(in.file() + QStringLiteral(".missing"));
        std::optional<Error> told;
        reader.askRunLines(1, 1, 1, 2, [&told](const Result<QList<RunLineView>> &lines) {
            told = lines ? Error{} : lines.error();
        });
        QTRY_VERIFY(told);
        QVERIFY(!told->what.isEmpty());
    }

    /// Goals: 300 ms and 10 MB; the test fails at ten times that.
    void tenThousandLinesAreStoredInOneWish()
    {
        StoreInFolder in;
        in.store();
        const QList<RunLine> all = lines(10'000);
        const qint64 before = residentKb();
        QElapsedTimer timer;
        timer.start();
        QVERIFY(in.commit([&](SqliteEngineStore &s) { return s.addRun(fullRun(), all).ok(); }));
        const qint64 stored = timer.restart();
        QVERIFY(in.store().runCounts(1).value() == (RunCounts{10'000, 10'000, 0, 0, 0, 0, 0}));
        const qint64 counted = timer.restart();
        QVERIFY(in.commit([](SqliteEngineStore &s) { return s.skipOpenLines(1).ok(); }));
        const qint64 skipped = timer.elapsed();
        const qint64 grown = residentKb() - before;
        qInfo("10,000 lines: stored in %lld ms, counted in %lld ms, skipped in %lld ms, memory +%lld kB",
              (long long)stored, (long long)counted, (long long)skipped, (long long)grown);
        QVERIFY(stored < 3'000);
        QVERIFY(grown < 100'000);
    }

    /// Asked twice a second while the list is sent. Goal: 50 ms; the test fails at ten times that.
    void tenThousandSentLinesAreCountedAtOnce()
    {
        constexpr int kLines = 10'000;
        StoreInFolder in;
        QList<RunLine> all = lines(kLines);
        for (RunLine &line : all)
            line.expected = ExpectedCharge{BillingUnit::Basic, Money{800}, Money{1'200}, true};
        const QList<Told> kinds{
            {BillingUnit::Basic, Money{800}, Money{800}, false, MessageStatus::Delivered},
            {BillingUnit::Basic, Money{810}, Money{960}, true, MessageStatus::Queued},
            {BillingUnit::Single, Money{1'200}, Money{}, false, MessageStatus::Failed},
            {BillingUnit::Single, Money{1'200}, Money{1'200}, false, MessageStatus::Read}};
        QVERIFY(in.commit([&](SqliteEngineStore &s) {
            bool ok = s.addRun(fullRun(), all).ok();
            for (int i = 0; ok && i < kLines; ++i) {
                MessageRecord record = billed(RowId{1'000 + i}, kinds.at(i % kinds.size()));
                record.answerRaw = QByteArray(1'500, 'x'); // as large as the platform's
                ok = s.saveMessage(record).ok() && s.closeRunLine(1, sent(all.at(i), record.row.row)).ok();
            }
            return ok;
        }));
        in.close();
        in.store();
        QElapsedTimer timer;
        timer.start();
        const RunCounts counts = in.store().runCounts(1).value();
        const qint64 first = timer.restart();
        QVERIFY(in.store().runCounts(1).value() == counts);
        const qint64 again = timer.elapsed();
        const int each = kLines / int(kinds.size());
        QCOMPARE(counts.delivered, 2 * each);
        QCOMPARE(counts.charges, (RunCharges{2 * each, each, Money{10LL * each}, {}}));
        qInfo("10,000 sent lines: counted in %lld ms, again in %lld ms", (long long)first, (long long)again);
        QVERIFY(again < 500);
    }
};

QTEST_GUILESS_MAIN(TestStoreRuns)
#include "tst_storeruns.moc"
