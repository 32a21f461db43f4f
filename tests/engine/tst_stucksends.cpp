// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/enginebench.h"

#include <QTest>

using namespace arowana;
using namespace arowana::test;

namespace {

constexpr qint64 kHour = 3'600'000;

/// A send whose outcome stays unknown until its key is too old. `accepted`: the platform has it all the same.
RowId sendThatGetsStuck(EngineBench &bench, bool accepted)
{
    bench.platform.plan(Call::Send, {accepted ? Outcome::ActedThenTrouble : Outcome::Trouble});
    const RowId row = bench.sendAndLeave(rcsSend(1));
    bench.time.jumpWall(25 * kHour);
    bench.time.advance(5 * 60'000);
    return row;
}

} // namespace

/// Outcomes that stayed unknown for 23 hours: looked for in the message log, decided by the operator.
class TestStuckSends : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void logThatHasTheMessageIsShownAsEvidence()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const RowId row = sendThatGetsStuck(bench, true);
        const OutboxEntry entry = bench.entry(row);
        QCOMPARE(entry.state, OutboxState::Stuck);
        QVERIFY(entry.lookUp);
        QVERIFY(entry.lookUp->isComplete);
        QCOMPARE(entry.lookUp->candidates.size(), 1);
        QCOMPARE(entry.lookUp->candidates.first().id, bench.ledger.ids().first());
        QCOMPARE(entry.lookUp->candidates.first().recipient, QStringLiteral("+4915112345678"));
        QCOMPARE(bench.status(row), MessageStatus::Unknown); // evidence is no decision
        QCOMPARE(bench.platform.sends().size(), 1);
    }

    void logWithoutTheMessageSaysSo()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        // Alike, but to somebody else; and one of another text.
        bench.ledger.accept(IdempotencyKey("a"), rcsBody("+4915199999999", "Your parcel is on its way [#1]"));
        bench.ledger.accept(IdempotencyKey("b"), rcsBody("+4915112345678", "Else"));
        const RowId row = sendThatGetsStuck(bench, false);
        QVERIFY(bench.entry(row).lookUp);
        QVERIFY(bench.entry(row).lookUp->isComplete);
        QVERIFY(bench.entry(row).lookUp->candidates.isEmpty());
    }

    void decisionThatHeldThoughItsCommitWasSaidToHaveFailedStands()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const RowId row = sendThatGetsStuck(bench, true);
        bench.store.commitNextButSayFailed();
        bench.engine->decide(row, StuckDecision::IsCandidate, bench.ledger.ids().first());
        bench.engine->decide(row, StuckDecision::GiveUp, {});
        QCOMPARE(bench.entry(row).state, OutboxState::Accepted);
        QCOMPARE(bench.store.keptMessage(row)->row.id, bench.ledger.ids().first());
        QCOMPARE(bench.violations(), QStringList());
    }

    void sentAnewThoughItsCommitWasSaidToHaveFailedIsSentOnce_data()
    {
        QTest::addColumn<bool>("isReadLater");
        QTest::newRow("the store says at once that it held") << false;
        QTest::newRow("the store says so later") << true;
    }
    void sentAnewThoughItsCommitWasSaidToHaveFailedIsSentOnce()
    {
        QFETCH(bool, isReadLater);
        EngineBench bench;
        QVERIFY(bench.start());
        bench.platform.watchDisk(nullptr); // a second key for these words is what is asked for here
        const RowId row = sendThatGetsStuck(bench, false);
        const int commits = bench.store.commits();
        bench.store.commitNextButSayFailed();
        if (isReadLater) {
            bench.store.failWhen([&bench, commits](StoreOp op) {
                return op == StoreOp::Read && bench.store.commits() > commits;
            });
        }
        bench.engine->decide(row, StuckDecision::SendAnew, {});
        QCOMPARE(bench.refusedWishes.size(), isReadLater ? 1 : 0);
        bench.time.advance(5'000);
        bench.store.failNoMore();
        bench.engine->decide(row, StuckDecision::SendAnew, {}); // the operator, who sees no change yet
        bench.time.advance(10'000);
        QCOMPARE(bench.ledger.acceptedOf(markerText(1)), 1);
        QCOMPARE(bench.entry(row).state, OutboxState::Stopped);
        QCOMPARE(bench.told().outbox->toDecide, 0);
        bench.restart();
        bench.time.advance(60'000);
        QCOMPARE(bench.ledger.acceptedOf(markerText(1)), 1);
    }

    void allCandidatesAreReadHoweverManyThereAre()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        for (int i = 0; i < 450; ++i) {
            const bool isAlike = i % 2 == 0;
            bench.ledger.accept(
                IdempotencyKey("k" + QByteArray::number(i)),
                rcsBody("+4915112345678", isAlike ? "Your parcel is on its way [#1]" : "Else"));
        }
        const RowId row = sendThatGetsStuck(bench, false);
        QCOMPARE(bench.entry(row).state, OutboxState::Stuck);
        bench.time.advance(5 * 60'000);
        QVERIFY(bench.entry(row).lookUp);
        QVERIFY(bench.entry(row).lookUp->isComplete);
        QCOMPARE(bench.entry(row).lookUp->candidates.size(), 225);
        QCOMPARE(bench.violations(), QStringList());
    }

    void anotherSendOfOursIsNoCandidate()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const RowId twin = bench.sendAndLeave(rcsSend(1)); // the same words to the same person, accepted
        bench.time.advance(3'000);
        QCOMPARE(bench.status(twin), MessageStatus::Queued);
        bench.platform.plan(Call::Send, {Outcome::Trouble});
        const RowId row = bench.sendAndLeave(rcsSend(1));
        bench.time.jumpWall(25 * kHour);
        bench.time.advance(5 * 60'000);
        QVERIFY(bench.entry(row).lookUp);
        QVERIFY(bench.entry(row).lookUp->candidates.isEmpty());
    }

    void candidateBecomesTheMessage()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const RowId row = sendThatGetsStuck(bench, true);
        const MessageId id = bench.ledger.ids().first();
        bench.ledger.move(id, MessageStatus::Sent);
        bench.ledger.move(id, MessageStatus::Delivered);
        bench.engine->decide(row, StuckDecision::IsCandidate, id);
        bench.time.advance(5'000);
        QCOMPARE(bench.record(row).row.id, id);
        QCOMPARE(bench.status(row), MessageStatus::Delivered);
        QCOMPARE(bench.entry(row).state, OutboxState::Accepted);
        QCOMPARE(bench.store.messages().size(), size_t(1));   // the log's own row was folded in
        QCOMPARE(bench.told().ownMoney->charged, Money{800}); // without an answer, the log tells its price
        QCOMPARE(bench.platform.sends().size(), 1);
        QCOMPARE(bench.refusedWishes.size(), 0);
    }

    void sentAnewIsOneMessageUnderANewKey()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.platform.watchDisk(nullptr);
        const RowId row = sendThatGetsStuck(bench, false);
        const IdempotencyKey before = bench.entry(row).key;
        bench.engine->decide(row, StuckDecision::SendAnew, {});
        bench.time.advance(5'000);
        QCOMPARE(bench.ledger.acceptedOf(markerText(1)), 1);
        QVERIFY(bench.platform.sends().last().key != before);
        QCOMPARE(bench.platform.sends().last().body, bench.platform.sends().first().body);
        QCOMPARE(bench.entry(row).state, OutboxState::Stopped);
        QCOMPARE(bench.status(row), MessageStatus::Unknown); // of the old one nothing is known, ever
        QVERIFY(!bench.record(row).row.note.isEmpty());
    }

    void givenUpIsNeverSentAndStaysUnknown()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const RowId row = sendThatGetsStuck(bench, false);
        bench.engine->decide(row, StuckDecision::GiveUp, {});
        bench.time.advance(kHour);
        bench.restart();
        bench.time.advance(kHour);
        QCOMPARE(bench.platform.sends().size(), 1);
        QCOMPARE(bench.status(row), MessageStatus::Unknown);
        QCOMPARE(bench.told().outbox->unknown, 0);
    }

    void askingAgainLooksInTheLogAgainAndSendsNothing()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const RowId row = sendThatGetsStuck(bench, true);
        const Instant looked = bench.entry(row).lookUp->at;
        bench.engine->sendNow(row);
        bench.time.advance(5'000);
        QVERIFY(bench.entry(row).lookUp->at > looked);
        QCOMPARE(bench.platform.sends().size(), 1);
        QCOMPARE(bench.entry(row).state, OutboxState::Stuck);
    }

    void lookUpThatMeetsAnOutageIsDoneAfterIt()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.platform.plan(Call::Send, {Outcome::ActedThenTrouble});
        const RowId row = bench.sendAndLeave(rcsSend(1));
        bench.time.jumpWall(25 * kHour);
        for (int i = 0; i < 3; ++i)
            bench.platform.plan(Call::Log, {Outcome::Trouble});
        bench.time.advance(5 * 60'000);
        QVERIFY(bench.entry(row).lookUp);
        QVERIFY(bench.entry(row).lookUp->isComplete);
        QCOMPARE(bench.entry(row).lookUp->candidates.size(), 1);
    }

    void stuckOneIsLookedForAgainAfterARestart()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.platform.plan(Call::Send, {Outcome::ActedThenTrouble});
        const RowId row = bench.sendAndLeave(rcsSend(1));
        bench.crash();
        bench.time.jumpWall(25 * kHour);
        QVERIFY(bench.start());
        bench.time.advance(5 * 60'000);
        QCOMPARE(bench.entry(row).state, OutboxState::Stuck);
        QVERIFY(bench.entry(row).lookUp);
    }

    void logIsNotReadWhileTheLastRequestMayStillBeAtWork()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.platform.plan(Call::Send, {Outcome::ActedSlowly}); // acts ten seconds after the deadline
        const auto row = bench.send(rcsSend(1));
        QVERIFY(row);
        bench.engine->sendNow(*row);
        bench.time.advance(1'000);
        bench.time.jumpWall(25 * kHour); // asleep with the request under way
        bench.time.advance(5 * 60'000);
        QCOMPARE(bench.entry(*row).state, OutboxState::Stuck);
        QVERIFY(bench.entry(*row).lookUp);
        QCOMPARE(bench.entry(*row).lookUp->candidates.size(), 1);
    }

    void whatIsKnownCannotBeDecided()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const RowId row = bench.sendAndLeave(rcsSend(1));
        bench.time.advance(3'000);
        bench.engine->decide(row, StuckDecision::SendAnew, {});
        QCOMPARE(bench.refusedWishes.value(0).kind, ErrorKind::Conflict);
        QCOMPARE(bench.platform.sends().size(), 1);
    }

    void afterAnotherKeyUnknownOnesAreLookedForBeforeTheyAreAskedAgain_data()
    {
        QTest::addColumn<bool>("accepted");
        QTest::newRow("the platform has it") << true;
        QTest::newRow("it has not") << false;
    }
    void afterAnotherKeyUnknownOnesAreLookedForBeforeTheyAreAskedAgain()
    {
        QFETCH(bool, accepted);
        EngineBench bench;
        QVERIFY(bench.start());
        bench.platform.plan(Call::Send, {accepted ? Outcome::ActedThenTrouble : Outcome::Trouble});
        bench.platform.plan(Call::Send, refusedWith(401, "unauthorized"));
        const RowId row = bench.sendAndLeave(rcsSend(1));
        bench.time.advance(10'000);
        QCOMPARE(bench.platform.sends().size(), 2);
        bench.engine->goOnline(QStringLiteral("api.test"), true);
        bench.time.advance(5 * 60'000);
        QCOMPARE(bench.ledger.acceptedOf(markerText(1)), 1);
        if (accepted) {
            QCOMPARE(bench.platform.sends().size(), 2); // evidence first, and the operator decides
            QCOMPARE(bench.entry(row).state, OutboxState::Stuck);
            QCOMPARE(bench.entry(row).lookUp->candidates.size(), 1);
        } else {
            QCOMPARE(bench.status(row), MessageStatus::Queued);
            QCOMPARE(bench.platform.sends().last().key, bench.platform.sends().first().key);
        }
    }

    void lineThatIsDownIsTriedOnceInFiveSecondsAndDrainsQuickly()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        bench.platform.choose([](Call) { return CallPlan{Outcome::NeverReached}; });
        for (int i = 0; i < 30; ++i) {
            const auto row = bench.send(rcsSend(i));
            QVERIFY(row);
            bench.engine->sendNow(*row);
        }
        bench.time.advance(1'000);
        const qsizetype before = bench.platform.sends().size();
        bench.time.advance(10 * 60'000);
        const qsizetype tries = bench.platform.sends().size() - before;
        QVERIFY2(tries <= 125, qPrintable(QString::number(tries)));
        bench.platform.planNoMore();
        bench.time.advance(16'000); // the next probe, then ten seconds
        QCOMPARE(bench.ledger.volume(), 30);
        QCOMPARE(bench.violations(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestStuckSends)
#include "tst_stucksends.moc"
