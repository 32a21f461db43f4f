// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/enginebench.h"

#include <QTest>

using namespace arowana;
using namespace arowana::test;

namespace {

constexpr qint64 kHour = 3'600'000;

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

    void aRefusedOneIsCountedUntilItIsDismissed()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.platform.plan(Call::Send, refusedWith(422, "consent_required"));
        const RowId first = bench.sendAndLeave(rcsSend(1));
        bench.platform.plan(Call::Send, refusedWith(422, "consent_required"));
        const RowId second = bench.sendAndLeave(rcsSend(2));
        QCOMPARE(bench.told().outbox.value(), (OutboxCounts{0, 0, 0, 2}));
        bench.restart();
        bench.time.advance(1'000);
        QCOMPARE(bench.told().outbox.value().refused, 2); // an earlier run's are refused too
        bench.engine->dismiss({first});
        bench.time.advance(1'000);
        QCOMPARE(bench.told().outbox.value().refused, 1);
        QVERIFY(bench.entry(first).dismissedAt);
        QCOMPARE(bench.entry(first).state, OutboxState::Refused);
        QCOMPARE(bench.status(first), MessageStatus::Refused); // its record stays
        bench.restart();
        bench.time.advance(1'000);
        QCOMPARE(bench.told().outbox.value().refused, 1);
        bench.engine->dismiss({first, second, RowId{99}});
        bench.time.advance(1'000);
        QCOMPARE(bench.told().outbox.value().refused, 0);
        QVERIFY(bench.refusedWishes.isEmpty());
    }

    void onlyRefusedOnesAreDismissed()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const auto row = bench.send(rcsSend(1));
        QVERIFY(row);
        bench.engine->dismiss({*row});
        QVERIFY(!bench.entry(*row).dismissedAt);
        bench.time.advance(10'000);
        QCOMPARE(bench.platform.sends().size(), 1);
        bench.engine->dismiss({*row});
        QVERIFY(!bench.entry(*row).dismissedAt);
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

    /// What began together does not go on together.
    void waitsAreScattered()
    {
        QList<qint64> waits;
        for (const double chance : {0.0, 0.5, 0.999}) {
            EngineBench bench;
            bench.policy.chance = [chance] { return chance; };
            QVERIFY(bench.start());
            bench.platform.plan(Call::Send, {Outcome::Trouble});
            const RowId row = bench.sendAndLeave(rcsSend(1));
            const OutboxEntry entry = bench.entry(row);
            QVERIFY(entry.nextTry);
            waits.append(entry.nextTry->since(bench.time.now()));
        }
        const qint64 quarter = EnginePolicy().retryFirstMs / 4;
        QVERIFY2(std::abs(waits[1] - waits[0] - quarter) <= 10,
                 qPrintable(QString::number(waits[1] - waits[0])));
        QVERIFY2(std::abs(waits[2] - waits[1] - quarter) <= 10,
                 qPrintable(QString::number(waits[2] - waits[1])));
    }
};

QTEST_GUILESS_MAIN(TestOutboxAnswers)
#include "tst_outboxanswers.moc"
