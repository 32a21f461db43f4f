// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An import of contacts that a kill cuts off: the next run has every row of it, tells none by itself, and
// says which may be there already.
#include "tests/support/enginebench.h"

#include <QTest>

#include <map>

using namespace arowana;
using namespace arowana::test;

namespace {

constexpr int kRows = 1'200;

QList<ImportRow> rows(int count = kRows)
{
    QList<ImportRow> list;
    for (int i = 0; i < count; ++i)
        list.append({i + 2, {}, QStringLiteral("+49151%1").arg(10'000'000 + i), {}, {}});
    return list;
}

class Bench : public EngineBench {
public:
    Bench()
    {
        (void)start();
        time.advance(1'000);
    }
    [[nodiscard]] const ImportProgress &last() const { return imports.constLast(); }
    void run()
    {
        for (int i = 0; i < 1'000 && !last().isOver() && last().state != ImportState::Waiting; ++i)
            time.advance(100);
    }
    /// How often the platform was told of each, by number.
    [[nodiscard]] std::map<QString, int> told() const
    {
        std::map<QString, int> told;
        for (const QList<ImportRow> &part : platform.imports()) {
            for (const ImportRow &row : part)
                ++told[row.phone];
        }
        return told;
    }
};

} // namespace

class TestImportKills : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void killedAnywhereItGoesOnWhereItWas()
    {
        int waited = 0;
        int doubtful = 0;
        for (int afterMs = 0; afterMs < 1'000; afterMs += 7) {
            Bench bench;
            bench.engine->importContacts(3, rows());
            bench.time.advance(afterMs);
            const bool wasOver = bench.last().isOver();
            bench.restart();
            if (wasOver) {
                QVERIFY(bench.imports.isEmpty());
                continue;
            }
            ++waited;
            const int calls = bench.platform.calls(Call::Import);
            bench.time.advance(600'000);
            QCOMPARE(bench.platform.calls(Call::Import), calls); // never by itself
            const ImportProgress offered = bench.last();
            QVERIFY(offered.isTakenUp);
            QCOMPARE(offered.rows, kRows);
            if (offered.state == ImportState::Waiting) {
                bench.engine->goOnImport(offered.token);
                bench.run();
            }
            QCOMPARE(bench.last().state, ImportState::Done);
            QCOMPARE(bench.last().taken, kRows);
            doubtful += offered.mayHaveLeft ? 1 : 0;
            const auto told = bench.told();
            for (const ImportRow &row : rows()) {
                const auto found = told.find(row.phone);
                QVERIFY2(found != told.end(), qPrintable(row.phone));
                const bool isDoubtful =
                    offered.mayHaveLeft && row.line >= offered.partFrom && row.line <= offered.partTo;
                QVERIFY2(found->second == 1 || (isDoubtful && found->second == 2), qPrintable(row.phone));
            }
            QCOMPARE(bench.violations(), QStringList());
            bench.restart();
            QVERIFY(bench.imports.isEmpty()); // it is over
        }
        QVERIFY(waited > 20);
        QVERIFY(doubtful > 0);
        QVERIFY(doubtful < waited);
    }

