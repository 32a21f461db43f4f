// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/enginebench.h"

#include <QTest>

using namespace arowana;
using namespace arowana::test;

namespace {

OutboxRest toldRest(const EngineBench &bench)
{
    return bench.told().outbox.value_or(OutboxCounts{}).rest;
}

} // namespace

/// Whenever nothing leaves, the window is told why.
class TestOutboxRest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void withoutAKeyOrOfflineTheReasonIsTold_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("rest");
        QTest::newRow("no key") << int(ApiState::NoKey) << int(OutboxRest::NoKey);
        QTest::newRow("offline") << int(ApiState::Offline) << int(OutboxRest::Offline);
    }
    void withoutAKeyOrOfflineTheReasonIsTold()
    {
        QFETCH(int, state);
        QFETCH(int, rest);
        EngineBench bench;
        QVERIFY(bench.start(ApiState(state)));
        bench.time.advance(1'000);
        QCOMPARE(int(toldRest(bench)), rest);
        bench.engine->goOnline(QStringLiteral("api.test"));
        bench.time.advance(1'000);
        QCOMPARE(toldRest(bench), OutboxRest::None);
    }

    void refusedKeyIsToldUntilAnotherIsGiven()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.platform.plan(Call::Send, refusedWith(401, "unauthorized"));
        bench.sendAndLeave(rcsSend(1));
        bench.time.advance(1'000);
        QCOMPARE(toldRest(bench), OutboxRest::KeyRefused);
        bench.engine->goOnline(QStringLiteral("api.test"));
        bench.time.advance(1'000);
        QCOMPARE(toldRest(bench), OutboxRest::None);
    }

    void pauseIsToldFromItsBeginningToItsEndThoughNothingWaits()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        bench.platform.plan(Call::Balance, refusedWith(429, "rate_limited", 20'000));
        bench.engine->refresh();
        bench.time.advance(2'000);
        QCOMPARE(toldRest(bench), OutboxRest::Paused);
        bench.time.advance(17'000);
        QCOMPARE(toldRest(bench), OutboxRest::Paused);
        bench.time.advance(3'000);
        QCOMPARE(toldRest(bench), OutboxRest::None);
    }

    void lineThatAnyCallFindsDownIsToldUntilAnyCallFindsItUp()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        bench.platform.plan(Call::Balance, {Outcome::NeverReached});
        bench.platform.plan(Call::Tiers, {Outcome::NeverReached});
        bench.platform.plan(Call::Log, {Outcome::NeverReached});
        bench.engine->refresh();
        bench.time.advance(200);
        QCOMPARE(toldRest(bench), OutboxRest::LineDown);
        bench.time.advance(120'000);
        QCOMPARE(toldRest(bench), OutboxRest::None);
    }

    void untilTheLogIsAskedASalvagedStoreIsTheReason()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.platform.plan(Call::Send, {Outcome::Trouble});
        bench.sendAndLeave(rcsSend(1));
        bench.crash();
        bench.time.jumpWall(25LL * 3'600'000); // stuck: what a salvage leaves is so too
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        bench.crash();
        bench.reconcilesFirst = true;
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        QCOMPARE(toldRest(bench), OutboxRest::Reconciling);
        bench.time.advance(5 * 60'000);
        QCOMPARE(bench.reconciled, 1);
        QCOMPARE(toldRest(bench), OutboxRest::None);
    }
};

QTEST_GUILESS_MAIN(TestOutboxRest)
#include "tst_outboxrest.moc"
