// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/enginebench.h"
#include "tests/support/sampleruns.h"

#include <QTest>

using namespace arowana;
using namespace arowana::test;

namespace {

StoredDraft draftOf(quint64 id, const char *text)
{
    StoredDraft draft{id, SimulatedTime::kStart, {}};
    draft.draft.rcs.text = QString::fromLatin1(text);
    return draft;
}

QList<StoredDraft> kept(const EngineBench &bench)
{
    QList<StoredDraft> drafts;
    for (const auto &[id, draft] : bench.store.keptDrafts())
        drafts.append(draft);
    return drafts;
}

/// Another program has the file for `ms` from now on.
void lock(EngineBench &bench, qint64 ms)
{
    const qint64 until = bench.time.monotonicMs() + ms;
    bench.store.failWhen(
        [&bench, until](StoreOp op) { return op == StoreOp::Begin && bench.time.monotonicMs() < until; },
        ErrorKind::Locked);
}

} // namespace

/// A draft is on disk, or in memory on its way there; it goes with its send and with nothing else.
class TestDrafts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void draftIsSavedReplacedAndDropped()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.engine->saveDraft(draftOf(1, "a"));
        bench.engine->saveDraft(draftOf(2, "b"));
        bench.engine->saveDraft(draftOf(1, "c"));
        QCOMPARE(kept(bench), (QList<StoredDraft>{draftOf(1, "c"), draftOf(2, "b")}));
        bench.engine->dropDraft(2);
        bench.engine->dropDraft(404);
        QCOMPARE(kept(bench), QList<StoredDraft>{draftOf(1, "c")});
        QVERIFY(bench.refusedWishes.isEmpty());
        QCOMPARE(bench.violations(), QStringList());
    }

    void sendThatNobodyCouldConfirmIsAskedForBeforeItsDraftIsWritten()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.store.failNext(StoreOp::Commit);
        bench.engine->saveDraft(draftOf(1, "a"));
        bench.store.commitNextButSayFailed();
        bool hasCommitted = false;
        int fails = 5;
        bench.store.failWhen([&](StoreOp op) {
            hasCommitted = hasCommitted || op == StoreOp::Commit;
            return hasCommitted && op == StoreOp::Read && fails-- > 0;
        });
        QVERIFY(!bench.send(rcsSend(1), 1));
        QVERIFY(fails < 5);
        QVERIFY(bench.notStored.isEmpty()); // nor is it said that it is not there
        bench.time.advance(10'000);
        QVERIFY(bench.notStored.isEmpty());
        QCOMPARE(kept(bench), QList<StoredDraft>());
        QCOMPARE(bench.platform.sends().size(), 1);
        QCOMPARE(bench.violations(), QStringList());
    }

    void draftsAreToldOnceAfterTheStart()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(20);
        QCOMPARE(bench.told().drafts, std::optional(QList<StoredDraft>{}));
        bench.engine->saveDraft(draftOf(3, "a"));
        bench.restart();
        bench.time.advance(20);
        QCOMPARE(bench.told().drafts, std::optional(QList<StoredDraft>{draftOf(3, "a")}));
        bench.changes.clear();
        bench.engine->saveDraft(draftOf(3, "b"));
        bench.time.advance(60'000);
        for (const ChangeSet &change : std::as_const(bench.changes))
            QVERIFY(!change.drafts); // the window knows its own
    }

    void draftsThatCannotBeReadAtTheStartAreToldLater()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.engine->saveDraft(draftOf(3, "a"));
        bench.crash();
        int reads = 0;
        // After the pause and the settings: what the start needs more than drafts can be read.
        bench.store.failWhen([&reads](StoreOp op) { return op == StoreOp::Read && ++reads == 3; });
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        QVERIFY(!bench.told().drafts);
        bench.time.advance(10'000);
        QCOMPARE(bench.told().drafts, std::optional(QList<StoredDraft>{draftOf(3, "a")}));
    }

    void shortLockIsNotNoticed()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        lock(bench, 1'000);
        bench.engine->saveDraft(draftOf(1, "a"));
        QVERIFY(kept(bench).isEmpty());
        bench.time.advance(1'500);
        QCOMPARE(kept(bench), QList<StoredDraft>{draftOf(1, "a")});
        QVERIFY(bench.refusedWishes.isEmpty());
    }

    void longLockIsToldOnceAndTheDraftIsWrittenWhenItEnds()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        lock(bench, 60'000);
        bench.engine->saveDraft(draftOf(1, "a"));
        bench.engine->saveDraft(draftOf(2, "b"));
        bench.time.advance(5'000);
        QCOMPARE(bench.refusedWishes.size(), 1);
        QCOMPARE(bench.refusedWishes.first().kind, ErrorKind::Locked);
        bench.engine->saveDraft(draftOf(1, "newer"));
        bench.engine->dropDraft(2);
        bench.time.advance(120'000);
        QCOMPARE(bench.refusedWishes.size(), 1);
        QCOMPARE(kept(bench), QList<StoredDraft>{draftOf(1, "newer")});
        QCOMPARE(bench.violations(), QStringList());
    }

    void fullDiskIsToldAtOnceAndTheDraftIsWrittenWhenThereIsRoom()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        bench.store.failWhen([](StoreOp op) { return op == StoreOp::SaveDesk; });
        bench.engine->saveDraft(draftOf(1, "a"));
        QCOMPARE(bench.refusedWishes.size(), 1);
        QCOMPARE(bench.refusedWishes.first().kind, ErrorKind::Storage);
        bench.time.advance(60'000);
        QCOMPARE(bench.refusedWishes.size(), 1); // told once, however often it is tried
        bench.store.failNoMore();
        bench.time.advance(10'000);
        QCOMPARE(kept(bench), QList<StoredDraft>{draftOf(1, "a")});
        bench.store.failNext(StoreOp::SaveDesk);
        bench.engine->saveDraft(draftOf(1, "b"));
        QCOMPARE(bench.refusedWishes.size(), 2); // another trouble
    }

    void draftThatNobodyCouldKeepBlocksNoOther()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.engine->saveDraft(draftOf(0, "no number"));
        QCOMPARE(bench.refusedWishes.size(), 1);
        QCOMPARE(bench.refusedWishes.first().kind, ErrorKind::InvalidInput);
        bench.engine->saveDraft(draftOf(1, "a"));
        QCOMPARE(kept(bench), QList<StoredDraft>{draftOf(1, "a")});
    }

    void sendTakesItsDraftAlongInOneCommit()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.engine->saveDraft(draftOf(1, "a"));
        bench.engine->saveDraft(draftOf(2, "b"));
        const int commits = bench.store.commits();
        QVERIFY(bench.send(rcsSend(1), 1));
        QCOMPARE(bench.store.commits(), commits + 1);
        QCOMPARE(bench.store.outbox().size(), size_t(1));
        QCOMPARE(kept(bench), QList<StoredDraft>{draftOf(2, "b")});
    }

    void howASendWasWrittenIsKeptUntilItIsAccepted()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        ComposeDraft written;
        written.rcs.text = QStringLiteral("as it was");
        written.card.card.title = QStringLiteral("beside it");
        const SendOrigin origin{ExpectedCharge{BillingUnit::Basic, Money{800}, {}}, written};
        std::optional<RowId> row;
        QObject::connect(bench.engine.get(), &Engine::sendStored, bench.engine.get(),
                         [&row](quint64, RowId stored) { row = stored; });
        bench.engine->send(1, rcsSend(1), 0, origin);
        QVERIFY(row);
        QCOMPARE(bench.store.keptOrigins().at(*row), origin);
        bench.engine->stop(*row);
        QCOMPARE(bench.store.keptOrigins().at(*row), origin);
        bench.engine->send(1, rcsSend(2), 0, origin);
        bench.engine->sendNow(*row);
        bench.time.advance(100);
        QCOMPARE(bench.store.keptOrigins().at(*row), (SendOrigin{origin.expected, std::nullopt}));
        QCOMPARE(bench.violations(), QStringList());
    }

    void sendThatIsNotStoredLeavesItsDraft_data()
    {
        QTest::addColumn<int>("op");
        QTest::newRow("outbox") << int(StoreOp::SaveOutbox);
        QTest::newRow("draft") << int(StoreOp::SaveDesk);
        QTest::newRow("commit") << int(StoreOp::Commit);
    }
    void sendThatIsNotStoredLeavesItsDraft()
    {
        QFETCH(int, op);
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        bench.engine->saveDraft(draftOf(1, "a"));
        bench.store.failNext(StoreOp(op));
        QVERIFY(!bench.send(rcsSend(1), 1));
        QCOMPARE(bench.notStored.size(), 1);
        QVERIFY(bench.store.outbox().empty());
        QCOMPARE(kept(bench), QList<StoredDraft>{draftOf(1, "a")});
        QVERIFY(bench.send(rcsSend(1), 1));
        QVERIFY(kept(bench).isEmpty());
    }

    void draftThatWasStillToBeWrittenIsNotWrittenAfterItsSend()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        bench.store.failNext(StoreOp::SaveDesk);
        bench.engine->saveDraft(draftOf(1, "a")); // waits for the disk
        QVERIFY(bench.send(rcsSend(1), 1));
        bench.engine->saveDraft(draftOf(1, "late")); // the dialog does not know yet
        bench.time.advance(60'000);
        QVERIFY(kept(bench).isEmpty());
    }

    void sendThatWaitsForALockTakesItsDraftAlongLater()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.engine->saveDraft(draftOf(1, "a"));
        bench.time.advance(1'000);
        lock(bench, 1'000);
        QVERIFY(!bench.send(rcsSend(1), 1));
        QCOMPARE(kept(bench).size(), 1);
        bench.time.advance(2'000);
        QCOMPARE(bench.store.outbox().size(), size_t(1));
        QVERIFY(kept(bench).isEmpty());
        QVERIFY(bench.notStored.isEmpty());
    }

    void listTakesItsDraftAlongInOneCommit()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        StoredDraft prepared = draftOf(1, "to several");
        prepared.list = ListDraft();
        prepared.list->pasted = QStringLiteral("+4915110000001\n");
        bench.engine->saveDraft(prepared);
        bench.engine->saveDraft(draftOf(2, "b"));
        bench.restart(); // as after a crash
        bench.time.advance(20);
        QCOMPARE(bench.told().drafts, std::optional(QList<StoredDraft>{prepared, draftOf(2, "b")}));
        const auto run = bench.startRun(sampleRun(), sampleLines(2), {1});
        QVERIFY(run);
        QCOMPARE(kept(bench), QList<StoredDraft>{draftOf(2, "b")});
        bench.engine->saveDraft(prepared); // the dialog does not know yet
        bench.time.advance(60'000);
        QCOMPARE(kept(bench), QList<StoredDraft>{draftOf(2, "b")});
        QCOMPARE(bench.platform.sends().size(), 2);
        QCOMPARE(bench.violations(), QStringList());
    }

    void listTakesTheDraftOfItsMessageAlongInTheSameCommit()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        for (const quint64 id : {1, 2, 3})
            bench.engine->saveDraft(draftOf(id, "a"));
        const int commits = bench.store.commits();
        QVERIFY(bench.startRun(sampleRun(), sampleLines(2), {1, 2}));
        QCOMPARE(bench.store.commits(), commits + 1);
        QCOMPARE(kept(bench), QList<StoredDraft>{draftOf(3, "a")});
        for (const quint64 id : {1, 2})
            bench.engine->saveDraft(draftOf(id, "late"));
        QCOMPARE(kept(bench), QList<StoredDraft>{draftOf(3, "a")});
    }

    void listThatIsNotStoredLeavesItsDraft_data()
    {
        QTest::addColumn<int>("op");
        QTest::newRow("list") << int(StoreOp::SaveRun);
        QTest::newRow("draft") << int(StoreOp::SaveDesk);
        QTest::newRow("commit") << int(StoreOp::Commit);
    }
    void listThatIsNotStoredLeavesItsDraft()
    {
        QFETCH(int, op);
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        bench.engine->saveDraft(draftOf(1, "a"));
        bench.store.failNext(StoreOp(op));
        QVERIFY(!bench.startRun(sampleRun(), sampleLines(2), {1}));
        QVERIFY(bench.store.keptRuns().isEmpty());
        QCOMPARE(kept(bench), QList<StoredDraft>{draftOf(1, "a")});
        bench.engine->saveDraft(draftOf(1, "b")); // and it can still be changed
        QCOMPARE(kept(bench), QList<StoredDraft>{draftOf(1, "b")});
        QVERIFY(bench.startRun(sampleRun(), sampleLines(2), {1}));
        QVERIFY(kept(bench).isEmpty());
    }

    void listWhoseCommitWasDoubtfulIsNotOfferedOnceMore()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        bench.engine->saveDraft(draftOf(1, "a"));
        bench.store.commitNextButSayFailed(); // on disk all the same, and looked for there
        QVERIFY(bench.startRun(sampleRun(), sampleLines(2), {1}));
        bench.engine->saveDraft(draftOf(1, "late"));
        bench.restart();
        bench.time.advance(20);
        QCOMPARE(bench.store.keptRuns().size(), 1);
        QCOMPARE(bench.told().drafts, std::optional(QList<StoredDraft>{}));
    }

    void listThatNobodyCouldConfirmIsLookedForBeforeItIsOfferedAgain_data()
    {
        QTest::addColumn<bool>("isLocked");
        QTest::addColumn<bool>("isStored");
        QTest::newRow("it held") << false << true;
        QTest::newRow("it did not hold") << false << false;
        QTest::newRow("at a lock, it held") << true << true; // and is not started a second time
        QTest::newRow("at a lock, it did not hold") << true << false;
    }
    void listThatNobodyCouldConfirmIsLookedForBeforeItIsOfferedAgain()
    {
        QFETCH(bool, isLocked);
        QFETCH(bool, isStored);
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        bench.engine->saveDraft(draftOf(1, "a"));
        const ErrorKind kind = isLocked ? ErrorKind::Locked : ErrorKind::Storage;
        if (isStored)
            bench.store.commitNextButSayFailed(kind);
        bench.store.failWhen(
            [isStored](StoreOp op) { return op == StoreOp::Read || (op == StoreOp::Commit && !isStored); },
            kind);
        QVERIFY(!bench.startRun(sampleRun(), sampleLines(2), {1}));
        bench.engine->saveDraft(draftOf(1, "later"));
        bench.time.advance(10'000);
        QVERIFY(bench.notStored.isEmpty()); // nobody knows
        QCOMPARE(bench.store.keptRuns().size(), isStored ? 1 : 0);
        QVERIFY(bench.platform.sends().isEmpty());
        bench.store.failNoMore();
        bench.time.advance(60'000);
        QCOMPARE(bench.notStored.size(), isStored ? 0 : 1);
        QCOMPARE(bench.store.keptRuns().size(), isStored ? 1 : 0);
        QCOMPARE(bench.platform.sends().size(), isStored ? 2 : 0);
        QCOMPARE(kept(bench), isStored ? QList<StoredDraft>() : QList<StoredDraft>{draftOf(1, "later")});
        QCOMPARE(bench.violations(), QStringList());
    }

    void whatWaitsForTheDiskIsToldAsOwedUntilItIsThere()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.engine->saveDraft(draftOf(1, "a"));
        bench.time.advance(1'000);
        QVERIFY(!bench.told().areDraftsOwed.value_or(false));
        bench.store.failWhen([](StoreOp op) { return op == StoreOp::SaveDesk; });
        bench.engine->dropDraft(1);
        bench.time.advance(100);
        QVERIFY(!bench.told().areDraftsOwed.value_or(false)); // nobody loses it
        bench.engine->saveDraft(draftOf(2, "b"));
        bench.time.advance(100);
        QCOMPARE(bench.told().areDraftsOwed, std::optional(true));
        bench.store.failNoMore();
        bench.time.advance(10'000);
        QCOMPARE(kept(bench), QList<StoredDraft>{draftOf(2, "b")});
        QCOMPARE(bench.told().areDraftsOwed, std::optional(false));
        bench.store.failWhen([](StoreOp op) { return op == StoreOp::SaveDesk; });
        bench.engine->saveDraft(draftOf(2, "c"));
        bench.time.advance(100);
        QCOMPARE(bench.told().areDraftsOwed, std::optional(true));
        bench.engine->dropDraft(2);
        bench.time.advance(100);
        QCOMPARE(bench.told().areDraftsOwed, std::optional(false));
    }

    void crashBetweenLeavesTheOneOrTheOther()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.engine->saveDraft(draftOf(1, "a"));
        bench.time.advance(1'000);
        bench.store.commitNextButSayFailed(); // on disk all the same, and looked for there
        QVERIFY(bench.send(rcsSend(1), 1));
        bench.restart();
        bench.time.advance(20);
        QCOMPARE(bench.store.outbox().size(), size_t(1));
        QCOMPARE(bench.told().drafts, std::optional(QList<StoredDraft>{}));
    }
};

QTEST_GUILESS_MAIN(TestDrafts)
#include "tst_drafts.moc"
