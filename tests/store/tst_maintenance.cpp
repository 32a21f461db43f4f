// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/maintenance.h"
#include "tests/store/samples.h"

#include <QDir>
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
    void aSoundFileIsCheckedOnceAndCopied();
    void aCopyOfTodayIsKeptAndAnOldOneReplaced();
    void aCopyThatCannotBeMadeIsSaid();
    void damageIsFoundMarkedAndNotCopied();
    void aFileThatGoesIsSaidOnce();
    void aFileThatGoesBeforeTheFirstLookIsSaid();
    void damageThatComesLaterIsFoundBeforeTheNextCopy();
    void theLastCopyIsKeptWhileASalvageIsOpen();
    void whatAnInterruptedCopyLeftIsRemoved();
    void whatTakesLongEndsWhenTheThreadIsToldTo_data();
    void whatTakesLongEndsWhenTheThreadIsToldTo();
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
        QSignalSpy looked(&maintenance, &Maintenance::looked);
        QTRY_VERIFY(looked.size() >= 2);
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

void TestMaintenance::aSoundFileIsCheckedOnceAndCopied()
{
    StoreInFolder in;
    QVERIFY(write(in, 1, 20));
    Maintenance maintenance(in.file(), 1);
    QSignalSpy checked(&maintenance, &Maintenance::checked);
    QSignalSpy backedUp(&maintenance, &Maintenance::backedUp);
    QVERIFY(write(in, 21, 40)); // the writer does not wait
    QTRY_COMPARE(backedUp.size(), 1);
    QVERIFY(write(in, 41, 60));
    maintenance.stop();
    QCOMPARE(checked.size(), 1);
    const QString backup = backedUp.first().first().toString();
    QCOMPARE(backup, in.file() + QStringLiteral(".backup-daily"));
    QVERIFY(!(QFile::permissions(backup) & (QFile::ReadGroup | QFile::ReadOther)));
    auto copy = StoreConnection::open(backup, StoreConnection::Use::Read);
    QVERIFY(copy.ok());
    const qint64 rows = *copy.value()->number(QStringLiteral("SELECT count(*) FROM messages"));
    QVERIFY(rows >= 20 && rows <= 40);
    QCOMPARE(*copy.value()->number(QStringLiteral("SELECT value FROM counts WHERE name = 'messages'")), rows);
}

void TestMaintenance::aCopyOfTodayIsKeptAndAnOldOneReplaced()
{
    StoreInFolder in;
    QVERIFY(write(in, 1, 5));
    const QString backup = in.file() + QStringLiteral(".backup-daily");
    QFile old(backup);
    QVERIFY(old.open(QIODevice::WriteOnly));
    QCOMPARE(old.write("of today"), 8);
    old.close();
    {
        Maintenance maintenance(in.file(), 1);
        QSignalSpy checked(&maintenance, &Maintenance::checked);
        QSignalSpy made(&maintenance, &Maintenance::checkpointed);
        QTRY_COMPARE(checked.size(), 1);
        const auto before = made.size();
        QVERIFY(write(in, 6, 6));
        QTRY_VERIFY(made.size() > before); // it has looked again since
    }
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), QByteArray("of today"));
    old.close();
    QVERIFY(old.open(QIODevice::ReadWrite));
    QVERIFY(old.setFileTime(QDateTime::currentDateTimeUtc().addDays(-2), QFileDevice::FileModificationTime));
    old.close();
    Maintenance maintenance(in.file(), 1);
    QSignalSpy backedUp(&maintenance, &Maintenance::backedUp);
    QTRY_COMPARE(backedUp.size(), 1);
    QVERIFY(QFileInfo(backup).size() > 4096);
}

void TestMaintenance::aCopyThatCannotBeMadeIsSaid()
{
    StoreInFolder in;
    QVERIFY(write(in, 1, 5));
    QVERIFY(QDir().mkpath(in.file() + QStringLiteral(".backup-daily.part/full")));
    Maintenance maintenance(in.file(), 1);
    QSignalSpy failed(&maintenance, &Maintenance::backupFailed);
    QTRY_COMPARE(failed.size(), 1);
    const auto error = failed.first().first().value<Error>();
    QCOMPARE(error.kind, ErrorKind::Storage);
    QVERIFY(error.what.contains(QStringLiteral("backup-daily")));
    QVERIFY(write(in, 6, 10)); // the writer goes on
}

