// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/enginebench.h"

#include <QTest>

#include <set>

using namespace arowana;
using namespace arowana::test;

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;

/// A send whose outcome is unknown and that a salvage made stuck, though its key is young. `accepted`: the
/// platform has it all the same. The engine is gone afterwards, and the next start reconciles.
RowId salvagedSend(EngineBench &bench, bool accepted)
{
    bench.platform.plan(Call::Send, {accepted ? Outcome::ActedThenTrouble : Outcome::Trouble});
    const RowId row = bench.sendAndLeave(rcsSend(1));
    bench.crash();
    OutboxEntry entry = bench.entry(row);
    entry.state = OutboxState::Stuck;
    entry.nextTry.reset();
    const bool isSaved =
        bench.store.begin().ok() && bench.store.saveOutbox(entry).ok() && bench.store.commit().ok();
    bench.reconcilesFirst = true;
    return isSaved ? row : RowId{};
}

/// A send whose key is too old to ask again with.
RowId sendOfAnOldKey(EngineBench &bench)
{
    bench.platform.plan(Call::Send, {Outcome::ActedThenTrouble});
    const RowId row = bench.sendAndLeave(rcsSend(1));
    bench.time.jumpWall(25 * kHour);
    return row;
}

/// One that stays without an answer and is refused at its second try, by a platform that refuses before it
/// looks at the key. `isTaken`: it has it from the first try.
RowId sendRefusedLater(EngineBench &bench, bool isTaken, int status = 422)
{
    bench.platform.refusesBeforeKeys = true;
    bench.platform.plan(Call::Send, {isTaken ? Outcome::ActedThenSilent : Outcome::Silent});
    bench.platform.plan(Call::Send, refusedWith(status, "no_reason"));
    const RowId row = bench.sendAndLeave(rcsSend(1));
    bench.time.advance(kMinute);
    return row;
}

/// The log is not to be read for a while.
void refuseLog(EngineBench &bench, int status)
{
    bench.platform.choose(
        [status](Call call) { return call == Call::Log ? refusedWith(status, "forbidden") : CallPlan{}; });
}

} // namespace

