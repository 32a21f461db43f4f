// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/benchreads.h"
#include "tests/support/enginebench.h"
#include "tests/support/sampleruns.h"

#include <QTest>

using namespace arowana;
using namespace arowana::test;

/// How runs end, and what a start finds of them.
class TestSendRunEnds : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void runWhoseLastLineIsUnfitIsDone()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        SendRun run = sampleRun();
        run.request.content = RcsText{QStringLiteral("{m}")};
        QList<RunLine> lines = sampleLines(3);
        lines[2].data = {{QStringLiteral("m"), {}}}; // no text: the platform would refuse it
        lines[0].number = 4;
        lines[1].number = 7;
        lines[2].number = 90; // as they stand in the file
        const auto id = bench.startRun(run, lines);
        QVERIFY(id);
        bench.time.advance(20'000);
        QCOMPARE(bench.toldRun(*id).state, RunState::Done);
        QCOMPARE(bench.store.keptLines(*id).at(2).state, RunLineState::Unfit);
        QCOMPARE(bench.toldRun(*id).counts, (RunCounts{3, 0, 2, 0, 0, 0, 1}));
    }

    /// The platform charges 0.08 for each. What a line was expected to cost goes with its send by one commit.
    void eachLineKeepsWhatItWasExpectedToCostAndTheListSaysHowManyDiffer()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        QList<RunLine> lines = sampleLines(5);
        lines[0].expected = ExpectedCharge{BillingUnit::Basic, Money{800}, {}};
        lines[1].expected = ExpectedCharge{BillingUnit::Basic, Money{755}, Money{1'200}};
        lines[2].expected = ExpectedCharge{BillingUnit::Basic, Money{1'000}, {}};
        lines[3].expected = ExpectedCharge{BillingUnit::Basic, {}, {}};
        const auto run = bench.startRun(sampleRun(), lines);
        QVERIFY(run);
        QCOMPARE(bench.toldRun(*run).counts.charges, RunCharges());
        bench.time.advance(60'000);
        const RunCharges charges{2, 2, Money{45}, Money{200}};
        QCOMPARE(bench.toldRun(*run).counts.charges, charges);
        const QList<RunLine> kept = bench.store.keptLines(*run);
        const auto &origins = bench.store.keptOrigins();
        for (int i = 0; i < 4; ++i) {
            QVERIFY(kept.at(i).expected == lines.at(i).expected);
            QCOMPARE(origins.at(kept.at(i).row), (SendOrigin{lines.at(i).expected, std::nullopt}));
        }
        QCOMPARE(origins.count(kept.at(4).row), size_t(0));
        QCOMPARE(bench.record(kept.at(0).row).price, std::optional(Money{800}));
        bench.restart();
        bench.time.advance(1'000);
        QCOMPARE(bench.toldRun(*run).counts.charges, charges);
        QCOMPARE(bench.violations(), QStringList());
    }

    void lineWhoseExpectationCannotBeWrittenDoesNotLeave()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        QList<RunLine> lines = sampleLines(1);
        lines[0].expected = ExpectedCharge{BillingUnit::Basic, Money{800}, {}};
        const auto run = bench.startRun(sampleRun(), lines);
        QVERIFY(run);
        bench.store.failWhen([](StoreOp op) { return op == StoreOp::SaveDesk; });
        bench.time.advance(10'000);
        QVERIFY(bench.platform.sends().isEmpty());
        QCOMPARE(sentLines(bench, *run), 0);
        bench.store.failNoMore();
        bench.time.advance(10'000);
        QCOMPARE(bench.platform.sends().size(), 1);
        QCOMPARE(bench.violations(), QStringList());
    }

    void linesLeftOutAreKeptBesideAndNeverSent()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        QList<RunLine> lines = sampleLines(3);
        lines[2].number = 9;
        bench.engine->startRun(1, sampleRun(), lines,
                               {{4, QStringLiteral("nobody"), {}, QStringLiteral("No recipient.")},
                                {12, QStringLiteral("+4915110000001"), {}, QStringLiteral("Twice.")}});
        bench.time.advance(60'000);
        const SendRun run = bench.toldRun(1);
        QCOMPARE(run.state, RunState::Done);
        RunCounts counts{3, 0, 3, 0, 0, 0, 0};
        counts.leftOut = 2;
        QCOMPARE(run.counts, counts);
        QCOMPARE(bench.platform.sends().size(), 3);
        bench.restart();
        bench.time.advance(1'000);
        QCOMPARE(bench.toldRun(1).counts, counts);
    }

    void stopTakesBackWhatIsStillHere()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.platform.choose([](Call call) {
            return call == Call::Send ? refusedWith(429, "rate_limited", 600'000) : CallPlan{};
        });
        const auto run = bench.startRun(sampleRun(0, 600), sampleLines(12));
        QVERIFY(run);
        bench.time.advance(5'000);
        QVERIFY(sentLines(bench, *run) > 0);
        bench.engine->stopRun(*run, false);
        bench.platform.planNoMore();
        const qsizetype left = bench.platform.sends().size();
        bench.time.advance(3'600'000);
        QCOMPARE(bench.platform.sends().size(), left);
        QCOMPARE(bench.toldRun(*run).state, RunState::Stopped);
        QCOMPARE(bench.toldRun(*run).counts, (RunCounts{12, 0, 0, 0, 0, 0, 12}));
    }

    void runsThatAreOverAreCountedOneByOneAndNotAtEachTrouble()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        for (int i = 0; i < 5; ++i)
            QVERIFY(bench.startRun(sampleRun(0, 600), sampleLines(2, 1 + 10 * i)));
        bench.time.advance(10'000);
        bench.crash();
        const int before = bench.store.runsCounted();
        QVERIFY(bench.start());
        QCOMPARE(bench.store.runsCounted(), before); // the start does not wait for them
        bench.time.advance(500);
        QCOMPARE(bench.store.runsCounted(), before + 5);
        QCOMPARE(bench.toldRun(1).state, RunState::Done);
        const auto going = bench.startRun(sampleRun(0, 60), sampleLines(20, 101));
        QVERIFY(going);
        bench.time.advance(2'500);
        const int known = bench.store.runsCounted();
        bench.store.failWhen([](StoreOp op) { return op == StoreOp::SaveRun; });
        bench.engine->pauseRun(*going);
        bench.time.advance(10'000);
        const int counted = bench.store.runsCounted() - known;
        QVERIFY2(counted <= 2, qPrintable(QString::number(counted)));
    }

    void runThatCannotBeReadIsToldAndStopsNothing()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const auto odd = bench.startRun(sampleRun(0, 60), sampleLines(5));
        const auto good = bench.startRun(sampleRun(0, 60), sampleLines(5, 101));
        QVERIFY(odd && good);
        bench.time.advance(1'500);
        bench.crash();
        bench.store.makeRunUnreadable(*odd);
        const qsizetype before = bench.store.keptRuns().size();
        QVERIFY(bench.start());
        QCOMPARE(bench.refusedWishes.size(), 1);
        QCOMPARE(bench.refusedWishes.first().kind, ErrorKind::Storage);
        bench.engine->resumeRun(*good);
        bench.time.advance(60'000);
        QCOMPARE(bench.toldRun(*good).state, RunState::Done);
        QCOMPARE(bench.store.keptRuns().size(), before);
        QCOMPARE(sentLines(bench, *odd), 2);
        QCOMPARE(bench.violations(), QStringList());
    }

    void messageThatDoesNotReadBackIsNotStored()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        SendRun run = sampleRun();
        run.request.content = TemplateContent{QByteArray(250, 't'), {}, {}, {}};
        QVERIFY(!bench.startRun(run, sampleLines(2)));
        QVERIFY(!bench.send(run.request));
        SendRequest postback = rcsSend(1);
        postback.content = RcsText{QStringLiteral("Choose"),
                                   {{QStringLiteral("Yes"), QStringLiteral("a\x01z"), {}, ReplyChip{}}}};
        QVERIFY(!bench.send(postback));
        run.request.content = postback.content;
        QVERIFY(!bench.startRun(run, sampleLines(2)));
        QCOMPARE(bench.notStored.size(), 4);
        for (const Error &error : bench.notStored)
            QCOMPARE(error.kind, ErrorKind::InvalidInput);
        QVERIFY(bench.store.outbox().empty());
        bench.restart();
    }
};

QTEST_GUILESS_MAIN(TestSendRunEnds)
#include "tst_sendrunends.moc"
