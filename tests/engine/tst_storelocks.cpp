// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/enginebench.h"
#include "tests/support/eventtext.h"
#include "tests/support/sampleruns.h"

#include <QTest>

using namespace arowana;
using namespace arowana::test;

namespace {

/// Another program has the file for `ms` from now on.
void lock(EngineBench &bench, qint64 ms)
{
    const qint64 until = bench.time.monotonicMs() + ms;
    bench.store.failWhen(
        [&bench, until](StoreOp op) { return op == StoreOp::Begin && bench.time.monotonicMs() < until; },
        ErrorKind::Locked);
}

} // namespace

/// Another program has the file for a moment: that is waited for, as long as somebody waits for the answer.
class TestStoreLocks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sendWaitsForAShortLock()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        lock(bench, 1'000);
        QVERIFY(!bench.send(rcsSend(1))); // not yet
        bench.time.advance(2'000);
        QCOMPARE(bench.notStored.size(), 0);
        QCOMPARE(bench.store.outbox().size(), size_t(1));
        bench.time.advance(10'000);
        QCOMPARE(bench.ledger.acceptedOf(markerText(1)), 1);
    }

    void sendIsGivenBackWhenTheLockLasts()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        lock(bench, 10'000);
        QVERIFY(!bench.send(rcsSend(1)));
        bench.time.advance(60'000);
        QCOMPARE(bench.notStored.size(), 1);
        QCOMPARE(bench.notStored.first().kind, ErrorKind::Locked);
        QVERIFY(bench.store.outbox().empty()); // said to be not stored: nothing may come of it later
        QCOMPARE(bench.platform.sends().size(), 0);
    }

    void sendThatADiskRefusesIsGivenBackAtOnce()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        bench.store.failNext(StoreOp::Commit);
        QVERIFY(!bench.send(rcsSend(1)));
        QCOMPARE(bench.notStored.size(), 1);
        bench.time.advance(60'000);
        QVERIFY(bench.store.outbox().empty());
    }

    void sendThatWaitsForALockDiesWithTheEngine()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        lock(bench, 1'000);
        QVERIFY(!bench.send(rcsSend(1)));
        bench.crash();
        bench.time.advance(60'000);
        QVERIFY(bench.store.outbox().empty());
    }

    void undoneSendDoesNotLeaveWhileTheStopWaits()
    {
        EngineBench bench;
        bench.policy.settings.rcsHoldMs = 5'000;
        QVERIFY(bench.start());
        const auto row = bench.send(rcsSend(1));
        QVERIFY(row);
        bench.time.advance(4'500);
        lock(bench, 1'000);
        bench.engine->stop(*row);
        bench.time.advance(60'000);
        QCOMPARE(bench.platform.sends().size(), 0);
        QCOMPARE(bench.entry(*row).state, OutboxState::Stopped);
        QCOMPARE(bench.status(*row), MessageStatus::StoppedHere);
        QCOMPARE(bench.refusedWishes.size(), 0);
    }

    void stopThatWaitsLongIsToldOnceAndHolds()
    {
        EngineBench bench;
        bench.policy.settings.rcsHoldMs = 5'000;
        QVERIFY(bench.start());
        const auto row = bench.send(rcsSend(1));
        QVERIFY(row);
        bench.time.advance(4'500);
        lock(bench, 60'000);
        bench.engine->stop(*row);
        bench.time.advance(1'000);
        bench.engine->sendNow(*row); // too late: it is stopped
        bench.time.advance(50'000);
        QCOMPARE(bench.refusedWishes.size(), 2);
        bench.time.advance(60'000);
        QCOMPARE(bench.platform.sends().size(), 0);
        QCOMPARE(bench.status(*row), MessageStatus::StoppedHere);
        QCOMPARE(bench.refusedWishes.size(), 2);
    }

    void runGoesNoFurtherWhileItsStopWaits_data()
    {
        QTest::addColumn<bool>("stops");
        QTest::addColumn<int>("lockMs");
        QTest::newRow("pause, a moment") << false << 1'000;
        QTest::newRow("pause, a minute") << false << 60'000;
        QTest::newRow("stop, a moment") << true << 1'000;
        QTest::newRow("stop, a minute") << true << 60'000;
    }
    void runGoesNoFurtherWhileItsStopWaits()
    {
        QFETCH(bool, stops);
        QFETCH(int, lockMs);
        EngineBench bench;
        QVERIFY(bench.start());
        const auto run = bench.startRun(sampleRun(0, 60), sampleLines(40));
        QVERIFY(run);
        bench.time.advance(3'500);
        const qsizetype left = bench.platform.sends().size();
        QVERIFY(left > 0);
        lock(bench, lockMs);
        if (stops)
            bench.engine->stopRun(*run, false);
        else
            bench.engine->pauseRun(*run);
        bench.time.advance(lockMs + 30'000);
        QCOMPARE(bench.platform.sends().size(), left);
        QCOMPARE(bench.toldRun(*run).state, stops ? RunState::Stopped : RunState::Paused);
        QCOMPARE(bench.store.keptRuns().constFirst().state, stops ? RunState::Stopped : RunState::Paused);
        QCOMPARE(bench.toldRun(*run).counts.open, stops ? 0 : 40 - int(left));
        QCOMPARE(bench.refusedWishes.size(), lockMs > 3'000 ? 1 : 0);
    }

    void pauseForWantOfMoneyIsNotLostAtALock()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.platform.choose(
            [](Call call) { return call == Call::Send ? refusedWith(402, "no") : CallPlan{}; });
        const auto run = bench.startRun(sampleRun(0, 60), sampleLines(10));
        QVERIFY(run);
        bench.time.advance(500);
        bench.store.failNext(StoreOp::SaveRun);
        bench.time.advance(60'000);
        QCOMPARE(bench.toldRun(*run).state, RunState::Paused);
        QCOMPARE(bench.toldRun(*run).pause, RunPause::Balance);
        QCOMPARE(bench.platform.sends().size(), 1);
    }

    void runStartsAndGoesOnInSpiteOfAShortLock()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        lock(bench, 1'000);
        QVERIFY(!bench.startRun(sampleRun(0, 60), sampleLines(5)));
        bench.time.advance(2'000);
        QCOMPARE(bench.notStored.size(), 0);
        const quint64 run = bench.store.keptRuns().constFirst().id;
        bench.engine->pauseRun(run);
        lock(bench, 1'000);
        bench.engine->resumeRun(run);
        bench.time.advance(60'000);
        QCOMPARE(bench.toldRun(run).state, RunState::Done);
        QCOMPARE(bench.store.keptRuns().size(), 1);
        QCOMPARE(bench.refusedWishes.size(), 0);
    }

    void senderIsKeptAndRemovedInSpiteOfAShortLock()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        lock(bench, 1'000);
        bench.engine->saveSender(rcsSend(0).sender);
        bench.engine->saveSender(emailSend(0).sender);
        bench.engine->removeSender(rcsSend(0).sender);
        bench.time.advance(3'000);
        QCOMPARE(bench.refusedWishes.size(), 0);
        const QList<Sender> kept = bench.store.senders().value();
        QCOMPARE(kept.size(), 1);
        QCOMPARE(kept.first().channel, Channel::Email);
    }

    void deliveriesWaitForAShortLockAndAreStoredInTheirOrder()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        lock(bench, 1'000);
        const Instant at = bench.time.now();
        for (const QByteArray n : {"1", "2", "3"}) {
            const int letter = bench.post.add(replyEvent("evt_" + n, "reply " + n, at));
            bench.post.deliver(bench.engine->inbox(), letter);
            bench.time.advance(100); // each in a turn of its own
        }
        QCOMPARE(bench.post.unanswered(), 3);
        bench.time.advance(2'000);
        QCOMPARE(bench.post.unanswered(), 0);
        QCOMPARE(bench.post.undelivered(), QList<int>());
        QByteArray order;
        for (const auto &[place, row] : bench.store.journalRows())
            order += row.entry.id.bytes() + ' ';
        QCOMPARE(order, QByteArray("evt_1 evt_2 evt_3 "));
        QCOMPARE(bench.violations(), QStringList());
    }

    void deliveryIsAnsweredNotStoredBeforeThePlatformGivesUp()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        lock(bench, 10'000);
        const int letter = bench.post.add(replyEvent("evt_1", "hello", bench.time.now()));
        bench.post.deliver(bench.engine->inbox(), letter);
        bench.time.advance(4'000); // it waits five seconds (`api/webhooks/retries`)
        QCOMPARE(bench.post.letters()[0].notStored, 1);
        QVERIFY(bench.store.journalRows().empty());
        bench.time.advance(10'000);
        bench.deliver(letter);
        QCOMPARE(bench.post.letters()[0].stored, 1);
    }

    void eachLockIsWaitedForAnew()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        for (const QByteArray n : {"1", "2", "3"}) {
            bench.time.advance(5'000);
            lock(bench, 1'000);
            bench.post.deliver(bench.engine->inbox(),
                               bench.post.add(replyEvent("evt_" + n, "reply " + n, bench.time.now())));
            bench.time.advance(2'000);
        }
        QCOMPARE(bench.post.undelivered(), QList<int>());
    }
};

QTEST_GUILESS_MAIN(TestStoreLocks)
#include "tst_storelocks.moc"
