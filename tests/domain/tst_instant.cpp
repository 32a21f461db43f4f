// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/instant.h"
#include "models/domain/rowid.h"

#include <QDateTime>
#include <QTest>

using namespace arowana;

class TestInstant : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsIso_data();
    void readsIso();
    void otherTextsAreNoTime_data();
    void otherTextsAreNoTime();
    void writesUtc();
    void writesEveryDayAsQtDoes();
    void rowIdsGrowWithTheTime();
};

void TestInstant::initTestCase()
{
    // A zone with an offset: what is read as local time by mistake comes out wrong.
    qputenv("TZ", "Asia/Kolkata");
    tzset();
}

void TestInstant::readsIso_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("ms");
    const auto row = [](const char *text, qint64 ms) { QTest::newRow(text) << QByteArray(text) << ms; };
    row("1970-01-01T00:00:00Z", 0);
    row("2026-05-04T10:00:00Z", 1'777'888'800'000);
    row("2026-05-04t10:00:00z", 1'777'888'800'000);
    row("2026-05-04T10:00:00.5Z", 1'777'888'800'500);
    row("2026-05-04T10:00:00.123Z", 1'777'888'800'123);
    row("2026-05-04T10:00:00.123456Z", 1'777'888'800'123);
    row("2026-05-04T12:00:00+02:00", 1'777'888'800'000);
    row("2026-05-04T04:30:00-05:30", 1'777'888'800'000);
    row("2024-02-29T00:00:00Z", 1'709'164'800'000);
    row("9999-12-31T23:59:59Z", 253'402'300'799'000);
}

void TestInstant::readsIso()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, ms);
    QCOMPARE(Instant::fromIso(text), std::optional(Instant{ms}));
}

void TestInstant::otherTextsAreNoTime_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text :
         {"", "2026-05-04", "2026-05-04T10:00:00", "2026-05-04 10:00:00Z", "2026-05-04T10:00Z", "1777888800",
          "2026-13-04T10:00:00Z", "2026-02-29T10:00:00Z", "2026-05-04T25:00:00Z", "2026-05-04T10:60:00Z",
          "1969-12-31T23:59:59Z", "0000-00-00T00:00:00Z", "+2026-05-04T10:00:00Z", "soon, really very soon"})
        QTest::newRow(*text ? text : "nothing") << QByteArray(text);
    QTest::newRow("long") << QByteArray("2026-05-04T10:00:00." + QByteArray(100, '1') + "Z");
}

void TestInstant::otherTextsAreNoTime()
{
    QFETCH(QByteArray, text);
    QCOMPARE(Instant::fromIso(text), std::nullopt);
}

void TestInstant::writesUtc()
{
    const Instant at{1'777'888'800'123};
    QCOMPARE(at.toIso(), QByteArray("2026-05-04T10:00:00Z"));
    QCOMPARE(at.toIsoMs(), QByteArray("2026-05-04T10:00:00.123Z"));
    QCOMPARE(Instant::fromIso(at.toIsoMs()), std::optional(at));
    QCOMPARE(at.plusMs(877).since(at), qint64(877));
    QVERIFY(!Instant{}.isValid() && at.isValid());
}

void TestInstant::writesEveryDayAsQtDoes()
{
    // Leap days, ends of months and years, and what lies before and behind what can be read.
    for (qint64 day = -800; day < 3'000'000; day += day < 60'000 ? 1 : 97) {
        const Instant at{day * 86'400'000 + day * 7'919 % 86'400'000};
        QCOMPARE(at.toIsoMs(),
                 QDateTime::fromMSecsSinceEpoch(at.ms, Qt::UTC).toString(Qt::ISODateWithMs).toLatin1());
    }
}

void TestInstant::rowIdsGrowWithTheTime()
{
    const Instant at{1'777'888'800'123};
    QVERIFY(RowId::make(at, 0) < RowId::make(at, 1));
    QVERIFY(RowId::make(at, (1U << RowId::kCounterBits) - 1) < RowId::make(at.plusMs(1), 0));
    QCOMPARE(RowId::make(at, 77).createdAt(), at);
    QVERIFY(!RowId{}.isValid());
}

QTEST_GUILESS_MAIN(TestInstant)
#include "tst_instant.moc"
