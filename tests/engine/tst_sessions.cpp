// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/enginebench.h"
#include "tests/support/eventtext.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace arowana;
using namespace arowana::test;

namespace {

constexpr qint64 kHour = 3'600'000;
constexpr qint64 kDay = 24 * kHour;
const QByteArray kPhone = QByteArrayLiteral("+4915112345678");

Session kept(const EngineBench &bench)
{
    const auto session =
        const_cast<MemoryStore &>(bench.store).session(AgentId("ag_live_1"), QString::fromLatin1(kPhone));
    return session && *session ? **session : Session{};
}

void receive(EngineBench &bench, const QByteArray &event)
{
    bench.deliver(bench.post.add(event));
}

} // namespace

class TestSessions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void replyOpensASessionForADay()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const Instant at = bench.time.now();
        receive(bench, replyEvent("evt_a", "Hello", at));
        const Session session = kept(bench);
        QCOMPARE(session.lastReplyAt, at);
        QCOMPARE(session.expiresAt, at.plusMs(kDay));
        QVERIFY(!session.isEstimated);
        QVERIFY(bench.told().sessions.contains(session));
        QVERIFY(isOpenAt(session, at.plusMs(kDay - 1)));
        QVERIFY(!isOpenAt(session, at.plusMs(kDay)));
    }

    void everyOrderOfRepliesAndEndsIsOneState()
    {
        const Instant t = SimulatedTime::kStart;
        const QList<QByteArray> events{replyEvent("evt_1", "one", t.plusMs(-30 * kHour)),
                                       sessionEndedEvent("evt_2", t.plusMs(-6 * kHour)),
                                       replyEvent("evt_3", "two", t.plusMs(-2 * kHour)),
                                       replyEvent("evt_4", "three", t.plusMs(-kHour)),
                                       replyEvent("evt_5", "four", t.plusMs(-kHour / 2))};
        std::vector<int> order{0, 1, 2, 3, 4};
        std::mt19937 random(7);
        std::optional<Session> expected;
        int lives = 0;
        do {
            EngineBench bench;
            QVERIFY(bench.start(ApiState::Offline));
            for (const int i : order) {
                receive(bench, events[i]);
                if (random() % 3 == 0)
                    receive(bench, events[qsizetype(random() % 5)]);
            }
            for (const QByteArray &event : events) // whatever a repeat has brought, all were told in the end
                receive(bench, event);
            if (!expected)
                expected = kept(bench);
            QCOMPARE(kept(bench), *expected);
            ++lives;
        } while (std::next_permutation(order.begin(), order.end()));
        QCOMPARE(lives, 120);
        QCOMPARE(expected->lastReplyAt, t.plusMs(-kHour / 2));
        QVERIFY(isOpenAt(*expected, t));
    }

    void endClosesItAndALaterReplyOpensItAgain()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const Instant t = bench.time.now();
        receive(bench, replyEvent("evt_a", "Hello", t.plusMs(-kHour)));
        receive(bench, sessionEndedEvent("evt_b", t.plusMs(-kHour / 2)));
        QVERIFY(!isOpenAt(kept(bench), t));
        receive(bench, replyEvent("evt_c", "Once more", t));
        QVERIFY(isOpenAt(kept(bench), t));
    }

    void aSlowClockThatNoAnswerHasPutRightYetCutsNothing()
    {
        EngineBench bench;
        bench.time.stepWall(-30 * kHour);
        QVERIFY(bench.start(ApiState::Offline));
        const Instant t = bench.time.world();
        receive(bench, replyEvent("evt_a", "Hello", t));
        QCOMPARE(kept(bench).lastReplyAt, t);
        receive(bench, sessionEndedEvent("evt_b", t.plusMs(kHour)));
        QVERIFY(!isOpenAt(kept(bench), t.plusMs(kHour)));
    }

    void aClockThatIsAFewMinutesBehindChangesNoOrder()
    {
        for (const bool replyFirst : {true, false}) {
            EngineBench bench;
            QVERIFY(bench.start());
            bench.time.advance(1'000);
            bench.platformClock.setSkewMs(10 * 60'000); // and no answer has told it yet
            const Instant t = bench.time.now().plusMs(10 * 60'000);
            const QByteArray reply = replyEvent("evt_a", "Hello", t);
            const QByteArray end = sessionEndedEvent("evt_b", t.plusMs(-1'000));
            receive(bench, replyFirst ? reply : end);
            receive(bench, replyFirst ? end : reply);
            QCOMPARE(kept(bench).lastReplyAt, t);
            QVERIFY(isOpenAt(kept(bench), t));
        }
    }

    void whatIsOpenIsToldOnceThePlatformsTimeIsKnown()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(kHour);
        receive(bench, replyEvent("evt_a", "Hello", bench.time.world()));
        bench.crash();
        bench.time.stepWall(30 * kHour); // by this clock it ended hours ago
        bench.changes.clear();
        QVERIFY(bench.start());
        bench.time.advance(kHour);
        QVERIFY(std::any_of(bench.changes.begin(), bench.changes.end(),
                            [&](const ChangeSet &change) { return change.sessions.contains(kept(bench)); }));
    }

    void oldReplyDeliveredLateReopensNothing()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        const Instant t = bench.time.now();
        const QByteArray old = replyEvent("evt_a", "Hello", t.plusMs(-100 * kDay));
        receive(bench, old);
        QVERIFY(!isOpenAt(kept(bench), t));
        bench.time.advance(kHour);
        receive(bench, old); // and replayed
        QVERIFY(!isOpenAt(kept(bench), bench.time.now()));
    }

    void expiryIsNeverBeyondADayAfterTheReply_data()
    {
        QTest::addColumn<QString>("expiry");
        QTest::addColumn<qint64>("lasts");
        QTest::newRow("year 9999") << QStringLiteral("9999-12-31T23:59:59Z") << kDay;
        QTest::newRow("not a time") << QStringLiteral("tomorrow") << kDay;
        QTest::newRow("before the reply") << QStringLiteral("2026-05-04T09:00:00Z") << -kHour;
        QTest::newRow("shorter") << QStringLiteral("2026-05-04T12:00:00Z") << 2 * kHour;
    }
    void expiryIsNeverBeyondADayAfterTheReply()
    {
        QFETCH(QString, expiry);
        QFETCH(qint64, lasts);
        EngineBench bench;
        QVERIFY(bench.start());
        const Instant at = SimulatedTime::kStart;
        receive(bench, eventText("evt_a", "conversation.started", at,
                                 {{QStringLiteral("agent_id"), QStringLiteral("ag_live_1")},
                                  {QStringLiteral("from"), QString::fromLatin1(kPhone)},
                                  {QStringLiteral("session_expires_at"), expiry}}));
        QCOMPARE(kept(bench).expiresAt, at.plusMs(lasts));
    }

    void replyFromTheFutureCountsFromNow()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(1'000); // the platform has told its time
        const Instant now = bench.time.now();
        receive(bench, replyEvent("evt_a", "Hello", now.plusMs(5 * kDay)));
        QVERIFY(kept(bench).expiresAt <= now.plusMs(kDay + 1'000));
    }

    void sessionEndsByThePlatformsClock()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.platformClock.setSkewMs(-5 * 60'000); // this machine is five minutes ahead
        bench.engine->refresh();
        bench.time.advance(1'000);
        QVERIFY(bench.told().clockSkewMs);
        QVERIFY(std::abs(*bench.told().clockSkewMs + 5 * 60'000) <= 1'000);
        // A reply of just now by the platform's clock, which this machine's would call five minutes old.
        const Instant at = bench.time.now().plusMs(-5 * 60'000);
        receive(bench, replyEvent("evt_a", "Hello", at));
        QCOMPARE(kept(bench).expiresAt, at.plusMs(kDay));
    }

    void clockThatIsSetIsMadeUpForWithoutAnAnswer()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(1'000); // the platform has told its time
        bench.platform.choose([](Call) { return CallPlan{Outcome::Silent}; });
        bench.time.stepWall(40'000);
        bench.time.advance(bench.policy.beatMs + 100);
        QVERIFY(bench.told().clockSkewMs);
        QVERIFY(std::abs(*bench.told().clockSkewMs + 40'000) <= 1'000);
        bench.time.stepWall(-40'000);
        bench.time.advance(bench.policy.beatMs + 100);
        QVERIFY(std::abs(*bench.told().clockSkewMs) <= 1'000);
    }

    void sessionsAreToldAgainAfterARestart()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        receive(bench, replyEvent("evt_a", "Hello", bench.time.now()));
        const Session session = kept(bench);
        bench.changes.clear();
        bench.restart();
        bench.time.advance(100);
        const bool told = std::any_of(bench.changes.begin(), bench.changes.end(),
                                      [&](const ChangeSet &c) { return c.sessions.contains(session); });
        QVERIFY(told);
    }
};

QTEST_GUILESS_MAIN(TestSessions)
#include "tst_sessions.moc"
