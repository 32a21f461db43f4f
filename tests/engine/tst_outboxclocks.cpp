// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/enginebench.h"

#include <QTest>

using namespace arowana;
using namespace arowana::test;

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;

/// Accepted, and its answer was lost.
RowId sendWithoutAnAnswer(EngineBench &bench)
{
    bench.time.advance(1'000);
    bench.platform.plan(Call::Send, {Outcome::ActedThenTrouble});
    return bench.sendAndLeave(rcsSend(1));
}

/// As it lies on disk, changed by hand. The engine is gone.
bool saveByHand(EngineBench &bench, const OutboxEntry &entry)
{
    return bench.store.begin().ok() && bench.store.saveOutbox(entry).ok() && bench.store.commit().ok();
}

/// It waits so long in the client for a connection, and is given back.
CallPlan givenBackAfter(qint64 ms)
{
    CallPlan plan{Outcome::HeldBack};
    plan.latencyMs = ms;
    return plan;
}

/// An unanswered send whose second try waits for a connection.
RowId sendThatWaitsInTheClient(EngineBench &bench)
{
    const RowId row = sendWithoutAnAnswer(bench);
    bench.platform.plan(Call::Send, givenBackAfter(kMinute));
    bench.time.advance(20'000);
    return row;
}

/// Nothing but sends is answered.
CallPlan onlySends(Call call)
{
    return {call == Call::Send ? Outcome::Answered : Outcome::Silent};
}

} // namespace

/// The machine's clock may be wrong, be set to and fro, or stand still while it is off: no send is sent twice
/// for it, and none waits longer.
class TestOutboxClocks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keyThatGrewOldWhileTheMachineWasOffIsNotUsedAgainThoughItsClockStoodStill()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const RowId row = sendWithoutAnAnswer(bench);
        QCOMPARE(bench.entry(row).state, OutboxState::Unknown);
        bench.crash();
        bench.time.jumpWall(30 * kHour);
        bench.time.stepWall(-30 * kHour);
        QVERIFY(bench.start());
        bench.time.advance(10 * kMinute);
        QCOMPARE(bench.platform.sends().size(), 1);
        QCOMPARE(bench.entry(row).state, OutboxState::Stuck);
        QCOMPARE(bench.entry(row).lookUp.value_or(LogLookUp{}).candidates.size(), 1);
        QVERIFY(bench.entry(row).lookUp->isComplete);
    }

    void keyIsNotUsedAgainThoughTheClockWasAheadAtTheFirstTryAndIsRightNow()
    {
        EngineBench bench;
        bench.time.stepWall(20 * kHour);
        QVERIFY(bench.start());
        const RowId row = sendWithoutAnAnswer(bench);
        bench.crash();
        bench.time.jumpWall(25 * kHour);
        bench.time.stepWall(-20 * kHour);
        QVERIFY(bench.start());
        bench.time.advance(10 * kMinute);
        QCOMPARE(bench.platform.sends().size(), 1);
        QCOMPARE(bench.entry(row).state, OutboxState::Stuck);
        QCOMPARE(bench.entry(row).lookUp.value_or(LogLookUp{}).candidates.size(), 1);
    }

    void youngKeyIsUsedAgainThoughTheClockIsFarAhead()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const RowId row = sendWithoutAnAnswer(bench);
        bench.crash();
        bench.time.stepWall(300 * kHour);
        QVERIFY(bench.start());
        bench.time.advance(10 * kMinute);
        QCOMPARE(bench.platform.sends().size(), 2);
        QCOMPARE(bench.entry(row).state, OutboxState::Accepted);
        QCOMPARE(bench.ledger.acceptedOf(markerText(1)), 1);
    }

    void nothingOfAnUnansweredSendIsRepeatedUntilThePlatformsTimeIsKnown()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const RowId row = sendWithoutAnAnswer(bench);
        bench.crash();
        bench.platform.choose(onlySends);
        QVERIFY(bench.start());
        bench.time.advance(2 * kHour);
        QCOMPARE(bench.platform.sends().size(), 1);
        QCOMPARE(bench.entry(row).state, OutboxState::Unknown);
        bench.platform.planNoMore();
        bench.time.advance(6 * kMinute); // it is asked for the time, ever more rarely
        QCOMPARE(bench.platform.sends().size(), 2);
        QCOMPARE(bench.entry(row).state, OutboxState::Accepted);
    }

    void whereNoAnswerTellsTheTimeTheOperatorDecides()
    {
        EngineBench bench;
        bench.platform.tellsTime = false;
        QVERIFY(bench.start());
        const RowId row = sendWithoutAnAnswer(bench);
        QCOMPARE(bench.entry(row).state, OutboxState::Unknown);
        bench.time.advance(kHour);
        QCOMPARE(bench.platform.sends().size(), 1);
        QCOMPARE(bench.entry(row).state, OutboxState::Stuck);
        QCOMPARE(bench.entry(row).lookUp.value_or(LogLookUp{}).candidates.size(), 1);
        QVERIFY(!bench.entry(row).lookUp->isComplete);
        const MessageId found = bench.entry(row).lookUp->candidates.first().id;
        bench.engine->decide(row, StuckDecision::IsCandidate, found);
        bench.time.advance(kMinute);
        QCOMPARE(bench.record(row).row.id, found);
        QCOMPARE(bench.ledger.acceptedOf(markerText(1)), 1);
    }

    void whatTheClientGivesBackLeavesOnceMore()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        bench.platform.plan(Call::Send, givenBackAfter(10 * kMinute));
        const RowId row = bench.sendAndLeave(rcsSend(1));
        bench.time.advance(11 * kMinute);
        QCOMPARE(bench.entry(row).state, OutboxState::Accepted);
        QCOMPARE(bench.entry(row).attempts, 1);
        QCOMPARE(bench.platform.sends().size(), 2);
        QCOMPARE(bench.ledger.acceptedOf(markerText(1)), 1);
        QVERIFY(std::none_of(bench.changes.begin(), bench.changes.end(), [](const ChangeSet &change) {
            return change.api && change.api->state == ApiState::Trouble;
        }));
    }

    void whatTheClientGivesBackDuringAPauseCanBeStopped()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        bench.platform.plan(Call::Send, givenBackAfter(100));
        bench.platform.plan(Call::Balance, refusedWith(429, "rate_limited", kHour));
        bench.engine->refresh();
        const RowId row = bench.sendAndLeave(rcsSend(1));
        bench.time.advance(kMinute);
        QCOMPARE(bench.entry(row).state, OutboxState::Ready);
        QVERIFY(!bench.entry(row).firstTryAt);
        QCOMPARE(bench.status(row), MessageStatus::Held);
        bench.engine->stop(row);
        bench.time.advance(2 * kHour);
        QCOMPARE(bench.status(row), MessageStatus::StoppedHere);
        QCOMPARE(bench.ledger.acceptedOf(markerText(1)), 0);
    }

    void aKeyThatGrewOldWithinTheClientIsNotUsedAgain()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const RowId row = sendThatWaitsInTheClient(bench);
        QCOMPARE(bench.entry(row).state, OutboxState::InFlight);
        bench.time.jumpWall(25 * kHour); // asleep
        bench.time.advance(10 * kMinute);
        QCOMPARE(bench.platform.sends().size(), 2);
        QCOMPARE(bench.entry(row).state, OutboxState::Stuck);
        QCOMPARE(bench.entry(row).lookUp.value_or(LogLookUp{}).candidates.size(), 1);
        QCOMPARE(bench.ledger.acceptedOf(markerText(1)), 1);
    }

    void anotherKeyThatCameWhileItWaitedInTheClientIsNotUsedBeforeTheLogWasRead()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const RowId row = sendThatWaitsInTheClient(bench);
        QCOMPARE(bench.entry(row).state, OutboxState::InFlight);
        bench.platform.useApiKey("another");
        bench.engine->goOnline(QStringLiteral("api.test"), true);
        bench.time.advance(20 * kMinute);
        QCOMPARE(bench.ledger.acceptedOf(markerText(1)), 1);
        QCOMPARE(bench.platform.sends().size(), 2);
        QVERIFY(bench.platform.calls(Call::Log) > 0);
    }

    void timeIsAskedForSoonWhereOnlyThatIsMissing()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const RowId row = sendWithoutAnAnswer(bench);
        bench.crash();
        bench.platform.plan(Call::Balance, {Outcome::Trouble});
        bench.platform.plan(Call::Tiers, {Outcome::Trouble});
        bench.platform.plan(Call::Log, {Outcome::Silent});
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        QCOMPARE(bench.platform.sends().size(), 1);
        bench.time.advance(5'000);
        QCOMPARE(bench.platform.sends().size(), 2);
        QCOMPARE(bench.entry(row).state, OutboxState::Accepted);
    }

    void foreignAnswerDoesNotTellTheTime()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const RowId row = sendWithoutAnAnswer(bench);
        bench.crash();
        bench.time.jumpWall(30 * kHour);
        bench.platform.choose([](Call) {
            CallPlan plan{Outcome::NotThePlatform};
            plan.dateOffMs = -30 * kHour;
            return plan;
        });
        QVERIFY(bench.start());
        bench.time.advance(kHour);
        QCOMPARE(bench.platform.sends().size(), 1);
        bench.platform.planNoMore();
        bench.time.advance(kHour);
        QCOMPARE(bench.platform.sends().size(), 1);
        QCOMPARE(bench.entry(row).state, OutboxState::Stuck);
    }

    void firstTryThatCannotBeDatedOrLiesInTheFutureCountsAsTooOld_data()
    {
        QTest::addColumn<bool>("isDated");
        QTest::newRow("in the future") << true;
        QTest::newRow("not dated") << false;
    }
    void firstTryThatCannotBeDatedOrLiesInTheFutureCountsAsTooOld()
    {
        QFETCH(bool, isDated);
        EngineBench bench;
        QVERIFY(bench.start());
        const RowId row = sendWithoutAnAnswer(bench);
        bench.crash();
        OutboxEntry entry = bench.entry(row);
        entry.firstTryThere.reset();
        if (isDated)
            entry.firstTryThere = bench.platformClock.now().plusMs(2 * kHour);
        QVERIFY(saveByHand(bench, entry));
        QVERIFY(bench.start());
        bench.time.advance(kMinute);
        QCOMPARE(bench.platform.sends().size(), 1);
        QCOMPARE(bench.entry(row).state, OutboxState::Stuck);
    }

    void firstTryBeforeThePlatformsTimeIsKnownIsDatedAfterwards()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const auto row = bench.send(rcsSend(1));
        QVERIFY(row);
        bench.platform.plan(Call::Send, {Outcome::ActedThenSilent});
        bench.engine->sendNow(*row);
        const Instant left = bench.platformClock.now();
        QVERIFY(!bench.entry(*row).firstTryThere);
        bench.time.advance(1'000);
        QVERIFY(bench.entry(*row).firstTryThere);
        QVERIFY(std::abs(bench.entry(*row).firstTryThere->since(left)) <= 1'000);
    }

    void holdTimeIsNotStretchedByAClockThatIsSetBack()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        const auto row = bench.send(rcsSend(1));
        QVERIFY(row);
        bench.time.advance(1'000);
        bench.time.stepWall(-25 * kHour);
        bench.time.advance(3'990);
        QCOMPARE(bench.platform.sends().size(), 0);
        bench.time.advance(1'000);
        QCOMPARE(bench.entry(*row).state, OutboxState::Accepted);
    }

    void holdTimeIsNotCutByAClockThatIsSetForward()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        const auto row = bench.send(rcsSend(1));
        QVERIFY(row);
        bench.time.stepWall(25 * kHour);
        bench.time.advance(4'000);
        QCOMPARE(bench.platform.sends().size(), 0);
        bench.time.advance(10'000);
        QCOMPARE(bench.entry(*row).state, OutboxState::Accepted);
    }

    void retryIsNotPutOffByAClockThatIsSetBack_data()
    {
        QTest::addColumn<bool>("restarts");
        QTest::newRow("while it runs") << false;
        QTest::newRow("and a restart") << true;
    }
    void retryIsNotPutOffByAClockThatIsSetBack()
    {
        QFETCH(bool, restarts);
        EngineBench bench;
        QVERIFY(bench.start());
        const RowId row = sendWithoutAnAnswer(bench);
        bench.time.stepWall(-25 * kHour);
        if (restarts)
            bench.restart();
        bench.time.advance(restarts ? kHour + kMinute : kMinute);
        QCOMPARE(bench.platform.sends().size(), 2);
        QCOMPARE(bench.entry(row).state, OutboxState::Accepted);
    }

    void lookUpCoversTheSendThoughTheClockWasAheadThen()
    {
        EngineBench bench;
        bench.time.stepWall(10 * kMinute);
        QVERIFY(bench.start());
        const RowId row = sendWithoutAnAnswer(bench);
        const Instant left = bench.platformClock.now();
        bench.crash();
        bench.time.jumpWall(25 * kHour);
        bench.time.stepWall(-10 * kMinute);
        QVERIFY(bench.start());
        bench.time.advance(10 * kMinute);
        QVERIFY(bench.entry(row).lookUp);
        QVERIFY(bench.entry(row).lookUp->from < left);
        QCOMPARE(bench.entry(row).lookUp->candidates.size(), 1);
    }

    /// After another key was given a send that the log has not leaves again by itself: the log must be read
    /// where the send would be.
    void foreignAnswersDateDoesNotHideASendFromTheLookUp()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const RowId row = sendWithoutAnAnswer(bench);
        bench.platform.useApiKey("2");
        CallPlan portal{Outcome::NotThePlatform};
        portal.dateOffMs = -5 * kHour;
        bench.platform.choose([=](Call call) { return call == Call::Log ? CallPlan{} : portal; });
        bench.engine->goOnline(QStringLiteral("api.test"), true);
        bench.time.advance(20 * kMinute);
        QCOMPARE(bench.ledger.acceptedOf(markerText(1)), 1);
        QCOMPARE(bench.entry(row).state, OutboxState::Stuck);
    }

    void lookUpBeginsAnewWhenItTurnsOutToHaveBegunAtAnotherTime()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const RowId row = sendWithoutAnAnswer(bench);
        bench.platform.choose(
            [](Call call) { return CallPlan{call == Call::Log ? Outcome::Trouble : Outcome::Answered}; });
        bench.platform.plan(Call::Send, refusedWith(401, "unauthorized"));
        bench.time.advance(10'000);
        bench.engine->goOnline(QStringLiteral("api.test"), true);
        bench.time.advance(2 * kMinute + 1'000); // it has begun, and is set back
        bench.time.jumpWall(9 * kHour);
        bench.platform.planNoMore();
        bench.time.advance(5 * kMinute);
        QVERIFY(bench.entry(row).lookUp);
        QVERIFY(bench.entry(row).lookUp->isComplete);
        QVERIFY(bench.entry(row).lookUp->to.since(bench.platformClock.now()) > -10 * kMinute);
    }

    void afterASleepTheRoundOfPollingComesFirstAndWhatIsOverdueIsSpread()
    {
        EngineBench bench;
        int drawn = 0;
        bench.policy.chance = [&] { return double(++drawn * 37 % 100) / 100; };
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        QList<RowId> rows;
        for (int i = 1; i <= 4; ++i) {
            bench.platform.plan(Call::Send, {Outcome::Trouble});
            rows.append(bench.sendAndLeave(rcsSend(i)));
        }
        QList<std::pair<Call, qint64>> calls;
        bench.platform.choose([&](Call call) {
            calls.append({call, bench.time.monotonicMs()});
            CallPlan plan;
            plan.latencyMs = 200;
            return plan;
        });
        bench.time.jumpWall(9 * kHour);
        bench.time.advance(30'000);
        qint64 firstLog = -1;
        QList<qint64> sends;
        for (const auto &[call, at] : calls) {
            if (call == Call::Log && firstLog < 0)
                firstLog = at;
            if (call == Call::Send)
                sends.append(at);
        }
        QCOMPARE(sends.size(), 4);
        QVERIFY(firstLog >= 0);
        QVERIFY(sends.first() >= firstLog + 200);
        QVERIFY(sends.last() - sends.first() >= 1'000);
        QVERIFY(sends.last() - sends.first() <= 6'000);
        for (const RowId row : rows)
            QCOMPARE(bench.entry(row).state, OutboxState::Accepted);
    }
};

QTEST_GUILESS_MAIN(TestOutboxClocks)
#include "tst_outboxclocks.moc"
