// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/gapkeeper.h"
#include "tests/support/memorystore.h"
#include "tests/support/simulatedtime.h"

#include <QTest>

using namespace arowana;
using namespace arowana::test;

class TestGapKeeper : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneThatCannotBeWrittenAsFilledIsPartOfTheNext()
    {
        SimulatedTime time;
        MemoryStore store;
        ChangeBatcher changes(time, time, [](const ChangeSet &) {});
        StoreWriter writer(store, changes);
        const ServerClock server(time);
        const EnginePolicy policy;
        GapKeeper keeper({store, store, writer, changes, server, time, time, policy});
        QVERIFY(keeper.start());
        const Instant before = time.now();
        keeper.heard(before, 0);
        time.advance(20 * policy.gapLeastMs);
        store.failNext(StoreOp::SaveGap, 2); // as it is found, and as it is filled
        QVERIFY(keeper.openGap(time.now()));
        keeper.heard(time.now(), 3);
        QVERIFY(store.keptGaps().isEmpty());
        time.advance(2 * policy.gapLeastMs);
        QVERIFY(keeper.openGap(time.now()));
        keeper.heard(time.now(), 0);
        const QList<Gap> kept = store.keptGaps();
        QCOMPARE(kept.size(), qsizetype(1));
        QCOMPARE(kept.first().from, before);
        QCOMPARE(kept.first().to, time.now());
        QVERIFY(kept.first().filledAt);
    }
};

QTEST_GUILESS_MAIN(TestGapKeeper)
#include "tst_gapkeeper.moc"
