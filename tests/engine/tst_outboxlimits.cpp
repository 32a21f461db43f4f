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

/// What limits of pace and conflicts of the idempotency key lead to: both say "not now" in many words.
class TestOutboxLimits : public QObject {
    Q_OBJECT
private Q_SLOTS:
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
};

QTEST_GUILESS_MAIN(TestOutboxLimits)
#include "tst_outboxlimits.moc"