/// The message log is asked before anything leaves that may have left already.
class TestOutboxLookUps : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void refusalOfALaterTryIsShownWhenTheLogHasNoneOfAnEarlierOne_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {400, 402, 403, 404, 422})
            QTest::newRow(qPrintable(QString::number(status))) << status;
    }
    void refusalOfALaterTryIsShownWhenTheLogHasNoneOfAnEarlierOne()
    {
        QFETCH(int, status);
        EngineBench bench;
        QVERIFY(bench.start());
        const RowId row = sendRefusedLater(bench, false, status);
        QCOMPARE(bench.entry(row).state, OutboxState::Stuck);
        QCOMPARE(bench.status(row), MessageStatus::Unknown); // not yet "refused"
        bench.time.advance(5 * kMinute);
        QCOMPARE(bench.entry(row).state, OutboxState::Refused);
        QCOMPARE(bench.status(row), MessageStatus::Refused);
        QCOMPARE(bench.record(row).answerStatus, status);
        QCOMPARE(bench.record(row).row.note, QStringLiteral("no_reason"));
        QCOMPARE(bench.told().outbox.value(), (OutboxCounts{0, 0, 0, 1}));
        QCOMPARE(bench.platform.sends().size(), 2);
        QCOMPARE(bench.violations(), QStringList());
    }

    void refusalThatCouldNotBeKeptDoesNotVouchForALaterTry()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        const auto row = bench.send(rcsSend(1));
        QVERIFY(row);
        bench.platform.refusesBeforeKeys = true;
        bench.platform.plan(Call::Send, refusedWith(422, "no_reason"));
        bench.platform.plan(Call::Send, {Outcome::ActedThenSilent});
        bench.platform.plan(Call::Send, refusedWith(422, "no_reason"));
        bench.engine->sendNow(*row);
        bench.time.advance(20);
        bench.store.failNext(StoreOp::Commit);
        bench.time.advance(10 * kMinute);
        QCOMPARE(bench.platform.sends().size(), 3);
        QCOMPARE(bench.entry(*row).state, OutboxState::Accepted);
        QCOMPARE(bench.ledger.acceptedOf(markerText(1)), 1);
    }

    void refusedAtALaterTryButTakenBeforeIsAccepted()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const RowId row = sendRefusedLater(bench, true);
        bench.time.advance(5 * kMinute);
        QCOMPARE(bench.entry(row).state, OutboxState::Accepted);
        QCOMPARE(bench.record(row).row.id, bench.ledger.ids().first());
        QCOMPARE(bench.status(row), MessageStatus::Queued);
        QCOMPARE(bench.told().outbox.value(), (OutboxCounts{0, 0, 0, 0}));
        QCOMPARE(bench.store.messages().size(), size_t(1));
        QCOMPARE(bench.platform.sends().size(), 2);
        QCOMPARE(bench.violations(), QStringList());
    }

    void refusedAtALaterTryWithTwoAlikeInTheLogIsLeftToTheOperator()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.ledger.accept(IdempotencyKey("a"), rcsBody("+4915112345678", "Your parcel is on its way [#1]"));
        const RowId row = sendRefusedLater(bench, true);
        bench.time.advance(5 * kMinute);
        QCOMPARE(bench.entry(row).state, OutboxState::Stuck);
        QCOMPARE(bench.status(row), MessageStatus::Unknown);
        QVERIFY(bench.entry(row).lookUp);
        QCOMPARE(bench.entry(row).lookUp->candidates.size(), 2);
        QVERIFY(bench.record(row).row.note.contains(QStringLiteral("422")));
    }

    void refusalOfALaterTryWaitsForALogThatCanBeRead()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const RowId row = sendRefusedLater(bench, false);
        refuseLog(bench, 403);
        bench.time.advance(10 * kMinute);
        QCOMPARE(bench.entry(row).state, OutboxState::Stuck);
        QCOMPARE(bench.status(row), MessageStatus::Unknown);
        bench.platform.choose({});
        bench.time.advance(kHour);
        QCOMPARE(bench.entry(row).state, OutboxState::Refused);
    }

    void refusalOfALaterTryThatCannotBeWrittenIsWrittenLater()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const RowId row = sendRefusedLater(bench, false);
        bench.store.failWhen([](StoreOp op) { return op == StoreOp::SaveOutbox; });
        bench.time.advance(5 * kMinute);
        QCOMPARE(bench.status(row), MessageStatus::Unknown);
        bench.store.failNoMore();
        bench.time.advance(kHour);
        QCOMPARE(bench.status(row), MessageStatus::Refused);
        QCOMPARE(bench.platform.sends().size(), 2);
    }

    void refusalOfALaterTryThatARunDidNotSettleIsLeftToTheOperator()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const RowId row = sendRefusedLater(bench, true);
        bench.restart();
        bench.time.advance(5 * kMinute);
        QCOMPARE(bench.entry(row).state, OutboxState::Stuck);
        QVERIFY(bench.entry(row).lookUp);
        QCOMPARE(bench.entry(row).lookUp->candidates.size(), 1);
        QCOMPARE(bench.platform.sends().size(), 2);
    }

    void evidenceThatCannotBeWrittenIsAskedForAgainAndNothingLeavesMeanwhile()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.platform.plan(Call::Send, {Outcome::ActedThenTrouble});
        bench.platform.plan(Call::Send, refusedWith(401, "unauthorized"));
        const RowId row = bench.sendAndLeave(rcsSend(1));
        bench.time.advance(10'000);
        bench.engine->goOnline(QStringLiteral("api.test"), true);
        bench.store.failWhen([](StoreOp op) { return op == StoreOp::SaveOutbox; });
        bench.time.advance(3 * kMinute); // the log was read, and the file is locked
        bench.store.failNoMore();
        bench.time.advance(10 * kMinute);
        QCOMPARE(bench.platform.sends().size(), 2);
        QCOMPARE(bench.entry(row).state, OutboxState::Stuck);
        QVERIFY(bench.entry(row).lookUp);
        QCOMPARE(bench.entry(row).lookUp->candidates.size(), 1);
    }

    void salvagedOneWhoseEvidenceCannotBeWrittenGoesOnWaiting()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const RowId row = salvagedSend(bench, true);
        QVERIFY(row.isValid());
        QVERIFY(bench.start());
        bench.store.failWhen([](StoreOp op) { return op == StoreOp::SaveOutbox; });
        bench.time.advance(3 * kMinute);
        QCOMPARE(bench.reconciled, 0);
        bench.store.failNoMore();
        bench.time.advance(10 * kMinute);
        QCOMPARE(bench.reconciled, 1);
        QCOMPARE(bench.platform.sends().size(), 1);
        QCOMPARE(bench.entry(row).state, OutboxState::Stuck);
        QCOMPARE(bench.entry(row).lookUp.value_or(LogLookUp{}).candidates.size(), 1);
    }

    void sendUnderWayWithTheFormerKeyIsLookedForBeforeItIsAskedWithTheNewOne_data()
    {
        QTest::addColumn<int>("outcome");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("it arrived, without an answer") << int(Outcome::ActedThenSilent) << true;
        QTest::newRow("it was lost") << int(Outcome::Silent) << false;
        QTest::newRow("it arrived, and trouble came back") << int(Outcome::ActedThenTrouble) << true;
        QTest::newRow("trouble came back") << int(Outcome::Trouble) << false;
    }
    void sendUnderWayWithTheFormerKeyIsLookedForBeforeItIsAskedWithTheNewOne()
    {
        QFETCH(int, outcome);
        QFETCH(bool, accepted);
        EngineBench bench;
        QVERIFY(bench.start());
        bench.platform.plan(Call::Send, {Outcome(outcome), 0, {}, {}, 5'000});
        const RowId row = bench.sendAndLeave(rcsSend(1));
        QCOMPARE(bench.entry(row).state, OutboxState::InFlight);
        bench.engine->goOnline(QStringLiteral("api.test"), true);
        bench.time.advance(90'000);
        QCOMPARE(bench.platform.sends().size(), 1);
        bench.time.advance(5 * kMinute);
        QCOMPARE(bench.platform.sends().size(), accepted ? 1 : 2);
        QCOMPARE(bench.entry(row).state, accepted ? OutboxState::Stuck : OutboxState::Accepted);
    }

    void unknownOneThatTheFormerKeyIsRefusedForIsLookedForToo()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.platform.plan(Call::Send, {Outcome::ActedThenTrouble});
        CallPlan late = refusedWith(401, "unauthorized");
        late.latencyMs = 5'000;
        bench.platform.plan(Call::Send, late);
        const RowId row = bench.sendAndLeave(rcsSend(1));
        bench.time.advance(3'000);
        QCOMPARE(bench.entry(row).state, OutboxState::InFlight);
        bench.engine->goOnline(QStringLiteral("api.test"), true);
        bench.time.advance(10 * kMinute);
        QCOMPARE(bench.platform.sends().size(), 2);
        QCOMPARE(bench.entry(row).state, OutboxState::Stuck);
    }

    void firstTryThatTheFormerKeyIsRefusedForNeedsNoLookUp()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        CallPlan late = refusedWith(401, "unauthorized");
        late.latencyMs = 5'000;
        bench.platform.plan(Call::Send, late);
        const RowId row = bench.sendAndLeave(rcsSend(1));
        bench.engine->goOnline(QStringLiteral("api.test"), true);
        bench.time.advance(10'000); // surely not there: it leaves at once
        QCOMPARE(bench.entry(row).state, OutboxState::Accepted);
    }

    void keyIsSettledWhenAllOfTheFormerOnesSendsWereLookedFor()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.platform.plan(Call::Send, {Outcome::ActedThenTrouble});
        bench.platform.plan(Call::Send, refusedWith(401, "unauthorized"));
        bench.sendAndLeave(rcsSend(1));
        bench.time.advance(10'000);
        QCOMPARE(bench.keysSettled, 0);
        bench.engine->goOnline(QStringLiteral("api.test"), true);
        bench.time.advance(kMinute);
        QCOMPARE(bench.keysSettled, 0);
        bench.restart(ApiState::NoKey); // what was to be looked for is forgotten: it is told once more
        bench.engine->goOnline(QStringLiteral("api.test"), true);
        bench.time.advance(kMinute);
        QCOMPARE(bench.keysSettled, 0);
        bench.time.advance(5 * kMinute);
        QCOMPARE(bench.keysSettled, 1);
        QCOMPARE(bench.platform.sends().size(), 2);
        bench.time.advance(kHour);
        QCOMPARE(bench.keysSettled, 1);
    }

    void keyIsSettledAtOnceWhereNothingIsOpen()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const RowId row = bench.sendAndLeave(rcsSend(1));
        QCOMPARE(bench.entry(row).state, OutboxState::Accepted);
        bench.engine->goOnline(QStringLiteral("api.test"), true);
        QCOMPARE(bench.keysSettled, 1);
    }

    void keyIsSettledWhenTheFormerOnesLastSendIsAnswered()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.platform.plan(Call::Send, {Outcome::Answered, 0, {}, {}, 5'000});
        const RowId row = bench.sendAndLeave(rcsSend(1));
        bench.engine->goOnline(QStringLiteral("api.test"), true);
        QCOMPARE(bench.keysSettled, 0);
        bench.time.advance(6'000);
        QCOMPARE(bench.entry(row).state, OutboxState::Accepted);
        QCOMPARE(bench.keysSettled, 1);
    }

    void logThatCouldNotBeReadIsReadAgain_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("the key was refused") << 401;
        QTest::newRow("the key may not read it") << 403;
        QTest::newRow("trouble, five times") << 503;
    }
    void logThatCouldNotBeReadIsReadAgain()
    {
        QFETCH(int, status);
        EngineBench bench;
        QVERIFY(bench.start());
        const RowId row = sendOfAnOldKey(bench);
        if (status == 503)
            bench.platform.choose(
                [](Call call) { return CallPlan{call == Call::Log ? Outcome::Trouble : Outcome::Answered}; });
        else
            refuseLog(bench, status);
        bench.time.advance(6 * kMinute);
        QVERIFY(bench.entry(row).lookUp);
        QVERIFY(!bench.entry(row).lookUp->isComplete);
        bench.platform.planNoMore();
        bench.time.advance(15 * kMinute);
        QVERIFY(bench.entry(row).lookUp->isComplete);
        QCOMPARE(bench.entry(row).lookUp->candidates.size(), 1);
        QCOMPARE(bench.platform.sends().size(), 1);
    }

    void emailIsFoundThoughTheLogRepeatsNoSubjectAndHasTheAddressInSmallLetters()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.platform.plan(Call::Send, {Outcome::ActedThenTrouble});
        SendRequest request = emailSend(1);
        request.to = *parseRecipient(QStringLiteral("Kim@Example.org"));
        const RowId row = bench.sendAndLeave(request);
        bench.time.jumpWall(25 * kHour);
        bench.time.advance(10 * kMinute);
        QCOMPARE(bench.entry(row).state, OutboxState::Stuck);
        QVERIFY(bench.entry(row).lookUp);
        QVERIFY(bench.entry(row).lookUp->isComplete);
        QCOMPARE(bench.entry(row).lookUp->candidates.size(), 1);
    }

    void logThatIsNeverToBeReadIsAskedForEverMoreRarely()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const RowId row = sendOfAnOldKey(bench);
        refuseLog(bench, 403);
        std::set<Instant> looks;
        for (int i = 0; i < 12 * 60; ++i) {
            bench.time.advance(kMinute);
            if (bench.entry(row).lookUp)
                looks.insert(bench.entry(row).lookUp->at);
        }
        QVERIFY2(looks.size() >= 10 && looks.size() <= 25, qPrintable(QString::number(looks.size())));
    }

    void listedMessageThatIsDeniedOnceIsNoProofOfAbsence()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.platform.plan(Call::Send, {Outcome::ActedThenTrouble});
        bench.platform.plan(Call::Send, refusedWith(401, "unauthorized"));
        const RowId row = bench.sendAndLeave(rcsSend(1));
        bench.time.advance(10'000);
        bench.platform.choose(
            [](Call call) { return call == Call::Message ? refusedWith(404, "not_found") : CallPlan{}; });
        bench.engine->goOnline(QStringLiteral("api.test"), true);
        bench.time.advance(4 * kMinute);
        QCOMPARE(bench.platform.sends().size(), 2);
        bench.platform.planNoMore();
        bench.time.advance(15 * kMinute);
        QCOMPARE(bench.entry(row).lookUp.value_or(LogLookUp{}).candidates.size(), 1);
        QCOMPARE(bench.platform.sends().size(), 2);
    }

    void operatorWhoAsksAgainIsAnsweredAtOnce()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const RowId row = sendOfAnOldKey(bench);
        refuseLog(bench, 403);
        bench.time.advance(3 * kHour);
        QVERIFY(!bench.entry(row).lookUp->isComplete);
        bench.platform.planNoMore();
        bench.engine->sendNow(row);
        bench.time.advance(5'000);
        QVERIFY(bench.entry(row).lookUp->isComplete);
    }

    void afterASalvageWhatWaitsLeavesWhenTheLogHasSpoken()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        QVERIFY(salvagedSend(bench, false).isValid());
        QVERIFY(bench.start());
        const auto other = bench.send(rcsSend(2));
        QVERIFY(other);
        bench.engine->sendNow(*other);
        bench.time.advance(kMinute);
        QCOMPARE(bench.platform.sends().size(), 1);
        QCOMPARE(bench.reconciled, 0);
        bench.time.advance(3 * kMinute);
        QCOMPARE(bench.reconciled, 1);
        QCOMPARE(bench.entry(*other).state, OutboxState::Accepted);
        QCOMPARE(bench.platform.sends().size(), 2); // the salvaged one is the operator's
    }

    void afterASalvageALogThatCouldNotBeReadHoldsNothingForEver()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        QVERIFY(salvagedSend(bench, true).isValid());
        refuseLog(bench, 403);
        QVERIFY(bench.start());
        const auto other = bench.send(rcsSend(2));
        QVERIFY(other);
        bench.engine->sendNow(*other);
        bench.time.advance(5 * kMinute);
        QCOMPARE(bench.platform.sends().size(), 1);
        bench.platform.planNoMore();
        bench.time.advance(15 * kMinute);
        QCOMPARE(bench.reconciled, 1);
        QCOMPARE(bench.entry(*other).state, OutboxState::Accepted);
    }

    void salvageThatLeftNothingOpenHoldsNothing()
    {
        EngineBench bench;
        bench.reconcilesFirst = true;
        QVERIFY(bench.start());
        QCOMPARE(bench.reconciled, 1);
        const RowId row = bench.sendAndLeave(rcsSend(1));
        QCOMPARE(bench.entry(row).state, OutboxState::Accepted);
    }

    void operatorsWordOnTheLastOpenOneEndsTheReconciling()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const RowId row = salvagedSend(bench, true);
        refuseLog(bench, 403);
        QVERIFY(bench.start());
        bench.time.advance(kMinute);
        bench.engine->decide(row, StuckDecision::GiveUp, {});
        QCOMPARE(bench.reconciled, 1);
    }
};

QTEST_GUILESS_MAIN(TestOutboxLookUps)
#include "tst_outboxlookups.moc"