void TestMaintenance::damageIsFoundMarkedAndNotCopied()
{
    StoreInFolder in;
    QVERIFY(write(in, 1, 50));
    in.close();
    const qint64 root = in.number(QStringLiteral("SELECT rootpage FROM sqlite_master WHERE name = 'steps'"));
    QFile file(in.file());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek((root - 1) * 4096));
    QCOMPARE(file.write(QByteArray(4096, '\x5a')), 4096);
    file.close();
    in.store();
    QVERIFY(!in.salvage()); // not where the start looks
    {
        Maintenance maintenance(in.file(), 1);
        QSignalSpy damaged(&maintenance, &Maintenance::damageFound);
        QTRY_COMPARE(damaged.size(), 1);
        QVERIFY(damaged.first().first().value<Error>().what.contains(QStringLiteral("damaged")));
    }
    QVERIFY(!QFile::exists(in.file() + QStringLiteral(".backup-daily")));
    in.close();
    in.store();
    QVERIFY(in.salvage());
    QCOMPARE(in.salvage()->rows.value("messages"), qint64(50));
    QCOMPARE(in.salvage()->incomplete, QList<QByteArray>{"steps"});
}

void TestMaintenance::aFileThatGoesIsSaidOnce()
{
    StoreInFolder in;
    QVERIFY(write(in, 1, 5));
    Maintenance maintenance(in.file(), 1);
    QSignalSpy failed(&maintenance, &Maintenance::failed);
    QSignalSpy made(&maintenance, &Maintenance::checkpointed);
    QTRY_VERIFY(made.size() >= 1);
    const QString away = in.file() + QStringLiteral(".away");
    QVERIFY(QFile::rename(in.file(), away));
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(
        failed.first().first().value<Error>().what.contains(QStringLiteral("moved, deleted or replaced")));
    QVERIFY(QFile::rename(away, in.file()));
    const auto before = made.size();
    QVERIFY(write(in, 6, 6));
    QTRY_VERIFY(made.size() > before);
    maintenance.stop();
    QCOMPARE(failed.size(), 1);
    QVERIFY(!QFile::exists(away));
}

void TestMaintenance::aFileThatGoesBeforeTheFirstLookIsSaid()
{
    StoreInFolder in;
    QVERIFY(write(in, 1, 5));
    Maintenance maintenance(in.file(), 300);
    QSignalSpy failed(&maintenance, &Maintenance::failed);
    QVERIFY(QFile::rename(in.file(), in.file() + QStringLiteral(".away")));
    QVERIFY(QFile::copy(in.file() + QStringLiteral(".away"), in.file())); // another one by the first look
    QTRY_COMPARE(failed.size(), 1);
}

/// Ages the daily copy, so that the next one is due.
static bool makeOld(const QString &backup)
{
    QFile file(backup);
    return file.open(QIODevice::ReadWrite) &&
           file.setFileTime(QDateTime::currentDateTimeUtc().addDays(-2), QFileDevice::FileModificationTime);
}

static QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

void TestMaintenance::damageThatComesLaterIsFoundBeforeTheNextCopy()
{
    StoreInFolder in;
    QVERIFY(write(in, 1, 50));
    const QString backup = in.file() + QStringLiteral(".backup-daily");
    const qint64 root = in.number(QStringLiteral("SELECT rootpage FROM sqlite_master WHERE name = 'steps'"));
    Maintenance maintenance(in.file(), 1);
    QSignalSpy backedUp(&maintenance, &Maintenance::backedUp);
    QSignalSpy damaged(&maintenance, &Maintenance::damageFound);
    QTRY_COMPARE(backedUp.size(), 1);
    const QByteArray good = contentOf(backup);
    // The disk fails, days after the start.
    QTRY_COMPARE(logSize(in), qint64(0));
    const auto file = std::make_unique<QFile>(in.file()); // closed last: that drops the locks of the store
    QVERIFY(file->open(QIODevice::ReadWrite));
    QVERIFY(file->seek((root - 1) * 4096));
    QCOMPARE(file->write(QByteArray(4096, '\x5a')), 4096);
    QVERIFY(file->flush());
    QVERIFY(makeOld(backup));
    QTRY_COMPARE(damaged.size(), 1);
    maintenance.stop();
    QCOMPARE(backedUp.size(), 1);
    QCOMPARE(contentOf(backup), good);
    QVERIFY(QFile::exists(damageMark(in.file())));
    in.close();
    file->close();
    in.store();
    QVERIFY(in.salvage());
    QCOMPARE(in.salvage()->fromBackup, backup);
    QCOMPARE(in.number(QStringLiteral("SELECT count(*) FROM steps")), qint64(100)); // of the copy
}

