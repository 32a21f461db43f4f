// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/samples.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

using namespace arowana;

class TestStoreCrash : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWasCommittedSurvivesKillAndNothingElse();
    void killedAtAnyMomentKeepsWhatWasConfirmed_data();
    void killedAtAnyMomentKeepsWhatWasConfirmed();
    void withoutRoomItRefusesAndGoesOnWhenThereIsSome();
};

static QString helper()
{
    return QCoreApplication::applicationDirPath() + QStringLiteral("/storehelper");
}

/// The next whole line, or empty when the process ended or said nothing for long.
static QByteArray nextLine(QProcess &process)
{
    while (!process.canReadLine() && process.waitForReadyRead(30'000)) {
    }
    return process.readLine().trimmed();
}

static bool isWhole(SqliteEngineStore &store, int batch)
{
    const auto message = store.messageByRow(RowId{batch});
    const auto send = store.outboxByRow(RowId{batch});
    if (!message || !*message || (*message)->steps != fullMessage(RowId{batch}).steps || !send || !*send)
        return false;
    const QByteArray number = QByteArray::number(batch);
    if (!store.begin())
        return false;
    bool known = true;
    for (int i = 0; i < 3 && known; ++i) {
        const auto verdict =
            store.journal(acceptedEvent("evt_" + number + '_' + QByteArray::number(i), number));
        known = verdict && *verdict == JournalVerdict::Repeat;
    }
    store.rollback();
    return known;
}

static bool isAbsent(SqliteEngineStore &store, int batch)
{
    if (store.messageByRow(RowId{batch})->has_value() || store.outboxByRow(RowId{batch})->has_value())
        return false;
    if (!store.begin())
        return false;
    const QByteArray number = QByteArray::number(batch);
    const auto verdict = store.journal(acceptedEvent("evt_" + number + "_0", number));
    store.rollback();
    return verdict && *verdict == JournalVerdict::New;
}

void TestStoreCrash::whatWasCommittedSurvivesKillAndNothingElse()
{
    StoreInFolder in;
    QProcess process;
    process.start(helper(), {QStringLiteral("write"), in.file(), QStringLiteral("3")});
    QCOMPARE(nextLine(process), QByteArray("committed 1"));
    QCOMPARE(nextLine(process), QByteArray("committed 2"));
    QCOMPARE(nextLine(process), QByteArray("committed 3"));
    QCOMPARE(nextLine(process), QByteArray("open"));
    process.kill();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::CrashExit);
    for (int batch = 1; batch <= 3; ++batch)
        QVERIFY(isWhole(in.store(), batch));
    QVERIFY(isAbsent(in.store(), 4));
    QCOMPARE(*in.store().messageCount(), qint64(3));
}

void TestStoreCrash::killedAtAnyMomentKeepsWhatWasConfirmed_data()
{
    QTest::addColumn<int>("lines");
    for (const int lines : {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
        QTest::addRow("after %d lines", lines) << lines;
}

void TestStoreCrash::killedAtAnyMomentKeepsWhatWasConfirmed()
{
    QFETCH(int, lines);
    StoreInFolder in;
    QProcess process;
    process.start(helper(), {QStringLiteral("write"), in.file(), QStringLiteral("100000")});
    for (int i = 1; i <= lines; ++i)
        QCOMPARE(nextLine(process), "committed " + QByteArray::number(i));
    process.kill(); // somewhere in a later batch
    QVERIFY(process.waitForFinished());
    int confirmed = lines;
    while (process.canReadLine())
        confirmed = process.readLine().trimmed().split(' ').last().toInt();
    const int stored = int(*in.store().messageCount());
    QVERIFY2(stored == confirmed || stored == confirmed + 1, // committed, but not said yet
             qPrintable(QStringLiteral("%1 confirmed, %2 stored").arg(confirmed).arg(stored)));
    for (int batch = 1; batch <= stored; ++batch)
        QVERIFY(isWhole(in.store(), batch));
    QVERIFY(isAbsent(in.store(), stored + 1));
    QCOMPARE(in.number(QStringLiteral("SELECT count(*) FROM events")), qint64(stored) * 3);
}

void TestStoreCrash::withoutRoomItRefusesAndGoesOnWhenThereIsSome()
{
    StoreInFolder in;
    QProcess process;
    process.start(helper(), {QStringLiteral("starve"), in.file()});
    const QList<QByteArray> stored = nextLine(process).split(' ');
    QCOMPARE(stored.first(), QByteArray("stored"));
    const int batches = stored.last().toInt();
    QVERIFY(batches > 1 && batches < 9'999);
    QCOMPARE(nextLine(process), QByteArray("mended"));
    QVERIFY(process.waitForFinished());
    QCOMPARE(*in.store().messageCount(), qint64(batches) + 1);
    for (int batch = 1; batch <= batches + 1; ++batch)
        QVERIFY(isWhole(in.store(), batch));
    QCOMPARE(
        in.number(QStringLiteral("SELECT count(*) FROM pragma_integrity_check WHERE integrity_check = 'ok'")),
        qint64(1));
}

QTEST_GUILESS_MAIN(TestStoreCrash)
#include "tst_storecrash.moc"
