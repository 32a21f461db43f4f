// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/enginebench.h"

#include <QTest>

using namespace arowana;
using namespace arowana::test;

/// What a new run makes of what the last one left.
class TestOutboxRestart : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void inFlightBecomesUnknownAndIsAskedAgain_data()
    {
        QTest::addColumn<int>("outcome");
        QTest::newRow("it was accepted") << int(Outcome::Answered);
        QTest::newRow("it was lost") << int(Outcome::Silent);
        QTest::newRow("it never left") << int(Outcome::NeverReached);
    }
    void inFlightBecomesUnknownAndIsAskedAgain()
    {
        QFETCH(int, outcome);
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(1'000); // the platform's time is known by then, and with it the age of the key
        bench.platform.plan(Call::Send, {Outcome(outcome)});
        const auto row = bench.send(rcsSend(1));
        QVERIFY(row);
        bench.engine->sendNow(*row);
        bench.time.advance(10);
        bench.crash();
        QCOMPARE(bench.entry(*row).state, OutboxState::InFlight);
        bench.platform.plan(Call::Send, {Outcome::NeverReached});
        QVERIFY(bench.start());
        QCOMPARE(bench.status(*row), MessageStatus::Unknown);
        bench.time.advance(100);
        QCOMPARE(bench.status(*row), MessageStatus::Unknown);
        bench.time.advance(60'000);
        QCOMPARE(bench.status(*row), MessageStatus::Queued);
        QCOMPARE(bench.ledger.acceptedOf(markerText(1)), 1);
        QCOMPARE(bench.violations(), QStringList());
    }

    void heldWaitsForTheOperator()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const auto row = bench.send(rcsSend(1));
        QVERIFY(row);
        bench.time.advance(2'000);
        bench.restart();
        bench.time.advance(3'600'000);
        QCOMPARE(bench.platform.sends().size(), 0);
        QCOMPARE(bench.status(*row), MessageStatus::Held);
        QCOMPARE(bench.told().outbox.value(), (OutboxCounts{1, 0, 0, 0, 0, OutboxRest::None, 1}));
        QVERIFY(!bench.entry(*row).holdUntil);
        bench.engine->sendNow(*row);
        bench.time.advance(100);
        QCOMPARE(bench.status(*row), MessageStatus::Queued);
    }

    void heldCanBeStoppedAfterwards()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const auto row = bench.send(rcsSend(1));
        QVERIFY(row);
        bench.restart();
        bench.engine->stop(*row);
        QCOMPARE(bench.status(*row), MessageStatus::StoppedHere);
        bench.restart();
        bench.time.advance(3'600'000);
        QCOMPARE(bench.platform.sends().size(), 0);
        QCOMPARE(bench.told().outbox.value(), OutboxCounts{});
    }

    void acceptedIsNotSentAgain()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const RowId row = bench.sendAndLeave(rcsSend(1));
        bench.restart();
        bench.time.advance(3'600'000);
        QCOMPARE(bench.platform.sends().size(), 1);
        QCOMPARE(bench.status(row), MessageStatus::Queued);
    }

    void startFailsWhenTheOutboxCannotBeRead_data()
    {
        QTest::addColumn<int>("op");
        QTest::newRow("read") << int(StoreOp::Read);
        QTest::newRow("begin") << int(StoreOp::Begin);
        QTest::newRow("commit") << int(StoreOp::Commit);
    }
    void startFailsWhenTheOutboxCannotBeRead()
    {
        QFETCH(int, op);
        EngineBench bench;
        QVERIFY(bench.start());
        QVERIFY(bench.send(rcsSend(1)));
        bench.crash();
        const int before = bench.platform.allCalls();
        bench.store.failNext(StoreOp(op));
        QVERIFY(!bench.start());
        bench.time.advance(3'600'000);
        QCOMPARE(bench.platform.allCalls(), before);
    }

    void stopThatWasSaidToHaveFailedAndYetHeldIsObeyed()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        const auto row = bench.send(rcsSend(1));
        const auto other = bench.send(rcsSend(2));
        QVERIFY(row && other);
        for (const RowId stopped : {*row, *other}) {
            bench.store.commitNextButSayFailed();
            bench.engine->stop(stopped);
        }
        QCOMPARE(bench.refusedWishes.size(), 2);
        QCOMPARE(bench.status(*row), MessageStatus::StoppedHere); // so the list says
        bench.engine->sendNow(*other);
        QCOMPARE(bench.refusedWishes.size(), 3);
        bench.time.advance(60'000);
        QCOMPARE(bench.platform.sends().size(), 0);
        QCOMPARE(bench.told().outbox.value(), OutboxCounts{});
    }

    void answerThatWasSaidToBeLostAndYetHeldIsNotTakenBackWhenItsKeyGrowsOld()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        const auto row = bench.send(rcsSend(1));
        QVERIFY(row);
        bench.engine->sendNow(*row);
        bench.time.advance(20);
        bench.store.commitNextButSayFailed();
        bench.time.advance(30);
        QCOMPARE(bench.status(*row), MessageStatus::Queued);
        bench.time.jumpWall(25 * 3'600'000);
        bench.time.advance(60'000);
        QCOMPARE(bench.entry(*row).state, OutboxState::Accepted);
        QCOMPARE(bench.platform.sends().size(), 1);
    }

    void waitThatWasSaidToHaveFailedAndYetHeldIsNotShownWhileItLeaves()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        const auto row = bench.send(rcsSend(1));
        QVERIFY(row);
        bench.platform.plan(Call::Send, {Outcome::NeverReached});
        bench.engine->sendNow(*row);
        bench.time.advance(20);
        bench.store.commitNextButSayFailed();
        bench.time.advance(30);
        QCOMPARE(bench.status(*row), MessageStatus::Held);
        bench.time.advance(5'010); // on its way again, not answered
        QCOMPARE(bench.platform.sends().size(), 2);
        QCOMPARE(bench.status(*row), MessageStatus::Sending);
    }

    /// What is on disk is submitted, whatever was said of its commit: a second try would make two of it.
    void commitThatSaidFailedAndYetHeldIsSubmittedOnce()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        bench.store.commitNextButSayFailed();
        const auto row = bench.send(rcsSend(1));
        QVERIFY(row);
        QCOMPARE(bench.status(*row), MessageStatus::Held);
        bench.time.advance(60'000);
        QCOMPARE(bench.status(*row), MessageStatus::Queued);
        bench.restart();
        bench.time.advance(60'000);
        QCOMPARE(bench.platform.sends().size(), 1);
        QCOMPARE(bench.ledger.acceptedOf(markerText(1)), 1);
        QCOMPARE(bench.violations(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestOutboxRestart)
#include "tst_outboxrestart.moc"
