// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/apimonitor.h"
#include "tests/support/simulatedtime.h"

#include <QTest>

using namespace arowana;
using namespace arowana::test;

namespace {

struct MonitorBench {
    SimulatedTime time;
    ChangeBatcher changes{time, time, [](const ChangeSet &) {}};
    ServerClock server{time};
    ApiMonitor monitor{changes, time, server};

    void hear(int status, bool withFormerKey)
    {
        Refusal refusal;
        refusal.httpStatus = status;
        refusal.retryAfterMs = 3'000;
        monitor.observe(CallAnswer<Balance>(refusal), CallFacts{40, {}, withFormerKey});
    }
};

} // namespace

/// How the API stands, by its answers.
class TestApiMonitor : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void lateRefusalOfAFormerKeyIsNotHeldAgainstTheNewOne()
    {
        MonitorBench b;
        b.monitor.begin(QStringLiteral("a.example"), ApiState::NotAsked);
        b.hear(401, true);
        QCOMPARE(b.monitor.health().state, ApiState::NotAsked);
        b.monitor.observe(CallAnswer<Balance>(Balance{}), CallFacts{40, {}});
        b.hear(401, true);
        QCOMPARE(b.monitor.health().state, ApiState::Good);
        b.hear(401, false);
        QCOMPARE(b.monitor.health().state, ApiState::KeyRefused);
    }

    void otherAnswersToAFormerKeyCount()
    {
        MonitorBench b;
        b.monitor.begin(QStringLiteral("a.example"), ApiState::NotAsked);
        b.hear(429, true);
        QCOMPARE(b.monitor.health().state, ApiState::Good);
        QCOMPARE(b.monitor.pauseLeftMs(), 3'000);
    }

    /// What answers in the platform's place has a clock of its own.
    void onlyThePlatformsOwnAnswersTellItsTime()
    {
        MonitorBench b;
        const CallFacts wrong{40, b.time.now().plusMs(-90'000'000)};
        b.monitor.observe(CallAnswer<Balance>(Unknown{UnknownCause::NotThePlatform, 200, {}}), wrong);
        b.monitor.observe(CallAnswer<Balance>(Unknown{UnknownCause::ServerTrouble, 503, {}}), wrong);
        QVERIFY(!b.server.isKnown());
        QCOMPARE(b.server.skewMs(), 0);
        Refusal refusal;
        refusal.httpStatus = 404;
        b.monitor.observe(CallAnswer<Balance>(refusal), CallFacts{40, b.time.now().plusMs(300'000)});
        QVERIFY(std::abs(b.server.skewMs() - 300'000) <= 1'000);
        b.monitor.observe(CallAnswer<Balance>(Unknown{UnknownCause::NotThePlatform, 200, {}}), wrong);
        QVERIFY(std::abs(b.server.skewMs() - 300'000) <= 1'000);
        b.monitor.observe(CallAnswer<Balance>(Balance{}), CallFacts{40, b.time.now().plusMs(600'000)});
        QVERIFY(std::abs(b.server.skewMs() - 600'000) <= 1'000);
    }

    void thatTheTimeIsToldIsSaidOnceUntilAClockJumps()
    {
        MonitorBench b;
        int told = 0;
        b.monitor.timeTold = [&] { ++told; };
        const auto hearDate = [&] {
            b.monitor.observe(CallAnswer<Balance>(Balance{}), CallFacts{40, b.time.now()});
        };
        b.monitor.observe(CallAnswer<Balance>(Balance{}), CallFacts{40, {}});
        QCOMPARE(told, 0);
        hearDate();
        hearDate();
        QCOMPARE(told, 1);
        b.time.jumpWall(3'600'000);
        hearDate();
        QCOMPARE(told, 2);
    }

    /// However many read in the background at once, together they keep to one pace.
    void turnsAreTakenOneAfterAnother()
    {
        MonitorBench b;
        QCOMPARE(b.monitor.takeTurnMs(120), 120);
        QCOMPARE(b.monitor.takeTurnMs(120), 240);
        b.time.advance(200);
        QCOMPARE(b.monitor.takeTurnMs(120), 160);
        b.time.advance(10'000);
        QCOMPARE(b.monitor.takeTurnMs(120), 120); // what nobody took is not saved up
    }
};

QTEST_GUILESS_MAIN(TestApiMonitor)
#include "tst_apimonitor.moc"
