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
};

QTEST_GUILESS_MAIN(TestApiMonitor)
#include "tst_apimonitor.moc"
