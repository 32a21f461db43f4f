// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/serverclock.h"
#include "tests/support/simulatedtime.h"

#include <QTest>

using namespace arowana;
using namespace arowana::test;

namespace {

/// What the header of an answer says that a platform ahead by `skewMs` wrote half way through the call.
CallFacts factsAt(const SimulatedTime &time, qint64 skewMs, qint64 latencyMs)
{
    const qint64 written = time.now().ms - latencyMs / 2 + skewMs;
    CallFacts facts;
    facts.latencyMs = latencyMs;
    facts.serverDate = Instant{written / 1'000 * 1'000};
    return facts;
}

} // namespace

class TestServerClock : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void unknownIsTheMachinesOwnTime()
    {
        SimulatedTime time;
        const ServerClock clock(time);
        QCOMPARE(clock.now(), time.now());
        QCOMPARE(clock.skewMs(), 0);
    }

    void answerWithoutDateTellsNothing()
    {
        SimulatedTime time;
        ServerClock clock(time);
        clock.observe({40, {}});
        QCOMPARE(clock.skewMs(), 0);
    }

    void wholeSecondsAloneAreNoDifference()
    {
        SimulatedTime time;
        ServerClock clock(time);
        for (int i = 0; i < 50; ++i) {
            time.advance(373);
            clock.observe(factsAt(time, 0, 40 + i));
            QCOMPARE(clock.skewMs(), 0);
        }
    }

    void latestMomentHereIsNeverBeforeTheTrueOne_data()
    {
        QTest::addColumn<qint64>("skew");
        for (const qint64 skew : {0, 300'000, -300'000, 700, -700})
            QTest::addRow("%lld ms", qint64(skew)) << qint64(skew);
    }
    void latestMomentHereIsNeverBeforeTheTrueOne()
    {
        QFETCH(qint64, skew);
        SimulatedTime time;
        ServerClock clock(time);
        for (int i = 0; i < 50; ++i) {
            time.advance(373);
            clock.observe(factsAt(time, skew, 40));
            // What the platform says of this moment: the second it lies in.
            const Instant told{time.now().plusMs(skew).ms / 1'000 * 1'000};
            QVERIFY(clock.latestHere(told) >= time.now());
            QVERIFY(clock.latestHere(told).since(time.now()) <= 2'100);
        }
    }

    void differenceIsFoundToATenthOfASecond_data()
    {
        QTest::addColumn<qint64>("skew");
        for (const qint64 skew : {300'000, -300'000, 2'000, -1'500, 90'000'000})
            QTest::addRow("%lld ms", skew) << skew;
    }
    void differenceIsFoundToATenthOfASecond()
    {
        QFETCH(qint64, skew);
        SimulatedTime time;
        ServerClock clock(time);
        for (int i = 0; i < 40; ++i) {
            time.advance(373);
            clock.observe(factsAt(time, skew, 40));
        }
        QVERIFY2(std::abs(clock.skewMs() - skew) <= 100, qPrintable(QString::number(clock.skewMs())));
    }

    void clockThatWasSetIsBelievedAtOnce()
    {
        SimulatedTime time;
        ServerClock clock(time);
        clock.observe(factsAt(time, 0, 40));
        time.jumpWall(-3'600'000);
        clock.observe(factsAt(time, 3'600'000, 40));
        QVERIFY(std::abs(clock.skewMs() - 3'600'000) <= 1'000);
    }

    void clockThatIsSetMovesNothingUntilTheNextAnswer_data()
    {
        QTest::addColumn<qint64>("skew");
        QTest::addColumn<qint64>("setBy");
        for (const qint64 skew : {0, 300'000}) {
            for (const qint64 setBy : {20'000, 59'999, -20'000, -59'999, -86'400'000})
                QTest::addRow("ahead by %lld, set by %lld ms", qint64(skew), qint64(setBy))
                    << qint64(skew) << qint64(setBy);
        }
    }
    void clockThatIsSetMovesNothingUntilTheNextAnswer()
    {
        QFETCH(qint64, skew);
        QFETCH(qint64, setBy);
        SimulatedTime time;
        ServerClock clock(time);
        time.stepWall(setBy);
        QCOMPARE(clock.now(), time.now()); // there is nothing else to go by
        QCOMPARE(clock.latestHere(time.now()), time.now().plusMs(999));
        clock.observe(factsAt(time, skew, 40));
        const Instant before = clock.now();
        const qint64 latest = clock.latestHere(before).since(time.now());
        const qint64 difference = clock.skewMs();
        time.stepWall(setBy);
        QCOMPARE(clock.now(), before);
        QCOMPARE(clock.skewMs(), difference - setBy);
        QCOMPARE(clock.latestHere(before).since(time.now()), latest);
        time.advance(10'000);
        QCOMPARE(clock.now(), before.plusMs(10'000));
        time.stepWall(-setBy); // and right again
        QCOMPARE(clock.now(), before.plusMs(10'000));
        QCOMPARE(clock.skewMs(), difference);
    }

    void whatWasLearntOfTheDifferenceOutlivesAClockThatIsSet()
    {
        SimulatedTime time;
        ServerClock clock(time);
        for (int i = 0; i < 40; ++i) {
            time.advance(373);
            clock.observe(factsAt(time, 300'000, 40));
        }
        time.stepWall(-20'000);
        clock.observe(factsAt(time, 320'000, 40));
        QVERIFY2(std::abs(clock.skewMs() - 320'000) <= 100, qPrintable(QString::number(clock.skewMs())));
    }

    void sleepIsTakenFromTheWallClock_data()
    {
        QTest::addColumn<qint64>("sleptMs");
        QTest::newRow("some seconds") << qint64(5'000);
        QTest::newRow("half a minute") << qint64(30'000);
        QTest::newRow("nine hours") << qint64(9 * 3'600'000);
    }
    void sleepIsTakenFromTheWallClock()
    {
        QFETCH(qint64, sleptMs);
        SimulatedTime time;
        ServerClock clock(time);
        clock.observe(factsAt(time, 300'000, 40));
        const Instant before = clock.now();
        time.jumpWall(sleptMs);
        QCOMPARE(clock.now(), before.plusMs(sleptMs));
        time.advance(10'000);
        QCOMPARE(clock.now(), before.plusMs(sleptMs + 10'000));
        time.stepWall(-20'000); // and is set on the way
        QCOMPARE(clock.now(), before.plusMs(sleptMs + 10'000));
    }

    void leapThatNoClockKnowsOfIsASleepToo()
    {
        SimulatedTime time;
        ServerClock clock(time);
        clock.observe(factsAt(time, 300'000, 40));
        const Instant before = clock.now();
        time.stepWall(60'000); // as a virtual machine sees that was stopped
        QCOMPARE(clock.now(), before.plusMs(60'000));
    }

    void isSureFromTheFirstAnswerUntilAClockJumpsAndAgainFromTheNextAnswer_data()
    {
        QTest::addColumn<qint64>("jumpMs");
        QTest::addColumn<bool>("isSureAfterwards");
        QTest::newRow("asleep for an hour") << qint64(3'600'000) << false;
        QTest::newRow("set back by a day") << qint64(-86'400'000) << false;
        QTest::newRow("set right by some seconds") << qint64(-20'000) << true;
        QTest::newRow("nothing happened") << qint64(0) << true;
    }
    void isSureFromTheFirstAnswerUntilAClockJumpsAndAgainFromTheNextAnswer()
    {
        QFETCH(qint64, jumpMs);
        QFETCH(bool, isSureAfterwards);
        SimulatedTime time;
        ServerClock clock(time);
        QVERIFY(!clock.isSure());
        clock.observe({40, {}});
        QVERIFY(!clock.isSure());
        clock.observe(factsAt(time, 0, 40));
        QVERIFY(clock.isSure());
        time.advance(40 * 3'600'000);
        QVERIFY(clock.isSure());
        time.jumpWall(jumpMs);
        QCOMPARE(clock.isSure(), isSureAfterwards);
        clock.observe(factsAt(time, -jumpMs, 40));
        QVERIFY(clock.isSure());
    }
};

QTEST_GUILESS_MAIN(TestServerClock)
#include "tst_serverclock.moc"
