// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/enginebench.h"

#include <QTest>

using namespace arowana;
using namespace arowana::test;

namespace {

CannedText text(const char *name, const char *words)
{
    return {QString::fromLatin1(name), QString::fromLatin1(words)};
}

} // namespace

class TestCannedTexts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void textsAreKeptAndToldByName()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(20);
        QCOMPARE(bench.told().cannedTexts, std::optional(QList<CannedText>{}));
        bench.engine->changeCannedTexts({{text("b", "Bye")}, {}});
        bench.engine->changeCannedTexts({{text("a", "Hello")}, {}});
        bench.engine->changeCannedTexts({{text("b", "Goodbye")}, {}});
        bench.time.advance(20);
        const QList<CannedText> both{text("a", "Hello"), text("b", "Goodbye")};
        QCOMPARE(bench.told().cannedTexts, std::optional(both));
        bench.restart();
        bench.time.advance(20);
        QCOMPARE(bench.told().cannedTexts, std::optional(both));
        bench.engine->changeCannedTexts({{}, {QStringLiteral("a")}});
        bench.engine->changeCannedTexts({{}, {QStringLiteral("nobody")}});
        bench.time.advance(20);
        QCOMPARE(bench.told().cannedTexts, std::optional(QList<CannedText>{text("b", "Goodbye")}));
        QVERIFY(bench.refusedWishes.isEmpty());
        QCOMPARE(bench.violations(), QStringList());
    }

    void whatCannotBeKeptIsTold()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.engine->changeCannedTexts({{text("two words", "x")}, {}});
        QCOMPARE(bench.refusedWishes.size(), 1);
        QCOMPARE(bench.refusedWishes.first().kind, ErrorKind::InvalidInput);
        bench.store.failNext(StoreOp::Commit);
        bench.engine->changeCannedTexts({{text("a", "x")}, {}});
        QCOMPARE(bench.refusedWishes.size(), 2);
        bench.time.advance(20);
        QCOMPARE(bench.told().cannedTexts, std::optional(QList<CannedText>{}));
    }

    void changeIsDoneAsAWholeOrNotAtAll()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.engine->changeCannedTexts({{text("a", "Hello"), text("b", "Bye")}, {}});
        bench.time.advance(20);
        const QList<CannedText> both{text("a", "Hello"), text("b", "Bye")};
        QCOMPARE(bench.told().cannedTexts, std::optional(both));
        bench.engine->changeCannedTexts(
            {{text("c", "Hello"), text("two words", "x")}, {QStringLiteral("a")}});
        bench.time.advance(20);
        QCOMPARE(bench.refusedWishes.size(), 1);
        QCOMPARE(bench.told().cannedTexts, std::optional(both));
        // Renamed: the former name goes with the same commit.
        bench.engine->changeCannedTexts({{text("c", "Hello")}, {QStringLiteral("a")}});
        bench.time.advance(20);
        const QList<CannedText> renamed{text("b", "Bye"), text("c", "Hello")};
        QCOMPARE(bench.told().cannedTexts, std::optional(renamed));
    }

    void lockIsWaitedForAndTheOrderStays()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        bench.store.failNext(StoreOp::Begin, 1, ErrorKind::Locked);
        bench.engine->changeCannedTexts({{text("a", "older")}, {}});
        bench.engine->changeCannedTexts({{text("a", "newer")}, {}}); // nothing is in its way but the older one
        bench.engine->changeCannedTexts({{}, {QStringLiteral("b")}});
        bench.time.advance(1'000);
        QCOMPARE(bench.told().cannedTexts, std::optional(QList<CannedText>{text("a", "newer")}));
        QVERIFY(bench.refusedWishes.isEmpty());
    }

    void lockThatLastsIsToldForEachWish()
    {
        EngineBench bench;
        QVERIFY(bench.start());
        bench.time.advance(1'000);
        const qint64 until = bench.time.monotonicMs() + 60'000;
        bench.store.failWhen(
            [&](StoreOp op) { return op == StoreOp::Begin && bench.time.monotonicMs() < until; },
            ErrorKind::Locked);
        bench.engine->changeCannedTexts({{text("a", "x")}, {}});
        bench.engine->changeCannedTexts({{text("b", "x")}, {}});
        bench.time.advance(10'000);
        QCOMPARE(bench.refusedWishes.size(), 2);
        QCOMPARE(bench.refusedWishes.first().kind, ErrorKind::Locked);
        bench.time.advance(120'000);
        QCOMPARE(bench.told().cannedTexts, std::optional(QList<CannedText>{})); // said to be refused
    }
};

QTEST_GUILESS_MAIN(TestCannedTexts)
#include "tst_cannedtexts.moc"