    void lostAnswerIsStillOneAfterAKill()
    {
        Bench bench;
        bench.platform.plan(Call::Import, {});
        bench.platform.plan(Call::Import, {Outcome::ActedThenSilent});
        bench.engine->importContacts(3, rows());
        bench.run();
        QCOMPARE(bench.last().state, ImportState::Waiting);
        bench.restart();
        QCOMPARE(bench.last().state, ImportState::Waiting);
        QVERIFY(bench.last().mayHaveLeft);
        QCOMPARE(bench.last().taken, 500);
        QCOMPARE(bench.last().imported, 500);
        QCOMPARE(bench.last().partFrom, 502);
        QCOMPARE(bench.last().partTo, 1'001);
        QCOMPARE(bench.last().partNumbersOnly, 500);
    }

    /// That an attempt did not leave says nothing of the one before it.
    void anotherAttemptTakesNoDoubtAway()
    {
        Bench bench;
        bench.platform.plan(Call::Import, {Outcome::ActedThenSilent});
        bench.platform.plan(Call::Import, {Outcome::NeverReached});
        bench.engine->importContacts(3, rows(3));
        bench.run();
        bench.engine->goOnImport(3);
        bench.run();
        QCOMPARE(bench.last().state, ImportState::Waiting);
        QVERIFY(bench.last().unknown && !bench.last().unknown->nothingLeft());
        bench.restart();
        QVERIFY(bench.last().mayHaveLeft);
    }

    void whatNeverLeftIsNoDoubtAfterAKill()
    {
        Bench bench;
        bench.platform.plan(Call::Import, {Outcome::NeverReached});
        bench.engine->importContacts(3, rows(3));
        bench.run();
        bench.restart();
        QCOMPARE(bench.last().state, ImportState::Waiting);
        QVERIFY(!bench.last().mayHaveLeft);
        QCOMPARE(bench.last().partFrom, 2);
    }

    void refusedRowsStayNamedAndAreNotToldAgain()
    {
        Bench bench;
        CallPlan no = refusedWith(400, "validation_error");
        no.details = {QStringLiteral("contacts[1].phone: must be a number")};
        bench.platform.plan(Call::Import, no);
        bench.platform.plan(Call::Import, {Outcome::Silent});
        bench.engine->importContacts(3, rows(5));
        bench.run();
        QCOMPARE(bench.last().state, ImportState::Waiting);
        bench.restart();
        QCOMPARE(bench.last().refused.size(), 1);
        QCOMPARE(bench.last().refused.first().line, 3);
        QCOMPARE(bench.last().taken, 1);
        bench.engine->goOnImport(0);
        bench.run();
        QCOMPARE(bench.last().state, ImportState::Done);
        QCOMPARE(bench.last().imported, 4);
        QCOMPARE(bench.last().taken, 5);
        QCOMPARE(bench.platform.imports().size(), 1);
        QCOMPARE(bench.platform.imports().first().size(), 4);
    }

    void stoppedOneIsNotTakenUp()
    {
        Bench bench;
        bench.engine->importContacts(3, rows());
        bench.time.advance(10);
        bench.engine->stopImport(3);
        bench.run();
        QCOMPARE(bench.last().state, ImportState::Stopped);
        bench.restart();
        QVERIFY(bench.imports.isEmpty());
    }

    void takenUpOneCanBeStoppedAndMakesRoomForAnother()
    {
        Bench bench;
        bench.engine->importContacts(3, rows());
        bench.time.advance(10);
        bench.restart();
        bench.engine->importContacts(1, rows(2));
        QCOMPARE(bench.refusedWishes.size(), 1); // one at a time
        bench.engine->stopImport(0);
        QCOMPARE(bench.last().state, ImportState::Stopped);
        bench.engine->importContacts(2, rows(2));
        bench.run();
        QCOMPARE(bench.last().token, quint64(2));
        QCOMPARE(bench.last().state, ImportState::Done);
    }

    void whatCannotBeKeptDoesNotLeave()
    {
        Bench bench;
        bench.store.failNext(StoreOp::Commit);
        bench.engine->importContacts(3, rows(3));
        QCOMPARE(bench.refusedWishes.size(), 1);
        QCOMPARE(bench.last().state, ImportState::Stopped);
        bench.time.advance(60'000);
        QCOMPARE(bench.platform.calls(Call::Import), 0);
        bench.engine->importContacts(4, rows(3));
        bench.run();
        QCOMPARE(bench.last().state, ImportState::Done);
    }

    void partWaitsUntilItIsKeptThatItLeaves()
    {
        Bench bench;
        bench.engine->importContacts(3, rows());
        while (bench.last().taken < 500)
            bench.time.advance(1);
        bench.store.failNext(StoreOp::Commit);
        bench.time.advance(300);
        QCOMPARE(bench.platform.calls(Call::Import), 1);
        bench.run();
        QCOMPARE(bench.last().state, ImportState::Done);
        QCOMPARE(bench.platform.calls(Call::Import), 3);
    }
};

QTEST_GUILESS_MAIN(TestImportKills)
#include "tst_importkills.moc"
