// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/enginebench.h"

#include <QTest>

using namespace arowana;
using namespace arowana::test;

/// What leaves, when, and what can still be stopped.
class TestOutbox : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keyAndBytesAreOnDiskBeforeTheFirstByteLeaves()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const auto row = bench.send(rcsSend(1));
        QVERIFY(row);
        const OutboxEntry held = bench.entry(*row);
        QCOMPARE(held.state, OutboxState::Held);
        QVERIFY(!held.key.isEmpty());
        QVERIFY(held.body.contains("[#1]"));
        QCOMPARE(bench.status(*row), MessageStatus::Held);
        bench.time.advance(6'000);
        QCOMPARE(bench.platform.sends().size(), 1);
        QCOMPARE(bench.platform.sends()[0].key, held.key);
        QCOMPARE(bench.platform.sends()[0].body, held.body);
        QCOMPARE(bench.violations(), QStringList());
    }

    void leavesAfterItsHoldTimeAndNotBefore_data()
    {
        QTest::addColumn<bool>("email");
        QTest::addColumn<int>("holdMs");
        QTest::newRow("an RCS text") << false << 5'000;
        QTest::newRow("an e-mail") << true << 10'000;
    }
    void leavesAfterItsHoldTimeAndNotBefore()
    {
        QFETCH(bool, email);
        QFETCH(int, holdMs);
        EngineBench bench;
        QVERIFY(bench.start());
        const auto row = bench.send(email ? emailSend(1) : rcsSend(1));
        QVERIFY(row);
        bench.time.advance(holdMs - 1);
        QCOMPARE(bench.platform.sends().size(), 0);
        QCOMPARE(bench.told().outbox.value(), (OutboxCounts{1, 0, 0, 0}));
        bench.time.advance(1);
        QCOMPARE(bench.platform.sends().size(), 1);
        QCOMPARE(bench.status(*row), MessageStatus::Sending);
        bench.time.advance(100);
        QCOMPARE(bench.status(*row), MessageStatus::Queued);
        QCOMPARE(bench.record(*row).row.id, bench.ledger.ids().value(0));
        QCOMPARE(bench.entry(*row).state, OutboxState::Accepted);
        QCOMPARE(bench.told().outbox.value(), OutboxCounts{});
    }

    void isStoppedWhileItIsHeld()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const auto row = bench.send(rcsSend(1));
        QVERIFY(row);
        bench.engine->stop(*row);
        QCOMPARE(bench.status(*row), MessageStatus::StoppedHere);
        QCOMPARE(bench.entry(*row).state, OutboxState::Stopped);
        bench.time.advance(60'000);
        QCOMPARE(bench.platform.sends().size(), 0);
        QVERIFY(bench.refusedWishes.isEmpty());
    }

    void isNotStoppedOnceItMayHaveLeft()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const auto row = bench.send(rcsSend(1));
        QVERIFY(row);
        bench.time.advance(5'010); // on its way, not answered
        bench.engine->stop(*row);
        QCOMPARE(bench.refusedWishes.size(), 1);
        QCOMPARE(bench.refusedWishes[0].kind, ErrorKind::Conflict);
        bench.time.advance(100);
        QCOMPARE(bench.status(*row), MessageStatus::Queued);
        bench.engine->stop(*row);
        QCOMPARE(bench.refusedWishes.size(), 2);
        QCOMPARE(bench.status(*row), MessageStatus::Queued);
    }

    void leavesAtOnceWhenTheOperatorSaysSo()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const auto row = bench.send(emailSend(1));
        QVERIFY(row);
        bench.engine->sendNow(*row);
        QCOMPARE(bench.platform.sends().size(), 1);
        bench.engine->sendNow(*row); // a second click
        QCOMPARE(bench.platform.sends().size(), 1);
        QCOMPARE(bench.refusedWishes.size(), 1);
    }

    void neverMoreLeaveAtOnceThanThePolicySays()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        for (int i = 1; i <= 10; ++i)
            QVERIFY(bench.send(rcsSend(i)));
        bench.time.advance(5'010);
        QCOMPARE(bench.platform.sends().size(), 4);
        QCOMPARE(bench.told().outbox.value_or(OutboxCounts{}), (OutboxCounts{6, 4, 0, 0}));
        bench.time.advance(1'000);
        QCOMPARE(bench.ledger.ids().size(), 10);
        for (int i = 0; i < 10; ++i)
            QCOMPARE(bench.platform.sends()[i].body.contains(markerText(i + 1)), true); // oldest first
    }

    void nothingLeavesOfflineAndAllOfItWhenOnline()
    {
        EngineBench bench;
        QVERIFY(bench.start(ApiState::Offline));
        const auto first = bench.send(rcsSend(1));
        const auto second = bench.send(emailSend(2));
        QVERIFY(first && second);
        bench.engine->refresh();
        bench.engine->sendNow(*first);
        bench.time.advance(3'600'000);
        QCOMPARE(bench.platform.allCalls(), 0);
        QCOMPARE(bench.told().outbox.value(), (OutboxCounts{2, 0, 0, 0, 0, OutboxRest::Offline}));
        QCOMPARE(bench.told().api->state, ApiState::Offline);
        bench.engine->goOnline(QStringLiteral("api.test"));
        bench.time.advance(1'000);
        QCOMPARE(bench.status(*first), MessageStatus::Queued);
        QCOMPARE(bench.status(*second), MessageStatus::Queued);
    }

    void isRefusedHereBeforeAnythingIsWritten()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        SendRequest empty = rcsSend(1);
        empty.content = RcsText{};
        QVERIFY(!bench.send(empty));
        QCOMPARE(bench.notStored.value(0).kind, ErrorKind::InvalidInput);
        QVERIFY(bench.store.outbox().empty());
        QVERIFY(bench.store.messages().empty());
    }

    void sendIsRefusedWhenItCannotBeStored_data()
    {
        QTest::addColumn<int>("op");
        QTest::newRow("begin") << int(StoreOp::Begin);
        QTest::newRow("row id") << int(StoreOp::FreeRow);
        QTest::newRow("message") << int(StoreOp::SaveMessage);
        QTest::newRow("outbox") << int(StoreOp::SaveOutbox);
        QTest::newRow("commit") << int(StoreOp::Commit);
    }
    void sendIsRefusedWhenItCannotBeStored()
    {
        QFETCH(int, op);
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(1'000); // the first round of polling is over: nothing else writes
        bench.store.failNext(StoreOp(op));
        QVERIFY(!bench.send(rcsSend(1)));
        QCOMPARE(bench.notStored.value(0).kind, ErrorKind::Storage);
        bench.time.advance(5'000);
        QCOMPARE(bench.told().store->state, StoreState::Trouble);
        bench.time.advance(60'000);
        QCOMPARE(bench.platform.sends().size(), 0);
        QVERIFY(bench.store.outbox().empty());
        QVERIFY(bench.store.messages().empty());
        const auto again = bench.send(rcsSend(1));
        QVERIFY(again);
        bench.time.advance(60'000);
        QCOMPARE(bench.status(*again), MessageStatus::Queued);
        QCOMPARE(bench.told().store->state, StoreState::Good);
    }

    void attemptIsNotMadeWhileItCannotBeWrittenDown_data() { sendIsRefusedWhenItCannotBeStored_data(); }
    void attemptIsNotMadeWhileItCannotBeWrittenDown()
    {
        QFETCH(int, op);
        if (StoreOp(op) == StoreOp::FreeRow)
            return; // an attempt needs no row
        EngineBench bench;
        QVERIFY(bench.start());
        const auto row = bench.send(rcsSend(1));
        QVERIFY(row);
        bench.store.failNext(StoreOp(op), 3);
        bench.time.advance(5'500);
        QCOMPARE(bench.platform.sends().size(), 0);
        QCOMPARE(bench.told().store->state, StoreState::Trouble);
        QCOMPARE(bench.told().outbox.value(), (OutboxCounts{1, 0, 0, 0}));
        bench.time.advance(20'000);
        QCOMPARE(bench.platform.sends().size(), 1);
        QCOMPARE(bench.status(*row), MessageStatus::Queued);
        QCOMPARE(bench.told().store->state, StoreState::Good);
        QCOMPARE(bench.violations(), QStringList());
    }

    void stopThatCannotBeStoredAtOnceHoldsAllTheSame()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const auto row = bench.send(rcsSend(1));
        QVERIFY(row);
        bench.store.failNext(StoreOp::Commit);
        bench.engine->stop(*row);
        QCOMPARE(bench.refusedWishes.size(), 1);
        QCOMPARE(bench.status(*row), MessageStatus::Held);
        bench.time.advance(10'000);
        QCOMPARE(bench.status(*row), MessageStatus::StoppedHere);
        QCOMPARE(bench.platform.sends().size(), 0);
        QCOMPARE(bench.refusedWishes.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestOutbox)
#include "tst_outbox.moc"
