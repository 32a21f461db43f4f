// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/enginebench.h"
#include "tests/support/sampleruns.h"

#include <QTest>

using namespace arowana;
using namespace arowana::test;

/// How many new sends a minute and a day may have, of lists and dialogs together.
class TestSendBudget : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void minuteOfTheBudgetGoesOnByItself()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        WorkspaceSettings settings;
        settings.sendsPerMinuteMost = 5;
        bench.engine->useBudget(settings);
        const auto run = bench.startRun(sampleRun(0, 600), sampleLines(12));
        QVERIFY(run);
        bench.time.advance(10'000);
        QCOMPARE(bench.ledger.ids().size(), 5);
        QCOMPARE(bench.toldRun(*run).state, RunState::Paused);
        QCOMPARE(bench.toldRun(*run).pause, RunPause::MinuteBudget);
        // The first of the five left at the begin: a minute later there is room again.
        const auto roomAt = bench.toldRun(*run).roomAt;
        QVERIFY(roomAt);
        const qint64 wait = roomAt->since(bench.time.now());
        QVERIFY2(wait > 49'000 && wait <= 50'000, qPrintable(QString::number(wait)));
        bench.time.advance(45'000);
        QCOMPARE(bench.ledger.ids().size(), 5);
        bench.time.advance(10'000);
        QCOMPARE(bench.ledger.ids().size(), 10);
        bench.time.advance(60'000);
        QCOMPARE(bench.toldRun(*run).state, RunState::Done);
        QCOMPARE(bench.ledger.ids().size(), 12);
    }

    void dayOfTheBudgetAsks()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        WorkspaceSettings settings;
        settings.sendsPerDayMost = 5;
        bench.engine->useBudget(settings);
        const auto run = bench.startRun(sampleRun(0, 600), sampleLines(12));
        QVERIFY(run);
        bench.time.advance(26 * 3'600'000LL);
        QCOMPARE(bench.ledger.ids().size(), 5);
        QCOMPARE(bench.toldRun(*run).pause, RunPause::DayBudget);
        QVERIFY(bench.toldRun(*run).roomAt && *bench.toldRun(*run).roomAt < bench.time.now());
        bench.engine->resumeRun(*run);
        bench.time.advance(60'000);
        QCOMPARE(bench.ledger.ids().size(), 10);
        QVERIFY(bench.toldRun(*run).roomAt);
        bench.restart();
        bench.time.advance(60'000);
        QCOMPARE(bench.toldRun(*run).pause, RunPause::DayBudget); // and not the restart
    }

    void dialogOverTheBudgetIsHeldBackAndToldWhen()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        WorkspaceSettings settings;
        settings.sendsPerMinuteMost = 2;
        bench.engine->useBudget(settings);
        QVERIFY(bench.send(rcsSend(1)));
        bench.time.advance(20'000);
        QVERIFY(bench.send(emailSend(2)));
        QVERIFY(!bench.send(rcsSend(3)));
        QCOMPARE(bench.notStored.value(0).kind, ErrorKind::Conflict);
        QVERIFY(bench.notStored.value(0).what.contains(QLatin1String("2 ")));
        QVERIFY2(bench.notStored.value(0).next.contains(QLatin1String("40 second")),
                 qPrintable(bench.notStored.value(0).next));
        // A restart gives nothing back.
        bench.restart();
        bench.engine->useBudget(settings);
        bench.time.advance(30'000);
        QVERIFY(!bench.send(rcsSend(3)));
        bench.time.advance(10'000);
        QVERIFY(bench.send(rcsSend(3)));
        settings.sendsPerDayMost = 3;
        settings.sendsPerMinuteMost = 0; // none
        bench.engine->useBudget(settings);
        QVERIFY(!bench.send(rcsSend(4)));
        QVERIFY2(bench.notStored.constLast().what.contains(QLatin1String("24 hours")),
                 qPrintable(bench.notStored.constLast().what));
        settings.sendsPerDayMost = 0;
        bench.engine->useBudget(settings);
        QVERIFY(bench.send(rcsSend(4)));
    }

    void paceAboveTheBudgetIsNoStopAndGo()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        WorkspaceSettings settings;
        settings.sendsPerMinuteMost = 30;
        bench.engine->useBudget(settings);
        int pauses = 0;
        RunState shown = RunState::Running;
        bench.watch = [&](const ChangeSet &change) {
            for (const SendRun &run : change.runs) {
                pauses += run.state == RunState::Paused && shown != RunState::Paused ? 1 : 0;
                shown = run.state;
            }
        };
        const auto run = bench.startRun(sampleRun(0, 60), sampleLines(100));
        QVERIFY(run);
        bench.time.advance(5 * 60'000);
        QCOMPARE(bench.toldRun(*run).state, RunState::Done);
        QVERIFY2(pauses <= 4, qPrintable(QString::number(pauses))); // one a minute
    }

    void windowIsNotCountedForEachSend()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        WorkspaceSettings settings;
        settings.sendsPerMinuteMost = 0;
        settings.sendsPerDayMost = 400;
        bench.engine->useBudget(settings);
        const auto run = bench.startRun(sampleRun(0, 600), sampleLines(300));
        QVERIFY(run);
        bench.time.advance(60'000);
        QCOMPARE(bench.toldRun(*run).state, RunState::Done);
        QVERIFY2(bench.store.windowsCounted() <= 3,
                 qPrintable(QString::number(bench.store.windowsCounted())));
        const auto more = bench.startRun(sampleRun(0, 600), sampleLines(200, 1'001));
        QVERIFY(more);
        bench.time.advance(60'000);
        QCOMPARE(bench.ledger.ids().size(), 400);
        QCOMPARE(bench.toldRun(*more).pause, RunPause::DayBudget);
    }

    void ofANewWorkspaceTheBudgetIsNotWithoutEnd()
    {
        EngineBench bench;
        bench.policy.settings = {};
        QVERIFY(bench.start());
        int taken = 0;
        for (int i = 1; i <= 200; ++i)
            taken += bench.send(rcsSend(i)) ? 1 : 0;
        QCOMPARE(taken, WorkspaceSettings{}.sendsPerMinuteMost);
    }
};

QTEST_GUILESS_MAIN(TestSendBudget)
#include "tst_sendbudget.moc"