void TestMaintenance::theLastCopyIsKeptWhileASalvageIsOpen()
{
    StoreInFolder in;
    const QString backup = in.file() + QStringLiteral(".backup-daily");
    QVERIFY(write(in, 1, 5));
    QVERIFY(in.commit([](auto &s) { return s.saveFact(kSalvageFact, "aside x").ok(); }));
    {
        QFile last(backup);
        QVERIFY(last.open(QIODevice::WriteOnly) && last.write("what was lost") > 0);
    }
    QVERIFY(makeOld(backup));
    Maintenance maintenance(in.file(), 1);
    QSignalSpy checked(&maintenance, &Maintenance::checked);
    QSignalSpy made(&maintenance, &Maintenance::checkpointed);
    QSignalSpy backedUp(&maintenance, &Maintenance::backedUp);
    QTRY_COMPARE(checked.size(), 1);
    const auto before = made.size();
    QVERIFY(write(in, 6, 6));
    QTRY_VERIFY(made.size() > before); // it has looked again since
    QCOMPARE(contentOf(backup), QByteArray("what was lost"));
    QVERIFY(in.commit([](auto &s) { return s.saveFact(kSalvageFact, {}).ok(); })); // looked after
    QTRY_COMPARE(backedUp.size(), 1);
}

void TestMaintenance::whatAnInterruptedCopyLeftIsRemoved()
{
    StoreInFolder in;
    QVERIFY(write(in, 1, 5));
    const QString part = in.file() + QStringLiteral(".backup-daily.part");
    for (const auto &suffix : {QString(), QStringLiteral("-journal")}) {
        QFile left(part + suffix);
        QVERIFY(left.open(QIODevice::WriteOnly) && left.write("torn") > 0);
    }
    Maintenance maintenance(in.file(), 1);
    QSignalSpy backedUp(&maintenance, &Maintenance::backedUp);
    QTRY_COMPARE(backedUp.size(), 1);
    QVERIFY(!QFile::exists(part));
    QVERIFY(!QFile::exists(part + QStringLiteral("-journal")));
}

void TestMaintenance::whatTakesLongEndsWhenTheThreadIsToldTo_data()
{
    QTest::addColumn<QString>("statement");
    QTest::newRow("endless") << QStringLiteral(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000000) "
        "SELECT count(*) FROM n");
    QTest::newRow("check") << QStringLiteral("PRAGMA integrity_check(1)");
    QTest::newRow("copy") << QStringLiteral("VACUUM INTO '%1'");
}

void TestMaintenance::whatTakesLongEndsWhenTheThreadIsToldTo()
{
    QFETCH(QString, statement);
    StoreInFolder in;
    QVERIFY(in.commit([](EngineStore &s) {
        bool isWritten = true;
        for (int row = 1; row <= 400 && isWritten; ++row)
            isWritten = s.saveMessage(fullMessage(RowId{row})).ok();
        return isWritten;
    }));
    const QString copy = in.file() + QStringLiteral(".copy");
    Result<void> done;
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        auto opened = StoreConnection::open(in.file(), StoreConnection::Use::Maintain);
        if (!opened)
            return;
        QThread::currentThread()->requestInterruption(); // as by another thread in the middle of it
        done = opened.value()->execute(statement.contains(u'%') ? statement.arg(copy) : statement);
    }));
    thread->start();
    QVERIFY(thread->wait(60'000));
    QVERIFY(!done.ok());
    // The source is as it was, and the writer goes on.
    QVERIFY(write(in, 1001, 1001));
    QCOMPARE(*in.store().messageCount(), qint64(401));
}

QTEST_GUILESS_MAIN(TestMaintenance)
#include "tst_maintenance.moc"
