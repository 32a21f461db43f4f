// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/recipientlist.h"
#include "tests/engine/benchreads.h"
#include "tests/support/enginebench.h"
#include "tests/support/sampleruns.h"

#include <QTest>

using namespace arowana;
using namespace arowana::test;

namespace {

/// The markers in the order in which they left.
QStringList left(const EngineBench &bench)
{
    QStringList markers;
    for (const SendAttempt &attempt : bench.platform.sends())
        markers.append(QString::fromLatin1(markerIn(attempt.body)));
    return markers;
}

QStringList markers(int first, int last)
{
    QStringList all;
    for (int marker = first; marker <= last; ++marker)
        all.append(QString::fromLatin1(markerText(marker)));
    return all;
}

void answerAll(EngineBench &bench, int status)
{
    bench.platform.choose(
        [status](Call call) { return call == Call::Send ? refusedWith(status, "no") : CallPlan{}; });
}

} // namespace

/// One message to a list, line by line.
class TestSendRunner : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyLineBecomesOneSendAtThePace()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const auto run = bench.startRun(sampleRun(0, 60), sampleLines(5));
        QVERIFY(run);
        bench.time.advance(100);
        QCOMPARE(bench.platform.sends().size(), 1); // no hold time of its own
        bench.time.advance(850);
        QCOMPARE(bench.platform.sends().size(), 1);
        bench.time.advance(100);
        QCOMPARE(bench.platform.sends().size(), 2);
        bench.time.advance(5'000);
        QCOMPARE(left(bench), markers(1, 5));
        QCOMPARE(bench.toldRun(*run).state, RunState::Done);
        QCOMPARE(bench.toldRun(*run).counts, (RunCounts{5, 0, 5, 0, 0, 0, 0}));
        QCOMPARE(bench.ledger.find(bench.ledger.ids().at(2))->to, QByteArray("+4915110000003"));
        QCOMPARE(bench.violations(), QStringList());
    }

    void countsFollowTheMessages()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const auto run = bench.startRun(sampleRun(0, 600), sampleLines(4));
        QVERIFY(run);
        bench.time.advance(3'000);
        const QList<MessageId> ids = bench.ledger.ids();
        bench.deliver(bench.move(ids.at(0), MessageStatus::Delivered));
        bench.deliver(bench.move(ids.at(1), MessageStatus::Failed));
        bench.time.advance(3'000);
        QCOMPARE(bench.toldRun(*run).counts, (RunCounts{4, 0, 2, 1, 1, 0, 0}));
        bench.restart();
        bench.time.advance(100);
        QCOMPARE(bench.toldRun(*run).counts, (RunCounts{4, 0, 2, 1, 1, 0, 0}));
        QCOMPARE(bench.toldRun(*run).state, RunState::Done);
    }

    void lineAndSendAreWrittenInOneCommit_data()
    {
        QTest::addColumn<int>("op");
        QTest::newRow("message") << int(StoreOp::SaveMessage);
        QTest::newRow("outbox") << int(StoreOp::SaveOutbox);
        QTest::newRow("line") << int(StoreOp::SaveRun);
        QTest::newRow("commit") << int(StoreOp::Commit);
    }
    void lineAndSendAreWrittenInOneCommit()
    {
        QFETCH(int, op);
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        const auto run = bench.startRun(sampleRun(), sampleLines(1));
        QVERIFY(run);
        bench.store.failNext(StoreOp(op));
        bench.time.advance(10);
        QCOMPARE(sentLines(bench, *run), 0);
        QVERIFY(bench.store.outbox().empty());
        QVERIFY(bench.store.messages().empty());
        bench.time.advance(5'000);
        QCOMPARE(left(bench), markers(1, 1));
        QCOMPARE(bench.toldRun(*run).state, RunState::Done);
    }

    void commitThatHeldThoughItWasSaidToFailIsNoSecondSend()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        const auto run = bench.startRun(sampleRun(), sampleLines(3));
        QVERIFY(run);
        bench.store.commitNextButSayFailed();
        bench.time.advance(10'000);
        QCOMPARE(left(bench), markers(1, 3));
        QCOMPARE(bench.toldRun(*run).state, RunState::Done);
        QCOMPARE(bench.toldRun(*run).counts, (RunCounts{3, 0, 3, 0, 0, 0, 0}));
        QCOMPARE(bench.violations(), QStringList());
    }

    void lineInDoubtIsStoppedWithItsList_data()
    {
        QTest::addColumn<bool>("endsInDoubt"); ///< the program does, before anybody could ask the disk
        QTest::newRow("settled while it runs") << false;
        QTest::newRow("settled at the next start") << true;
    }
    /// Its commit was said to have failed and held, and for a while the disk does not even answer.
    void lineInDoubtIsStoppedWithItsList()
    {
        QFETCH(bool, endsInDoubt);
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        const auto run = bench.startRun(sampleRun(), sampleLines(3));
        QVERIFY(run);
        const int before = bench.store.commits();
        bench.store.commitNextButSayFailed();
        bench.store.failWhen(
            [&bench, before](StoreOp op) { return op == StoreOp::Read && bench.store.commits() > before; });
        bench.time.advance(100);
        QCOMPARE(bench.store.commits(), before + 1);
        bench.engine->stopRun(*run, false);
        bench.time.advance(5'000);
        if (!endsInDoubt) {
            bench.store.failNoMore();
            bench.time.advance(60'000);
            QCOMPARE(bench.toldRun(*run).counts, (RunCounts{3, 0, 0, 0, 0, 0, 3}));
        }
        bench.store.failNoMore();
        bench.restart();
        bench.time.advance(60'000);
        QCOMPARE(bench.platform.sends().size(), 0);
        QCOMPARE(bench.toldRun(*run).state, RunState::Stopped);
        QCOMPARE(bench.toldRun(*run).counts, (RunCounts{3, 0, 0, 0, 0, 0, 3}));
        QCOMPARE(bench.violations(), QStringList());
    }

    void runThatCannotBeStoredSendsNothing()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        bench.store.failNext(StoreOp::Commit);
        QVERIFY(!bench.startRun(sampleRun(), sampleLines(3)));
        QCOMPARE(bench.notStored.value(0).kind, ErrorKind::Storage);
        bench.time.advance(60'000);
        QVERIFY(bench.store.keptRuns().isEmpty());
        QCOMPARE(bench.platform.sends().size(), 0);
    }

    void whatIsNoListIsRefused()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        QVERIFY(!bench.startRun(sampleRun(), {}));
        QList<RunLine> twice = sampleLines(2);
        twice[1].number = 1;
        QVERIFY(!bench.startRun(sampleRun(), twice));
        QVERIFY(!bench.startRun(sampleRun(), sampleLines(kRunLinesMost + 1)));
        QCOMPARE(bench.notStored.size(), 3);
        QCOMPARE(bench.notStored.at(2).kind, ErrorKind::InvalidInput);
    }

    void canaryWaitsForTheOperator()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const auto run = bench.startRun(sampleRun(2, 600), sampleLines(5));
        QVERIFY(run);
        bench.time.advance(20);
        QCOMPARE(bench.toldRun(*run).state, RunState::Canary);
        bench.time.advance(3'600'000);
        QCOMPARE(left(bench), markers(1, 2));
        QCOMPARE(bench.toldRun(*run).state, RunState::Waiting);
        QCOMPARE(bench.toldRun(*run).counts.open, 3);
        bench.restart();
        bench.time.advance(60'000);
        QCOMPARE(bench.toldRun(*run).state, RunState::Waiting);
        QCOMPARE(bench.platform.sends().size(), 2);
        bench.engine->resumeRun(*run);
        bench.time.advance(5'000);
        QCOMPARE(left(bench), markers(1, 5));
        QCOMPARE(bench.toldRun(*run).state, RunState::Done);
    }

    void canaryOfTheWholeListAsksNothing()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const auto run = bench.startRun(sampleRun(9, 600), sampleLines(3));
        bench.time.advance(5'000);
        QCOMPARE(bench.toldRun(run.value_or(0)).state, RunState::Done);
    }

    void nothingGoesOnByItselfAfterARestart()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const auto run = bench.startRun(sampleRun(0, 60), sampleLines(6));
        QVERIFY(run);
        bench.time.advance(2'500);
        QCOMPARE(sentLines(bench, *run), 3);
        bench.restart();
        bench.time.advance(3'600'000);
        QCOMPARE(bench.toldRun(*run).state, RunState::Paused);
        QCOMPARE(bench.toldRun(*run).pause, RunPause::Restart);
        QCOMPARE(sentLines(bench, *run), 3);
        QCOMPARE(bench.platform.sends().size(), 3);
        bench.engine->resumeRun(*run);
        bench.time.advance(10'000);
        QCOMPARE(left(bench), markers(1, 6));
        QCOMPARE(bench.toldRun(*run).state, RunState::Done);
        QCOMPARE(bench.violations(), QStringList());
    }

    void pausesAndGoesOnAsTheOperatorSays()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const auto run = bench.startRun(sampleRun(0, 60), sampleLines(6));
        QVERIFY(run);
        bench.time.advance(1'500);
        bench.engine->pauseRun(*run);
        bench.time.advance(3'600'000);
        QCOMPARE(bench.toldRun(*run).pause, RunPause::Operator);
        QCOMPARE(bench.platform.sends().size(), 2);
        bench.engine->pauseRun(*run);
        QCOMPARE(bench.refusedWishes.size(), 1); // it does not go
        bench.engine->resumeRun(*run);
        bench.engine->resumeRun(*run);
        QCOMPARE(bench.refusedWishes.size(), 2);
        bench.time.advance(10'000);
        QCOMPARE(left(bench), markers(1, 6));
        bench.engine->stopRun(*run, false);
        bench.engine->resumeRun(*run);
        bench.engine->resumeRun(99);
        QCOMPARE(bench.refusedWishes.size(), 5);
    }

    void fewAreOpenWhileThePlatformIsSilent()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.platform.choose(
            [](Call call) { return call == Call::Send ? CallPlan{Outcome::NotThePlatform} : CallPlan{}; });
        const auto run = bench.startRun(sampleRun(0, 600), sampleLines(50));
        QVERIFY(run);
        bench.time.advance(600'000);
        QCOMPARE(sentLines(bench, *run), SendRunner::kUnderWayMost);
        bench.platform.planNoMore();
        bench.time.advance(600'000);
        QCOMPARE(bench.ledger.ids().size(), 50);
        QCOMPARE(bench.violations(), QStringList());
    }

    void nothingIsTakenOffTheListWhileNothingLeaves_data()
    {
        QTest::addColumn<bool>("offline");
        QTest::newRow("offline") << true;
        QTest::newRow("asked to wait") << false;
    }
    void nothingIsTakenOffTheListWhileNothingLeaves()
    {
        QFETCH(bool, offline);
        EngineBench bench;
        QVERIFY(bench.start(offline ? ApiState::Offline : ApiState::NotAsked));
        if (!offline)
            bench.platform.plan(Call::Send, refusedWith(429, "rate_limited", 600'000));
        const auto run = bench.startRun(sampleRun(0, 600), sampleLines(10));
        QVERIFY(run);
        bench.time.advance(590'000);
        QCOMPARE(sentLines(bench, *run), offline ? 0 : 1);
        QCOMPARE(bench.toldRun(*run).state, RunState::Running);
        if (offline)
            bench.engine->goOnline(QStringLiteral("api.test"));
        bench.time.advance(60'000);
        QCOMPARE(bench.ledger.ids().size(), 10);
        QCOMPARE(bench.violations(), QStringList()); // none before the time asked
    }

    void wantOfMoneyPausesAndNothingIsLost()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const auto run = bench.startRun(sampleRun(0, 60), sampleLines(8));
        QVERIFY(run);
        bench.time.advance(2'500);
        answerAll(bench, 402);
        bench.time.advance(60'000);
        QCOMPARE(bench.toldRun(*run).state, RunState::Paused);
        QCOMPARE(bench.toldRun(*run).pause, RunPause::Balance);
        QCOMPARE(bench.toldRun(*run).counts, (RunCounts{8, 4, 3, 0, 1, 0, 0}));
        bench.platform.planNoMore();
        bench.platform.allowNewKey(markerText(4)); // the platform's no was about the money
        bench.engine->resumeRun(*run);
        bench.time.advance(60'000);
        QCOMPARE(left(bench), markers(1, 4) + markers(4, 8));
        QCOMPARE(bench.toldRun(*run).state, RunState::Done);
        QCOMPARE(bench.toldRun(*run).counts, (RunCounts{8, 0, 8, 0, 0, 0, 0}));
        QCOMPARE(bench.ledger.ids().size(), 8);
        QCOMPARE(bench.violations(), QStringList());
    }

    void refusalsInARowPause()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        answerAll(bench, 422);
        const auto run = bench.startRun(sampleRun(0, 60), sampleLines(20));
        QVERIFY(run);
        bench.time.advance(60'000);
        QCOMPARE(bench.toldRun(*run).pause, RunPause::Refusals);
        QCOMPARE(bench.toldRun(*run).counts, (RunCounts{20, 15, 0, 0, 5, 0, 0}));
        bench.engine->resumeRun(*run);
        bench.time.advance(60'000);
        QCOMPARE(bench.toldRun(*run).counts.refused, 10);
        // One that is taken between them breaks the row.
        bench.engine->resumeRun(*run);
        bench.time.advance(2'500);
        bench.platform.plan(Call::Send, {});
        bench.time.advance(60'000);
        QVERIFY(bench.toldRun(*run).counts.refused > 16);
        QCOMPARE(bench.violations(), QStringList());
    }

    void lineThatCannotBeSentIsSkipped()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        QList<RunLine> lines = sampleLines(3);
        lines[1].data = {{QStringLiteral("m"), QString(4'000, u'x')}};
        const auto run = bench.startRun(sampleRun(), lines);
        QVERIFY(run);
        bench.time.advance(10'000);
        QCOMPARE(left(bench), (QStringList{QStringLiteral("[#1]"), QStringLiteral("[#3]")}));
        QCOMPARE(bench.toldRun(*run).state, RunState::Done);
        QCOMPARE(bench.toldRun(*run).counts, (RunCounts{3, 0, 2, 0, 0, 0, 1}));
        QCOMPARE(bench.store.keptLines(*run).at(1).state, RunLineState::Unfit); // nobody stopped the list
    }

    void stopLetsGoWhatHasLeftAndNothingElse()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const auto run = bench.startRun(sampleRun(0, 60), sampleLines(6));
        QVERIFY(run);
        bench.time.advance(1'500);
        bench.engine->stopRun(*run, false);
        bench.time.advance(3'600'000);
        QCOMPARE(left(bench), markers(1, 2));
        QCOMPARE(bench.toldRun(*run).state, RunState::Stopped);
        QCOMPARE(bench.toldRun(*run).counts, (RunCounts{6, 0, 2, 0, 0, 0, 4}));
        QCOMPARE(bench.store.keptLines(*run).at(5).state, RunLineState::Skipped);
        QCOMPARE(bench.platform.calls(Call::Revoke), 0);
    }

    void twoRunsGoSideBySide()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const auto first = bench.startRun(sampleRun(0, 60), sampleLines(5, 1));
        const auto second = bench.startRun(sampleRun(0, 60), sampleLines(5, 101));
        QVERIFY(first && second && *first != *second);
        bench.engine->pauseRun(*first);
        bench.time.advance(10'000);
        QCOMPARE(bench.toldRun(*second).state, RunState::Done);
        QCOMPARE(bench.toldRun(*first).state, RunState::Paused);
        bench.engine->resumeRun(*first);
        bench.time.advance(10'000);
        QCOMPARE(bench.toldRun(*first).state, RunState::Done);
        QCOMPARE(bench.ledger.ids().size(), 10);
    }
};

QTEST_GUILESS_MAIN(TestSendRunner)
#include "tst_sendrunner.moc"
