// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/enginebench.h"

#include <QTest>

using namespace arowana;
using namespace arowana::test;

namespace {

/// A bench with one message the platform has accepted.
struct Sent {
    Sent()
    {
        (void)bench.start();
        row = bench.sendAndLeave(rcsSend(1));
        id = bench.record(row).row.id;
        bench.time.advance(5'000);
    }
    [[nodiscard]] QString note() const { return bench.record(row).revokeNote; }
    [[nodiscard]] bool isPending() const { return bench.record(row).revokePending; }

    EngineBench bench;
    RowId row;
    MessageId id;
};

} // namespace

/// A revoke ends in what the platform's log says.
class TestRevoker : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void acceptedRevokeIsShownAndMovesMoney()
    {
        Sent sent;
        sent.bench.engine->revoke(sent.row);
        QVERIFY(sent.isPending());
        sent.bench.time.advance(1'000);
        QCOMPARE(sent.bench.status(sent.row), MessageStatus::Revoked);
        QVERIFY(!sent.isPending());
        QVERIFY(sent.note().isEmpty());
        QCOMPARE(sent.bench.record(sent.row).row.cost, std::optional(Money{}));
        QCOMPARE(sent.bench.told().balance, std::optional(sent.bench.ledger.balance()));
    }

    void secondClickAsksOnce()
    {
        Sent sent;
        sent.bench.engine->revoke(sent.row);
        sent.bench.engine->revoke(sent.row);
        sent.bench.time.advance(1'000);
        QCOMPARE(sent.bench.platform.calls(Call::Revoke), 1);
        QVERIFY(sent.bench.refusedWishes.isEmpty());
    }

    void notFoundAloneDecidesNothing()
    {
        Sent sent;
        sent.bench.platform.plan(Call::Revoke, refusedWith(404, "not_found"));
        sent.bench.engine->revoke(sent.row);
        sent.bench.time.advance(1'000);
        QCOMPARE(sent.bench.status(sent.row), MessageStatus::Queued); // as the log says
        QVERIFY(!sent.isPending());
        QCOMPARE(sent.note(), QStringLiteral("It was not revoked: not_found"));
    }

    void deniedWhileSentIsNotBlamedOnTheId()
    {
        Sent sent;
        sent.bench.ledger.move(sent.id, MessageStatus::Sent);
        sent.bench.platform.plan(Call::Revoke, refusedWith(404, "not_found"));
        sent.bench.engine->revoke(sent.row);
        sent.bench.time.advance(1'000);
        QCOMPARE(sent.bench.status(sent.row), MessageStatus::Sent);
        QVERIFY(isRevocable(sent.bench.status(sent.row))); // it may be asked for again
        QVERIFY(!sent.isPending());
        QCOMPARE(sent.note(), QStringLiteral("It was not revoked: the network has it already and did not "
                                             "give it back."));
        sent.bench.engine->revoke(sent.row);
        sent.bench.time.advance(1'000);
        QCOMPARE(sent.bench.status(sent.row), MessageStatus::Revoked);
        QVERIFY(sent.note().isEmpty());
    }

    void deliveredMeanwhileIsShownAsDelivered()
    {
        Sent sent;
        sent.bench.ledger.move(sent.id, MessageStatus::Sent);
        sent.bench.ledger.move(sent.id, MessageStatus::Delivered); // the event is still under way
        sent.bench.engine->revoke(sent.row);
        sent.bench.time.advance(1'000);
        QCOMPARE(sent.bench.status(sent.row), MessageStatus::Delivered);
        QVERIFY(!sent.isPending());
        QVERIFY(!sent.note().isEmpty());
        QCOMPARE(sent.bench.record(sent.row).row.cost, std::optional(Money{800}));
    }

    void lostAnswerIsLookedUp_data()
    {
        QTest::addColumn<int>("outcome");
        QTest::newRow("done, answer lost") << int(Outcome::ActedThenSilent);
        QTest::newRow("done, 503") << int(Outcome::ActedThenTrouble);
        QTest::newRow("request lost") << int(Outcome::Silent);
        QTest::newRow("503") << int(Outcome::Trouble);
        QTest::newRow("never left") << int(Outcome::NeverReached);
        QTest::newRow("done later") << int(Outcome::ActedSlowly);
    }
    void lostAnswerIsLookedUp()
    {
        QFETCH(int, outcome);
        Sent sent;
        sent.bench.platform.plan(Call::Revoke, {Outcome(outcome)});
        sent.bench.engine->revoke(sent.row);
        sent.bench.time.advance(60'000);
        QCOMPARE(sent.bench.status(sent.row), MessageStatus::Revoked);
        QCOMPARE(sent.bench.ledger.find(sent.id)->state(), MessageStatus::Revoked);
        QVERIFY(!sent.isPending());
        QVERIFY(sent.note().isEmpty());
    }

    void whatStaysUnknownIsSaidSo()
    {
        Sent sent;
        sent.bench.platform.choose([](Call) { return CallPlan{Outcome::Silent}; });
        sent.bench.engine->revoke(sent.row);
        sent.bench.time.advance(600'000);
        QVERIFY(!sent.isPending());
        QCOMPARE(sent.note(),
                 QStringLiteral("It is not known whether it was revoked: the platform did not answer."));
        QCOMPARE(sent.bench.status(sent.row), MessageStatus::Queued);
    }

    void whatNeverLeftIsNotSaidToBeUnknown()
    {
        Sent sent;
        sent.bench.platform.choose([](Call) { return CallPlan{Outcome::NeverReached}; });
        sent.bench.engine->revoke(sent.row);
        sent.bench.time.advance(600'000);
        QVERIFY(!sent.isPending());
        QCOMPARE(sent.note(), QStringLiteral("It was not revoked: the platform cannot be reached."));
    }

    void laterProofTakesTheDoubtAway()
    {
        Sent sent;
        sent.bench.platform.plan(Call::Revoke, {Outcome::ActedThenSilent});
        sent.bench.platform.choose([](Call) { return CallPlan{Outcome::Silent}; });
        sent.bench.engine->revoke(sent.row);
        sent.bench.time.advance(600'000);
        QVERIFY(!sent.note().isEmpty());
        sent.bench.deliver(0); // the platform's event of the revoke
        QCOMPARE(sent.bench.status(sent.row), MessageStatus::Revoked);
        QVERIFY(sent.note().isEmpty());
    }

    void outcomeThatCannotBeStoredIsFoundAgain()
    {
        Sent sent;
        sent.bench.engine->revoke(sent.row);
        sent.bench.time.advance(20);
        sent.bench.store.failNext(StoreOp::Commit);
        sent.bench.time.advance(5'000);
        QCOMPARE(sent.bench.status(sent.row), MessageStatus::Revoked);
        QVERIFY(!sent.isPending());
    }

    void cutOffByARestartIsTakenUpAgain_data()
    {
        QTest::addColumn<int>("outcome");
        QTest::newRow("never asked") << int(Outcome::Silent);
        QTest::newRow("asked and done") << int(Outcome::ActedThenSilent);
    }
    void cutOffByARestartIsTakenUpAgain()
    {
        QFETCH(int, outcome);
        Sent sent;
        sent.bench.platform.plan(Call::Revoke, {Outcome(outcome)});
        sent.bench.engine->revoke(sent.row);
        sent.bench.crash();
        QVERIFY(sent.isPending());
        sent.bench.platform.plan(Call::Message, {Outcome::Silent}); // the first look at the log is lost
        QVERIFY(sent.bench.start(ApiState::Offline));
        sent.bench.time.advance(60'000);
        QVERIFY(sent.isPending()); // not online: nothing is known yet
        sent.bench.engine->goOnline(QStringLiteral("api.test"));
        sent.bench.engine->revoke(sent.row); // it is under way
        sent.bench.time.advance(60'000);
        QCOMPARE(sent.bench.status(sent.row), MessageStatus::Revoked);
        QVERIFY(!sent.isPending());
        QCOMPARE(sent.bench.platform.calls(Call::Revoke), 2); // once more, which does no harm
    }

    void deliveredWhileTheConsoleWasOffIsSaidSo()
    {
        Sent sent;
        sent.bench.platform.plan(Call::Revoke, {Outcome::Silent});
        sent.bench.engine->revoke(sent.row);
        sent.bench.crash();
        sent.bench.ledger.move(sent.id, MessageStatus::Sent);
        sent.bench.ledger.move(sent.id, MessageStatus::Delivered);
        QVERIFY(sent.bench.start());
        sent.bench.time.advance(60'000);
        QCOMPARE(sent.bench.status(sent.row), MessageStatus::Delivered);
        QVERIFY(!sent.isPending());
        QCOMPARE(sent.note(), QStringLiteral("It was not revoked."));
        QCOMPARE(sent.bench.platform.calls(Call::Revoke), 1);
    }

    void pollDoesNotEndARevokeUnderWay()
    {
        Sent sent;
        sent.bench.platform.plan(Call::Revoke, {Outcome::Silent});
        sent.bench.engine->revoke(sent.row);
        sent.bench.engine->lookAt(sent.row);
        sent.bench.engine->refresh();
        sent.bench.time.advance(10'000);
        QVERIFY(sent.bench.platform.calls(Call::Message) > 0);
        QVERIFY(sent.isPending());
        sent.bench.time.advance(50'000);
        QCOMPARE(sent.bench.status(sent.row), MessageStatus::Revoked);
    }

    void messageThatThePlatformDoesNotFindIsSaidSo()
    {
        Sent sent;
        sent.bench.platform.choose([](Call call) {
            const bool isAsked = call == Call::Revoke || call == Call::Message;
            return isAsked ? refusedWith(404, "not_found") : CallPlan{};
        });
        sent.bench.engine->revoke(sent.row);
        sent.bench.time.advance(600'000);
        QVERIFY(!sent.isPending());
        QCOMPARE(sent.note(),
                 QStringLiteral(
                     "It is not known whether it was revoked: the platform does not find this message."));
    }

    void outcomeIsWrittenHoweverLongTheStoreIsIll()
    {
        Sent sent;
        sent.bench.platform.choose([](Call) { return CallPlan{Outcome::Silent}; });
        sent.bench.engine->revoke(sent.row);
        sent.bench.store.failWhen([](StoreOp op) { return op == StoreOp::Commit; });
        sent.bench.time.advance(600'000);
        QVERIFY(sent.isPending());
        sent.bench.store.failNoMore();
        sent.bench.time.advance(10'000);
        QVERIFY(!sent.isPending());
        QCOMPARE(sent.note(),
                 QStringLiteral("It is not known whether it was revoked: the platform did not answer."));
    }

    void markWhoseCommitWasSaidToFailIsAnswered()
    {
        Sent sent;
        sent.bench.store.commitNextButSayFailed();
        sent.bench.engine->revoke(sent.row);
        sent.bench.time.advance(10'000);
        QCOMPARE(sent.bench.status(sent.row), MessageStatus::Revoked);
        QVERIFY(!sent.isPending());
    }

    void isRefusedWhereItCannotBe()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const auto held = bench.send(rcsSend(1));
        QVERIFY(held);
        bench.engine->revoke(*held);
        QCOMPARE(bench.refusedWishes.size(), 1);
        bench.engine->revoke(RowId{42});
        QCOMPARE(bench.refusedWishes.size(), 2);
        bench.time.advance(6'000);
        QCOMPARE(bench.platform.calls(Call::Revoke), 0);
    }

    void isRefusedOffline()
    {
        Sent sent;
        sent.bench.restart(ApiState::Offline);
        const int before = sent.bench.platform.allCalls();
        sent.bench.engine->revoke(sent.row);
        sent.bench.time.advance(60'000);
        QCOMPARE(sent.bench.platform.allCalls(), before);
        QCOMPARE(sent.bench.refusedWishes.size(), 1);
        QVERIFY(!sent.isPending());
    }
};

QTEST_GUILESS_MAIN(TestRevoker)
#include "tst_revoker.moc"
