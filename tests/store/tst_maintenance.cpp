// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/maintenance.h"
#include "tests/store/samples.h"

#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>

using namespace arowana;

class TestMaintenance : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theLogIsEmptiedWhenNothingIsWritten();
    void aReaderOfAnOldStateLosesNothing();
    void aFileThatIsGoneIsNotMadeAgain();
    void whatWasMovedIsWhatWasCommitted();
};

static qint64 logSize(const StoreInFolder &in)
{
    return QFileInfo(in.file() + QStringLiteral("-wal")).size();
}

static bool write(StoreInFolder &in, int first, int last)
{
    for (int row = first; row <= last; ++row) {
        if (!in.commit([&](EngineStore &s) { return s.saveMessage(fullMessage(RowId{row})).ok(); }))
            return false;
    }
    return true;
}

void TestMaintenance::theLogIsEmptiedWhenNothingIsWritten()
{
    StoreInFolder in;
    QVERIFY(write(in, 1, 50));
    QVERIFY(logSize(in) > 100'000);
    Maintenance maintenance(in.file(), 5);
    QTRY_COMPARE(logSize(in), qint64(0));
    QVERIFY(write(in, 51, 60));
    QVERIFY(logSize(in) > 0);
    QTRY_COMPARE(logSize(in), qint64(0));
    maintenance.stop();
    QCOMPARE(*in.store().messageCount(), qint64(60));
}

void TestMaintenance::aReaderOfAnOldStateLosesNothing()
{
    StoreInFolder in;
    QVERIFY(write(in, 1, 5));
    auto reader = StoreConnection::open(in.file(), StoreConnection::Use::Read);
    QVERIFY(reader.ok());
    QVERIFY(reader.value()->execute(QStringLiteral("BEGIN")).ok());
    QCOMPARE(*reader.value()->number(QStringLiteral("SELECT count(*) FROM messages")), qint64(5));
    QVERIFY(write(in, 6, 10));
    Maintenance maintenance(in.file(), 5);
    QSignalSpy made(&maintenance, &Maintenance::checkpointed);
    QTRY_VERIFY(made.size() >= 3);
    QVERIFY(logSize(in) > 0); // cannot be emptied yet
    QCOMPARE(*reader.value()->number(QStringLiteral("SELECT count(*) FROM messages")), qint64(5));
    QVERIFY(reader.value()->execute(QStringLiteral("ROLLBACK")).ok());
    QCOMPARE(*reader.value()->number(QStringLiteral("SELECT count(*) FROM messages")), qint64(10));
    QTRY_COMPARE(logSize(in), qint64(0));
}

void TestMaintenance::aFileThatIsGoneIsNotMadeAgain()
{
    QTemporaryDir dir;
    const QString file = dir.filePath(QStringLiteral("console.sqlite"));
    QFile log(file + QStringLiteral("-wal"));
    QVERIFY(log.open(QIODevice::WriteOnly));
    log.write("left over");
    log.close();
    {
        Maintenance maintenance(file, 1);
        QTest::qWait(20); // nothing to wait for: it must not do anything
    }
    QVERIFY(!QFile::exists(file));
}

void TestMaintenance::whatWasMovedIsWhatWasCommitted()
{
    StoreInFolder in;
    Maintenance maintenance(in.file(), 1);
    QSignalSpy failed(&maintenance, &Maintenance::failed);
    QVERIFY(write(in, 1, 300)); // checkpoints run meanwhile
    maintenance.stop();
    in.close();
    for (int row = 1; row <= 300; ++row)
        QVERIFY(*in.store().messageByRow(RowId{row}) == fullMessage(RowId{row}));
    QCOMPARE(failed.size(), 0);
    QCOMPARE(
        in.number(QStringLiteral("SELECT count(*) FROM pragma_integrity_check WHERE integrity_check = 'ok'")),
        qint64(1));
}

QTEST_GUILESS_MAIN(TestMaintenance)
#include "tst_maintenance.moc"
