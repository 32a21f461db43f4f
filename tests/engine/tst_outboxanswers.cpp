// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/enginebench.h"

#include <QTest>

using namespace arowana;
using namespace arowana::test;

namespace {

constexpr qint64 kHour = 3'600'000;

SendRequest newsletter(int marker)
{
    SendRequest request = rcsSend(marker);
    request.type = MessageType::Newsletter;
    request.traffic = TrafficType::Promotion;
    return request;
}

} // namespace

/// What each answer to a send leads to.
class TestOutboxAnswers : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void unknownIsAskedAgainWithTheSameKeyAndBytes_data()
    {
        QTest::addColumn<int>("outcome");
        QTest::addColumn<int>("known"); // after this many ms the outcome is there
        QTest::newRow("answer lost") << int(Outcome::ActedThenSilent) << 30'000;
        QTest::newRow("request lost") << int(Outcome::Silent) << 30'000;
        QTest::newRow("503, not done") << int(Outcome::Trouble) << 40;
        QTest::newRow("503, and yet done") << int(Outcome::ActedThenTrouble) << 40;
        QTest::newRow("a portal answered") << int(Outcome::NotThePlatform) << 40;
        QTest::newRow("done, a portal answered") << int(Outcome::AnsweredElsewhere) << 40;
        QTest::newRow("done after the deadline") << int(Outcome::ActedSlowly) << 30'000;
    }
    void unknownIsAskedAgainWithTheSameKeyAndBytes()
    {
        QFETCH(int, outcome);
        QFETCH(int, known);
        EngineBench bench;
        QVERIFY(bench.start());
        bench.platform.plan(Call::Send, {Outcome(outcome)});
        const auto row = bench.send(rcsSend(1));
        QVERIFY(row);
        bench.engine->sendNow(*row);
        bench.time.advance(known);
        QCOMPARE(bench.status(*row), MessageStatus::Unknown);
        QCOMPARE(bench.entry(*row).state, OutboxState::Unknown);
        QCOMPARE(bench.told().outbox.value_or(OutboxCounts{}).sending, 0);
        bench.engine->stop(*row);
        QCOMPARE(bench.refusedWishes.size(), 1); // it may have left
        bench.time.advance(20'000);
        QCOMPARE(bench.status(*row), MessageStatus::Queued);
        QCOMPARE(bench.ledger.acceptedOf(markerText(1)), 1);
        QVERIFY(bench.platform.sends().size() >= 2);
        for (const SendAttempt &attempt : bench.platform.sends()) {
            QCOMPARE(attempt.key, bench.platform.sends()[0].key);
            QCOMPARE(attempt.body, bench.platform.sends()[0].body);
        }
        QCOMPARE(bench.violations(), QStringList());
    }

    void waitsGrowBetweenAttempts()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        for (int i = 0; i < 12; ++i)
            bench.platform.plan(Call::Send, {Outcome::Trouble});
        const auto row = bench.send(rcsSend(1));
        QVERIFY(row);
        bench.engine->sendNow(*row);
        bench.time.advance(2 * kHour);
        const QList<qint64> expected{2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300, 300};
        QCOMPARE(bench.platform.sends().size(), expected.size() + 1);
        for (qsizetype i = 0; i < expected.size(); ++i) {
            const qint64 waited =
                bench.platform.sends()[i + 1].monotonicMs - bench.platform.sends()[i].monotonicMs;
            QCOMPARE(waited, expected[i] * 1'000 + 40);
        }
        QCOMPARE(bench.status(*row), MessageStatus::Queued);
    }

    void whatNeverLeftIsWaitingAndNotUnknown()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.platform.plan(Call::Send, {Outcome::NeverReached});
        const auto row = bench.send(rcsSend(1));
        QVERIFY(row);
        bench.engine->sendNow(*row);
        bench.time.advance(500);
        QCOMPARE(bench.status(*row), MessageStatus::Held);
        QVERIFY(!bench.record(*row).row.note.isEmpty());
        QCOMPARE(bench.entry(*row).state, OutboxState::Ready);
        QVERIFY(!bench.entry(*row).firstTryAt);
        QCOMPARE(bench.told().outbox.value(), (OutboxCounts{1, 0, 0, 0, 0, OutboxRest::LineDown}));
        bench.time.advance(6'000); // a line that is down is tried every five seconds
        QCOMPARE(bench.status(*row), MessageStatus::Queued);
        QCOMPARE(bench.violations(), QStringList());
    }

    void whatNeverLeftCanBeStopped()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.platform.plan(Call::Send, {Outcome::NeverReached});
        const auto row = bench.send(rcsSend(1));
        QVERIFY(row);
        bench.engine->sendNow(*row);
        bench.time.advance(500);
        bench.engine->stop(*row);
        QCOMPARE(bench.status(*row), MessageStatus::StoppedHere);
        bench.time.advance(kHour);
        QCOMPARE(bench.platform.sends().size(), 1);
        QCOMPARE(bench.ledger.acceptedOf(markerText(1)), 0);
    }

    void unknownStaysUnknownWhenALaterAttemptNeverLeft()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.platform.plan(Call::Send, {Outcome::ActedThenTrouble});
        bench.platform.plan(Call::Send, {Outcome::NeverReached});
        bench.platform.plan(Call::Send, refusedWith(429, "rate_limited", 3'000));
        const auto row = bench.send(rcsSend(1));
        QVERIFY(row);
        bench.engine->sendNow(*row);
        bench.time.advance(2'500); // second attempt done
        QCOMPARE(bench.platform.sends().size(), 2);
        QCOMPARE(bench.status(*row), MessageStatus::Unknown);
        QCOMPARE(bench.entry(*row).state, OutboxState::Unknown);
        bench.time.advance(6'000); // third, once the line may be tried again
        QCOMPARE(bench.platform.sends().size(), 3);
        QCOMPARE(bench.status(*row), MessageStatus::Unknown);
        bench.time.advance(60'000);
        QCOMPARE(bench.status(*row), MessageStatus::Queued);
        QCOMPARE(bench.ledger.acceptedOf(markerText(1)), 1);
    }

    void refusalsAreFinal_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("400") << 400 << QByteArray("validation_error");
        QTest::newRow("402") << 402 << QByteArray("insufficient_balance");
        QTest::newRow("403") << 403 << QByteArray("agent_not_approved");
        QTest::newRow("404") << 404 << QByteArray("device_not_capable");
        QTest::newRow("409 conflict of the key") << 409 << QByteArray("idempotency_conflict");
        QTest::newRow("422") << 422 << QByteArray("consent_required");
        QTest::newRow("429 of the newsletter's day") << 429 << QByteArray("daily_limit_reached");
    }
    void refusalsAreFinal()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, code);
        EngineBench bench;
        QVERIFY(bench.start());
        bench.platform.plan(Call::Send, refusedWith(status, code));
        const RowId row = bench.sendAndLeave(rcsSend(1));
        QCOMPARE(bench.status(row), MessageStatus::Refused);
        QCOMPARE(bench.record(row).row.note, QString::fromLatin1(code));
        QCOMPARE(bench.record(row).answerStatus, status);
        QCOMPARE(bench.entry(row).state, OutboxState::Refused);
        QCOMPARE(bench.told().outbox.value(), (OutboxCounts{0, 0, 0, 1}));
        bench.time.advance(2 * kHour);
        QCOMPARE(bench.platform.sends().size(), 1);
        bench.engine->sendNow(row);
        QCOMPARE(bench.platform.sends().size(), 1);
        bench.restart();
        bench.time.advance(kHour);
        QCOMPARE(bench.platform.sends().size(), 1);
    }

    void refusedKeyFreezesTheQueueAndDropsNothing()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        for (int i = 0; i < 4; ++i)
            bench.platform.plan(Call::Send, refusedWith(401, "unauthorized"));
        QList<RowId> rows;
        for (int i = 1; i <= 6; ++i)
            rows.append(bench.send(rcsSend(i)).value_or(RowId{}));
        bench.time.advance(2 * kHour);
        QCOMPARE(bench.platform.sends().size(), 4); // those already on their way, then none
        for (const RowId row : rows)
            QCOMPARE(bench.status(row), MessageStatus::Held);
        QCOMPARE(bench.told().outbox.value(), (OutboxCounts{6, 0, 0, 0, 0, OutboxRest::KeyRefused}));
        bench.engine->goOnline(QStringLiteral("api.test"));
        bench.time.advance(2'000);
        for (const RowId row : rows)
            QCOMPARE(bench.status(row), MessageStatus::Queued);
        QCOMPARE(bench.violations(), QStringList());
    }

    void lateNoToTheOldKeyDoesNotFreezeTheNewOne()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        CallPlan late = refusedWith(401, "unauthorized");
        late.latencyMs = 5'000;
        bench.platform.plan(Call::Send, late);
        const RowId row = bench.sendAndLeave(rcsSend(1));
        bench.engine->goOnline(
            QStringLiteral("api.test")); // the new key is there before the old one's answer
        bench.time.advance(10'000);
        QCOMPARE(bench.status(row), MessageStatus::Queued);
    }

    void paceLimitHoldsTheWholeQueue()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.platform.plan(Call::Send, refusedWith(429, "rate_limited", 30'000));
        QList<RowId> rows;
        for (int i = 1; i <= 20; ++i)
            rows.append(bench.send(rcsSend(i)).value_or(RowId{}));
        bench.time.advance(5'040); // four at once, all answered, the first with 429
        QCOMPARE(bench.platform.sends().size(), 4);
        bench.time.advance(29'900);
        QCOMPARE(bench.platform.sends().size(), 4);
        bench.time.advance(3'000);
        QCOMPARE(bench.platform.sends().size(), 21);
        for (const RowId row : rows)
            QCOMPARE(bench.status(row), MessageStatus::Queued);
        QCOMPARE(bench.violations(), QStringList());
    }

    void shorterPauseDoesNotCutALongerOne()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.platform.plan(Call::Send, refusedWith(429, "rate_limited", 60'000));
        bench.platform.plan(Call::Send, refusedWith(429, "rate_limited", 1'000));
        QVERIFY(bench.send(rcsSend(1)));
        QVERIFY(bench.send(rcsSend(2)));
        bench.time.advance(5'040 + 59'000);
        QCOMPARE(bench.platform.sends().size(), 2);
        bench.time.advance(2'000);
        QCOMPARE(bench.ledger.ids().size(), 2);
        QCOMPARE(bench.violations(), QStringList());
    }

    void pauseIsMeasuredByTheClockThatDoesNotJump()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.platform.plan(Call::Send, refusedWith(429, "rate_limited", 60'000));
        const RowId row = bench.sendAndLeave(rcsSend(1));
        bench.time.jumpWall(kHour); // the clock was set
        const auto other = bench.send(rcsSend(2));
        QVERIFY(other);
        bench.engine->sendNow(*other);
        bench.time.advance(50'000);
        QCOMPARE(bench.platform.sends().size(), 1);
        bench.time.advance(20'000);
        QCOMPARE(bench.status(row), MessageStatus::Queued);
        QCOMPARE(bench.violations(), QStringList());
    }

    void pauseHoldsEveryOtherCallToo()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const RowId sent = bench.sendAndLeave(rcsSend(1));
        bench.time.advance(20'000);
        bench.platform.plan(Call::Send, refusedWith(429, "rate_limited", 120'000));
        bench.sendAndLeave(rcsSend(2));
        const int before = bench.platform.allCalls();
        bench.engine->refresh();
        bench.engine->revoke(sent);
        bench.time.advance(110'000);
        QCOMPARE(bench.platform.allCalls(), before);
        bench.time.advance(30'000);
        QCOMPARE(bench.status(sent), MessageStatus::Revoked);
        QCOMPARE(bench.ledger.acceptedOf(markerText(2)), 1);
        QCOMPARE(bench.violations(), QStringList());
    }

    void limitOfOneNewsletterDoesNotStopTheOthers_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<bool>("waitIsCut");
        QTest::newRow("the documented word") << QByteArray("daily_limit_reached") << false;
        QTest::newRow("another word") << QByteArray("newsletter_already_sent") << false;
        QTest::newRow("the word for pace, until tomorrow") << QByteArray("rate_limited") << true;
    }
    void limitOfOneNewsletterDoesNotStopTheOthers()
    {
        QFETCH(QByteArray, code);
        QFETCH(bool, waitIsCut);
        EngineBench bench;
        QVERIFY(bench.start());
        CallPlan plan = refusedWith(429, code);
        if (waitIsCut) {
            plan.retryAfterMs = kHour;
            plan.retryIsCut = true;
        }
        bench.platform.plan(Call::Send, plan);
        const RowId repeated = bench.sendAndLeave(newsletter(1));
        QCOMPARE(bench.status(repeated), MessageStatus::Refused);
        const RowId other = bench.sendAndLeave(rcsSend(2));
        QCOMPARE(bench.status(other), MessageStatus::Queued);
        bench.time.advance(2 * kHour);
        QCOMPARE(bench.ledger.acceptedOf(markerText(1)), 0);
        QCOMPARE(bench.violations(), QStringList());
    }

    void paceOfANewsletterHoldsTheQueueLikeAnyOther()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.platform.plan(Call::Send, refusedWith(429, "rate_limited", 30'000));
        const RowId row = bench.sendAndLeave(newsletter(1));
        QCOMPARE(bench.status(row), MessageStatus::Held);
        QCOMPARE(bench.told().outbox->rest, OutboxRest::Paused);
        bench.time.advance(60'000);
        QCOMPARE(bench.status(row), MessageStatus::Queued);
    }

    void unknownWordForALimitOfAnotherMessageIsPace()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.platform.plan(Call::Send, refusedWith(429, "too_many_requests", 30'000));
        const RowId row = bench.sendAndLeave(rcsSend(1));
        QCOMPARE(bench.status(row), MessageStatus::Held);
        bench.time.advance(60'000);
        QCOMPARE(bench.status(row), MessageStatus::Queued);
    }

    void limitThatTheLostFirstTryMayHaveReachedIsLeftToTheOperator()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.platform.plan(Call::Send, {Outcome::Silent});
        bench.platform.plan(Call::Send, refusedWith(429, "daily_limit_reached", 3'000));
        const RowId row = bench.sendAndLeave(newsletter(1));
        bench.time.advance(10 * 60'000);
        QCOMPARE(bench.entry(row).state, OutboxState::Stuck);
        QCOMPARE(bench.status(row), MessageStatus::Unknown); // "refused" may be untrue
        QVERIFY(bench.record(row).row.note.contains(QStringLiteral("429")));
        QVERIFY(bench.entry(row).lookUp);
        QCOMPARE(bench.platform.sends().size(), 2);
    }

    void conflictThatDoesNotEndIsLeftToTheOperator()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.platform.choose([](Call call) {
            return call == Call::Send ? refusedWith(409, "duplicate_request") : CallPlan{};
        });
        const RowId row = bench.sendAndLeave(rcsSend(1));
        bench.time.advance(kHour);
        QCOMPARE(bench.entry(row).state, OutboxState::Stuck);
        QCOMPARE(bench.status(row), MessageStatus::Unknown);
        QVERIFY(bench.record(row).row.note.contains(QStringLiteral("409")));
        QVERIFY(bench.entry(row).lookUp);
        const QList<qint64> expected{2, 4, 8, 16, 32, 64, 128, 256, 300};
        QCOMPARE(bench.platform.sends().size(), expected.size() + 1);
        for (qsizetype i = 0; i < expected.size(); ++i) {
            const qint64 waited =
                bench.platform.sends()[i + 1].monotonicMs - bench.platform.sends()[i].monotonicMs;
            QCOMPARE(waited, expected[i] * 1'000 + 40);
        }
        bench.platform.planNoMore();
        bench.time.advance(24 * kHour);
        QCOMPARE(bench.platform.sends().size(), expected.size() + 1);
        bench.engine->decide(row, StuckDecision::SendAnew, {});
        bench.time.advance(60'000);
        QCOMPARE(bench.ledger.acceptedOf(markerText(1)), 1);
    }

    void conflictsAreCountedInARow()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        for (int i = 0; i < 9; ++i)
            bench.platform.plan(Call::Send, refusedWith(409, "conflict"));
        bench.platform.plan(Call::Send, {Outcome::Trouble});
        for (int i = 0; i < 9; ++i)
            bench.platform.plan(Call::Send, refusedWith(409, "conflict"));
        const RowId row = bench.sendAndLeave(rcsSend(1));
        bench.time.advance(kHour);
        QCOMPARE(bench.status(row), MessageStatus::Queued);
        QCOMPARE(bench.platform.sends().size(), 20);
        QCOMPARE(bench.violations(), QStringList());
    }

    void conflictInFlightWaitsWithTheSameKey()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.platform.plan(Call::Send, refusedWith(409, "conflict"));
        const RowId row = bench.sendAndLeave(rcsSend(1));
        QCOMPARE(bench.status(row), MessageStatus::Unknown);
        bench.time.advance(5'000);
        QCOMPARE(bench.status(row), MessageStatus::Queued);
        QCOMPARE(bench.platform.sends().size(), 2);
        QCOMPARE(bench.violations(), QStringList());
    }

    void conflictOfAKeyThatMayHaveSentAMessageIsLeftToTheOperator()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.platform.plan(Call::Send, {Outcome::Silent});
        bench.platform.plan(Call::Send, refusedWith(409, "idempotency_conflict"));
        const RowId row = bench.sendAndLeave(rcsSend(1));
        bench.time.advance(10 * 60'000);
        QCOMPARE(bench.entry(row).state, OutboxState::Stuck);
        QCOMPARE(bench.entry(row).lastUnknown->httpStatus, 409);
        QCOMPARE(bench.status(row),
                 MessageStatus::Unknown); // not "refused": the first try may have been taken
        QCOMPARE(bench.platform.sends().size(), 2);
        QVERIFY(bench.entry(row).lookUp);
        bench.time.advance(24 * kHour);
        QCOMPARE(bench.platform.sends().size(), 2);
        bench.engine->decide(row, StuckDecision::SendAnew, {});
        bench.time.advance(60'000);
        QCOMPARE(bench.ledger.acceptedOf(markerText(1)), 1);
    }

    void unknownFor23HoursNeverLeavesByItself()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.platform.choose(
            [](Call call) { return call == Call::Send ? CallPlan{Outcome::Trouble} : CallPlan{}; });
        const RowId row = bench.sendAndLeave(rcsSend(1));
        bench.time.advance(23 * kHour + 600'000);
        QCOMPARE(bench.entry(row).state, OutboxState::Stuck);
        QCOMPARE(bench.status(row), MessageStatus::Unknown);
        QCOMPARE(bench.told().outbox.value(), (OutboxCounts{0, 0, 1, 0, 1}));
        const qsizetype tried = bench.platform.sends().size();
        QVERIFY(bench.platform.sends().last().monotonicMs - bench.platform.sends().first().monotonicMs <=
                23 * kHour);
        bench.platform.planNoMore();
        bench.time.jumpWall(100 * kHour);
        bench.restart();
        bench.time.advance(kHour);
        QCOMPARE(bench.platform.sends().size(), tried);
        QCOMPARE(bench.status(row), MessageStatus::Unknown);
    }

    void sleepingPastThe23HoursDoesNotSend()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.platform.plan(Call::Send, {Outcome::ActedThenTrouble});
        const RowId row = bench.sendAndLeave(rcsSend(1));
        QCOMPARE(bench.status(row), MessageStatus::Unknown);
        bench.time.jumpWall(25 * kHour);
        bench.time.advance(kHour);
        QCOMPARE(bench.entry(row).state, OutboxState::Stuck);
        QCOMPARE(bench.platform.sends().size(), 1);
    }

    void answerThatCannotBeStoredEndsAsOneMessage_data()
    {
        QTest::addColumn<int>("op");
        QTest::newRow("begin") << int(StoreOp::Begin);
        QTest::newRow("message") << int(StoreOp::SaveMessage);
        QTest::newRow("outbox") << int(StoreOp::SaveOutbox);
        QTest::newRow("read") << int(StoreOp::Read);
        QTest::newRow("commit") << int(StoreOp::Commit);
    }
    void answerThatCannotBeStoredEndsAsOneMessage()
    {
        QFETCH(int, op);
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        const auto row = bench.send(rcsSend(1));
        QVERIFY(row);
        bench.engine->sendNow(*row);
        bench.time.advance(20);
        // The answer's balance has the ledger read before the message is.
        bench.store.failNext(StoreOp(op), StoreOp(op) == StoreOp::Read ? 2 : 1);
        bench.time.advance(30);
        QCOMPARE(bench.ledger.acceptedOf(markerText(1)), 1);
        QVERIFY(bench.record(*row).row.id.isEmpty());
        bench.engine->stop(*row);
        QCOMPARE(bench.refusedWishes.size(), 1);
        bench.time.advance(10'000);
        QCOMPARE(bench.status(*row), MessageStatus::Queued);
        QCOMPARE(bench.ledger.acceptedOf(markerText(1)), 1);
        QCOMPARE(bench.violations(), QStringList());
    }

    void answerThatCannotBeStoredIsNotForgottenWhenTheNextAttemptNeverLeft()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        const auto row = bench.send(rcsSend(1));
        QVERIFY(row);
        bench.platform.plan(Call::Send, {Outcome::Answered});
        bench.platform.plan(Call::Send, {Outcome::NeverReached});
        bench.engine->sendNow(*row);
        bench.time.advance(20);
        bench.store.failNext(StoreOp::Commit);
        bench.time.advance(30); // accepted, and not on disk
        bench.time.advance(2'500);
        QCOMPARE(bench.platform.sends().size(), 2);
        QCOMPARE(bench.status(*row), MessageStatus::Unknown); // "held" would be untrue
        bench.engine->stop(*row);
        QCOMPARE(bench.refusedWishes.size(), 1);
        bench.time.advance(60'000);
        QCOMPARE(bench.status(*row), MessageStatus::Queued);
        QCOMPARE(bench.ledger.acceptedOf(markerText(1)), 1);
    }

    void refusalIsCountedOnceThoughItWasStoredLate()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        const auto row = bench.send(rcsSend(1));
        QVERIFY(row);
        bench.platform.plan(Call::Send, refusedWith(422, "consent_required"));
        bench.engine->sendNow(*row);
        bench.time.advance(20);
        bench.store.failNext(StoreOp::Commit);
        bench.time.advance(10'000);
        QCOMPARE(bench.status(*row), MessageStatus::Refused);
        QCOMPARE(bench.told().outbox.value(), (OutboxCounts{0, 0, 0, 1}));
    }

    void balanceOfARefusalIsShown()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const RowId row = bench.sendAndLeave(rcsSend(1));
        QVERIFY(row.isValid());
        bench.time.advance(100);
        QCOMPARE(bench.told().balance->free, Money{1'200'000 - 800});
        QCOMPARE(bench.told().balance->reserved, Money{800});
        QCOMPARE(bench.told().tiers.value(0).volumeUsed, std::optional<qint64>(1));
    }
};

QTEST_GUILESS_MAIN(TestOutboxAnswers)
#include "tst_outboxanswers.moc"
