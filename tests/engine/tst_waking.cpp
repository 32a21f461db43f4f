// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/plainkeeper.h"
#include "tests/support/enginebench.h"

#include <QTest>

using namespace arowana;
using namespace arowana::test;

namespace {

constexpr qint64 kHour = 3'600'000;

void hear(EngineBench &bench, PlainKeeper &keeper)
{
    bench.engine->registerEndpoint({QStringLiteral("https://me.example"),
                                    QStringLiteral("/hook/s"),
                                    {QByteArrayLiteral("s"), {}, true},
                                    false,
                                    &keeper});
    bench.time.advance(5'000);
}

} // namespace

/// A sleep is seen whatever the clock and the round of polling do meanwhile.
class TestWaking : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void roundThatBeganBeforeTheSleepDoesNotHideTheGap()
    {
        EngineBench bench;
        PlainKeeper keeper(bench.time);
        QVERIFY(bench.start());
        hear(bench, keeper);
        bench.time.advance(60'000);
        bench.platform.plan(Call::Log, {Outcome::Answered, 0, {}, {}, 20'000});
        bench.platform.plan(Call::Log, {Outcome::Answered, 0, {}, {}, 20'000});
        bench.engine->refresh();
        bench.time.advance(1'000);
        const Instant asleep = bench.platformClock.now();
        bench.time.jumpWall(9 * kHour);
        bench.time.advance(120'000);
        QCOMPARE(bench.told().gaps.value_or(QList<Gap>{}).size(), 1);
        const Gap gap = bench.told().gaps->first();
        QVERIFY(gap.filledAt);
        QVERIFY(gap.from.since(asleep) <= 1'000);
        QVERIFY(gap.to.since(asleep) >= 9 * kHour);
    }

    void sleepIsSeenThoughTheClockWasSetBackJustBefore()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(25'000);
        bench.time.stepWall(-30 * kHour);
        bench.time.jumpWall(13 * kHour);
        const int before = bench.platform.calls(Call::Log);
        bench.time.advance(11'000);
        QVERIFY(bench.platform.calls(Call::Log) > before);
        QCOMPARE(bench.told().gaps.value_or(QList<Gap>{}).size(), 1);
        QCOMPARE(bench.told().gaps->first().cause, GapCause::Asleep);
    }

    void sessionIsToldOnceThePlatformsTimeIsKnownThoughTheClockIsAheadByDays()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        bench.deliver(bench.post.add(bench.ledger.reply("+4915112345678", "Hello")));
        QCOMPARE(bench.told().sessions.size(), 1);
        bench.crash();
        bench.time.stepWall(50 * kHour);
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        QCOMPARE(bench.told().sessions.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestWaking)
#include "tst_waking.moc"
