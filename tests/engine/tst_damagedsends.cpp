// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/enginebench.h"

#include <QTest>

using namespace arowana;
using namespace arowana::test;

namespace {

constexpr qint64 kHour = 3'600'000;

} // namespace

/// Sends whose bytes the disk gives back otherwise than it was given them.
class TestDamagedSends : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sendThatIsDamagedWhileItIsHeldNeverLeaves()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const auto row = bench.send(rcsSend(1));
        QVERIFY(row);
        QCOMPARE(bench.entry(*row).checksum, checksumOf(bench.entry(*row).key, bench.entry(*row).body));
        bench.store.damageBody(*row);
        bench.time.advance(kHour);
        QCOMPARE(bench.platform.sends().size(), 0);
        QCOMPARE(bench.entry(*row).state, OutboxState::Damaged);
        QCOMPARE(bench.status(*row), MessageStatus::StoppedHere);
        QCOMPARE(bench.record(*row).row.note,
                 QStringLiteral("Damaged on the disk before anything of it left."));
        QCOMPARE(bench.told().outbox.value(), (OutboxCounts{0, 0, 1, 0, 1, OutboxRest::None, 0}));
        bench.engine->sendNow(*row);
        bench.engine->decide(*row, StuckDecision::SendAnew, {});
        QCOMPARE(bench.refusedWishes.size(), 2);
        bench.restart();
        bench.time.advance(kHour);
        QCOMPARE(bench.platform.sends().size(), 0);
    }

    void damagedSendIsSeenAtTheStart()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const auto row = bench.send(rcsSend(1));
        QVERIFY(row);
        bench.crash();
        bench.store.damageBody(*row);
        QVERIFY(bench.start(ApiState::NoKey));
        QCOMPARE(bench.entry(*row).state, OutboxState::Damaged);
        QCOMPARE(bench.status(*row), MessageStatus::StoppedHere);
    }

    void damageAfterALostAnswerSaysThatItMayHaveLeft()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.platform.plan(Call::Send, {Outcome::ActedThenTrouble});
        const RowId row = bench.sendAndLeave(rcsSend(1));
        QCOMPARE(bench.entry(row).state, OutboxState::Unknown);
        bench.store.damageBody(row);
        bench.time.advance(kHour);
        QCOMPARE(bench.platform.sends().size(), 1);
        QCOMPARE(bench.entry(row).state, OutboxState::Damaged);
        QCOMPARE(bench.status(row), MessageStatus::Unknown);
        QCOMPARE(bench.record(row).row.note,
                 QStringLiteral("Damaged on the disk; an earlier try of it may have reached the platform."));
        QVERIFY(!bench.entry(row).lookUp); // the log is not asked for bytes that were never sent
    }

    void closingTheCaseTakesItFromTheOutbox()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const auto row = bench.send(rcsSend(1));
        bench.store.damageBody(*row);
        bench.time.advance(kHour);
        bench.engine->decide(*row, StuckDecision::GiveUp, {});
        QCOMPARE(bench.entry(*row).state, OutboxState::Stopped);
        QCOMPARE(bench.status(*row), MessageStatus::StoppedHere);
        bench.time.advance(100);
        QCOMPARE(bench.told().outbox.value(), OutboxCounts{});
        QCOMPARE(bench.refusedWishes.size(), 0);
    }

    void stuckSendThatIsDamagedIsNotSentUnderANewKey()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.platform.plan(Call::Send, {Outcome::Trouble});
        const RowId row = bench.sendAndLeave(rcsSend(1));
        bench.time.jumpWall(25 * kHour);
        bench.time.advance(5 * 60'000);
        QCOMPARE(bench.entry(row).state, OutboxState::Stuck);
        bench.store.damageBody(row);
        bench.engine->decide(row, StuckDecision::SendAnew, {});
        bench.time.advance(kHour);
        QCOMPARE(bench.platform.sends().size(), 1);
        QCOMPARE(bench.entry(row).state, OutboxState::Damaged);
        QCOMPARE(bench.refusedWishes.size(), 1);
        QVERIFY(bench.refusedWishes.first().what.contains(QStringLiteral("damaged")));
    }

    void othersLeaveAllTheSame()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const auto bad = bench.send(rcsSend(1));
        const auto good = bench.send(rcsSend(2));
        bench.store.damageBody(*bad);
        bench.time.advance(kHour);
        QCOMPARE(bench.status(*good), MessageStatus::Queued);
        QCOMPARE(bench.platform.sends().size(), 1);
        QCOMPARE(bench.violations(), QStringList());
    }

    void sendOfAnOlderConsoleIsWatchedFromTheNextStartOn()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const auto row = bench.send(rcsSend(1));
        bench.crash();
        bench.store.dropChecksum(*row);
        QVERIFY(bench.start());
        QCOMPARE(bench.entry(*row).checksum, checksumOf(bench.entry(*row).key, bench.entry(*row).body));
        bench.store.damageBody(*row);
        bench.engine->sendNow(*row);
        bench.time.advance(kHour);
        QCOMPARE(bench.platform.sends().size(), 0);
        QCOMPARE(bench.entry(*row).state, OutboxState::Damaged);
    }
};

QTEST_GUILESS_MAIN(TestDamagedSends)
#include "tst_damagedsends.moc"
