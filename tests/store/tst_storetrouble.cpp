// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/storefile.h"
#include "app/store/storereader.h"
#include "tests/store/samples.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <unistd.h>

using namespace arowana;

class TestStoreTrouble : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void folderAndFileAreTheOwnersOnly();
    void aFolderThatWasThereKeepsItsMode();
    void aFolderThatCannotBeUsedIsSaid_data();
    void aFolderThatCannotBeUsedIsSaid();
    void aFolderWithoutPermissionIsSaid();
    void aFileThatIsNoDatabaseIsRefusedAndLeftAsItIs_data();
    void aFileThatIsNoDatabaseIsRefusedAndLeftAsItIs();
    void aLockOfAnotherProgramIsToldSoonAndPasses();
    void aLockWhileOpeningIsTold();
    void aFileThatGoesWhileRunningIsNotWrittenTo_data();
    void aFileThatGoesWhileRunningIsNotWrittenTo();
    void aFileThatGoesDuringATransactionIsNotBelieved();
    void aSendInAFileThatWentIsNotSaidToBeThere();
    void aLogThatGoesWhileRunningIsNotBelieved_data();
    void aLogThatGoesWhileRunningIsNotBelieved();
    void damageMetWhileRunningIsSalvagedAtTheNextStart_data();
    void damageMetWhileRunningIsSalvagedAtTheNextStart();
    void aFullDiskIsSaidWithFolderAndRoom();
};

static QByteArray contentOf(const QString &file)
{
    QFile f(file);
    return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray("unreadable");
}

static bool isSentence(const QString &text)
{
    return text.size() > 20 && text.endsWith(QLatin1Char('.')) && !text.contains(QLatin1Char('\n'));
}

void TestStoreTrouble::folderAndFileAreTheOwnersOnly()
{
    StoreInFolder in;
    QVERIFY(in.commit([](EngineStore &s) { return s.saveFact("a", "b").ok(); }));
    const auto owner = QFile::ReadOwner | QFile::WriteOwner;
    const auto user = QFile::ReadUser | QFile::WriteUser;
    for (const auto &suffix : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")})
        QCOMPARE(QFile::permissions(in.file() + suffix), owner | user);
    QCOMPARE(QFile::permissions(in.folder() + QStringLiteral("/data")),
             owner | user | QFile::ExeOwner | QFile::ExeUser);
    // A file that others could read (copied, restored) is closed again.
    in.close();
    QVERIFY(QFile::setPermissions(in.file(), owner | QFile::ReadGroup | QFile::ReadOther));
    const QString log = in.file() + QStringLiteral("-wal");
    {
        QFile left(log); // of the same copy
        QVERIFY(left.open(QIODevice::WriteOnly));
        QVERIFY(left.setPermissions(owner | QFile::ReadGroup | QFile::ReadOther));
    }
    QVERIFY(in.commit([](EngineStore &s) { return s.saveFact("a", "c").ok(); }));
    for (const auto &suffix : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")})
        QCOMPARE(QFile::permissions(in.file() + suffix), owner | user);
}

void TestStoreTrouble::aFolderThatWasThereKeepsItsMode()
{
    QTemporaryDir dir;
    const QString folder = dir.path() + QStringLiteral("/mine");
    QVERIFY(QDir().mkdir(folder));
    QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner |
                                              QFile::ReadGroup | QFile::ExeGroup));
    QVERIFY(prepareDataFolder(folder).ok());
    QVERIFY(QFile::permissions(folder) & QFile::ReadGroup);
}

void TestStoreTrouble::aFolderThatCannotBeUsedIsSaid_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("below a file") << QStringLiteral("blocked/data/console.sqlite");
    QTest::newRow("the folder is a file") << QStringLiteral("blocked/console.sqlite");
    QTest::newRow("the file is a folder") << QStringLiteral(".");
    QTest::newRow("where nobody makes folders") << QStringLiteral("/proc/arowana/console.sqlite");
}

void TestStoreTrouble::aFolderThatCannotBeUsedIsSaid()
{
    QFETCH(QString, path);
    QTemporaryDir dir;
    QFile blocked(dir.filePath(QStringLiteral("blocked")));
    QVERIFY(blocked.open(QIODevice::WriteOnly));
    const auto opened = SqliteEngineStore::open(QDir(dir.path()).absoluteFilePath(path));
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().kind, ErrorKind::Storage);
    QVERIFY2(isSentence(opened.error().what), qPrintable(opened.error().what));
    QVERIFY2(isSentence(opened.error().next), qPrintable(opened.error().next));
}

void TestStoreTrouble::aFolderWithoutPermissionIsSaid()
{
    if (::geteuid() == 0)
        QSKIP("root may write everywhere");
    QTemporaryDir dir;
    const QString folder = dir.path() + QStringLiteral("/locked");
    QVERIFY(QDir().mkdir(folder));
    QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner));
    const auto opened = SqliteEngineStore::open(folder + QStringLiteral("/console.sqlite"));
    QVERIFY(!opened.ok());
    QVERIFY(opened.error().what.contains(folder));
    QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

void TestStoreTrouble::aFileThatIsNoDatabaseIsRefusedAndLeftAsItIs_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("text") << QByteArray("Dear diary, ").repeated(1000);
    QTest::newRow("one byte") << QByteArray("x");
    QTest::newRow("zeros") << QByteArray(8192, '\0');
    QTest::newRow("header only") << QByteArray("SQLite format 3\0", 16);
    QTest::newRow("header, then noise") << QByteArray("SQLite format 3\0", 16) + QByteArray(8192, '\x5a');
}

void TestStoreTrouble::aFileThatIsNoDatabaseIsRefusedAndLeftAsItIs()
{
    QFETCH(QByteArray, content);
    StoreInFolder in;
    QVERIFY(prepareStoreFile(in.file()).ok());
    {
        QFile file(in.file());
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), qint64(content.size()));
    }
    const auto opened = SqliteEngineStore::open(in.file());
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().kind, ErrorKind::Storage);
    QVERIFY2(isSentence(opened.error().what), qPrintable(opened.error().what));
    QVERIFY2(isSentence(opened.error().next), qPrintable(opened.error().next));
    QCOMPARE(contentOf(in.file()), content);
}

void TestStoreTrouble::aLockOfAnotherProgramIsToldSoonAndPasses()
{
    StoreInFolder in;
    in.store();
    auto other = StoreConnection::open(in.file(), StoreConnection::Use::Write);
    QVERIFY(other.ok());
    QVERIFY(other.value()->execute(QStringLiteral("BEGIN IMMEDIATE")).ok());
    QElapsedTimer timer;
    timer.start();
    const auto begun = in.store().begin();
    QVERIFY(timer.elapsed() < 2000); // ten times the goal; Qt's default would be 5 s
    QVERIFY(!begun.ok());
    QCOMPARE(begun.error().kind, ErrorKind::Locked);
    QVERIFY2(isSentence(begun.error().what), qPrintable(begun.error().what));
    QVERIFY2(isSentence(begun.error().next), qPrintable(begun.error().next));
    QVERIFY(in.store().messageCount().ok()); // reading goes on
    QVERIFY(other.value()->execute(QStringLiteral("ROLLBACK")).ok());
    QVERIFY(in.store().begin().ok());
    QVERIFY(in.store().saveFact("a", "b").ok());
    QVERIFY(in.store().commit().ok());
}

void TestStoreTrouble::aLockWhileOpeningIsTold()
{
    StoreInFolder in;
    QVERIFY(prepareStoreFile(in.file()).ok());
    auto other = StoreConnection::open(in.file(), StoreConnection::Use::Write);
    QVERIFY(other.ok());
    QVERIFY(other.value()->execute(QStringLiteral("BEGIN EXCLUSIVE")).ok());
    const auto opened = SqliteEngineStore::open(in.file());
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().kind, ErrorKind::Locked);
    QVERIFY(other.value()->execute(QStringLiteral("ROLLBACK")).ok());
    QVERIFY(SqliteEngineStore::open(in.file()).ok());
}

void TestStoreTrouble::aFileThatGoesWhileRunningIsNotWrittenTo_data()
{
    QTest::addColumn<bool>("isReplaced");
    QTest::newRow("deleted") << false;
    QTest::newRow("replaced") << true;
}

void TestStoreTrouble::aFileThatGoesWhileRunningIsNotWrittenTo()
{
    QFETCH(bool, isReplaced);
    StoreInFolder in;
    QVERIFY(in.commit([](auto &s) { return s.saveFact("a", "1").ok(); }));
    const QString away = in.file() + QStringLiteral(".away");
    QVERIFY(QFile::rename(in.file(), away));
    if (isReplaced)
        QVERIFY(QFile::copy(away, in.file()));
    const auto begun = in.store().begin();
    QVERIFY(!begun.ok());
    QCOMPARE(begun.error().kind, ErrorKind::Storage);
    QVERIFY2(isSentence(begun.error().what), qPrintable(begun.error().what));
    QVERIFY2(isSentence(begun.error().next), qPrintable(begun.error().next));
    QVERIFY(!in.store().begin().ok()); // and no file is made in its place
    QCOMPARE(QFile::exists(in.file()), isReplaced);
    QFile::remove(in.file());
    QVERIFY(QFile::rename(away, in.file())); // put back
    QVERIFY(in.commit([](auto &s) { return s.saveFact("a", "2").ok(); }));
    QCOMPARE(**in.store().fact("a"), QByteArray("2"));
}

void TestStoreTrouble::aFileThatGoesDuringATransactionIsNotBelieved()
{
    StoreInFolder in;
    QVERIFY(in.store().begin().ok());
    QVERIFY(in.store().saveFact("a", "1").ok());
    QVERIFY(QFile::remove(in.file()));
    const auto committed = in.store().commit();
    QVERIFY(!committed.ok());
    QCOMPARE(committed.error().kind, ErrorKind::Storage);
    QVERIFY(!in.store().begin().ok());
}

void TestStoreTrouble::aSendInAFileThatWentIsNotSaidToBeThere()
{
    StoreInFolder in;
    QVERIFY(in.store().begin().ok());
    QVERIFY(in.store().saveOutbox(fullOutbox(RowId{5}, "key-1")).ok());
    QVERIFY(QFile::remove(in.file()));
    QVERIFY(!in.store().commit().ok());
    in.store().rollback();
    const auto kept = in.store().outboxByRow(RowId{5});
    QVERIFY(!kept.ok());
    QCOMPARE(kept.error().kind, ErrorKind::Storage);
}

void TestStoreTrouble::aLogThatGoesWhileRunningIsNotBelieved_data()
{
    QTest::addColumn<bool>("isReplaced");
    QTest::newRow("deleted") << false;
    QTest::newRow("replaced") << true;
}

void TestStoreTrouble::aLogThatGoesWhileRunningIsNotBelieved()
{
    QFETCH(bool, isReplaced);
    StoreInFolder in;
    QVERIFY(in.commit([](auto &s) { return s.saveFact("a", "1").ok(); }));
    QVERIFY(in.store().begin().ok());
    QVERIFY(in.store().saveFact("a", "2").ok());
    const QString log = in.file() + QStringLiteral("-wal");
    QVERIFY(QFile::rename(log, log + QStringLiteral(".away")));
    if (isReplaced)
        QVERIFY(QFile::copy(log + QStringLiteral(".away"), log));
    const auto committed = in.store().commit(); // into a log that the next start will not find
    QVERIFY(!committed.ok());
    QCOMPARE(committed.error().kind, ErrorKind::Storage);
    QVERIFY2(isSentence(committed.error().what), qPrintable(committed.error().what));
    QVERIFY2(isSentence(committed.error().next), qPrintable(committed.error().next));
    in.store().rollback();
    QVERIFY(!in.store().begin().ok());
    QVERIFY(!in.store().begin().ok()); // and no log is made in its place, which would be another one
    // What was believed before is in the file itself by now, should the console be killed.
    const QString alone = in.folder() + QStringLiteral("/alone.sqlite");
    QVERIFY(QFile::copy(in.file(), alone));
    QCOMPARE(*StoreConnection::open(alone, StoreConnection::Use::Read)
                  .value()
                  ->number(QStringLiteral("SELECT count(*) FROM facts")),
             qint64(1));
    QCOMPARE(QFile::exists(log), isReplaced);
    QFile::remove(log);
    in.close();
    QVERIFY(in.store().begin().ok()); // after a restart
}

void TestStoreTrouble::damageMetWhileRunningIsSalvagedAtTheNextStart_data()
{
    QTest::addColumn<bool>("isWriting");
    QTest::newRow("met by the writer") << true;
    QTest::newRow("met by a list") << false;
}

void TestStoreTrouble::damageMetWhileRunningIsSalvagedAtTheNextStart()
{
    QFETCH(bool, isWriting);
    StoreInFolder in;
    QVERIFY(in.commit([](auto &s) {
        bool ok = true;
        for (int row = 1; row <= 50 && ok; ++row)
            ok = s.saveMessage(fullMessage(RowId{row})).ok();
        return ok;
    }));
    in.close();
    // Where the look at the start does not go, and after the full check: it lies there till it is met.
    const QString table = QStringLiteral("SELECT rootpage FROM sqlite_master WHERE name = 'message_more'");
    QFile file(in.file());
    const qint64 root = in.number(table);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek((root - 1) * 4096));
    QCOMPARE(file.write(QByteArray(4096, '\x5a')), 4096);
    file.close();
    if (isWriting) {
        QVERIFY(!in.commit([](auto &s) { return s.saveMessage(bareMessage(RowId{7})).ok(); }));
    } else {
        in.store();
        StoreReader reader(in.file());
        QSignalSpy failed(&reader, &StoreReader::readFailed);
        reader.askDetail(RowId{7}, [](const auto &) {});
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(failed.first().first().value<Error>().next.contains(QStringLiteral("Restart")));
    }
    in.close();
    in.store();
    QVERIFY(in.salvage()); // not met again and again
    QCOMPARE(*in.store().messageCount(), qint64(50));
}

void TestStoreTrouble::aFullDiskIsSaidWithFolderAndRoom()
{
    StoreInFolder in;
    QVERIFY(prepareStoreFile(in.file()).ok());
    auto opened = StoreConnection::open(in.file(), StoreConnection::Use::Write);
    QVERIFY(opened.value()->execute(QStringLiteral("PRAGMA max_page_count = 1")).ok());
    const auto full = opened.value()->execute(QStringLiteral("CREATE TABLE a (b)"));
    QVERIFY(!full.ok());
    QCOMPARE(full.error().kind, ErrorKind::Storage);
    QVERIFY2(isSentence(full.error().what), qPrintable(full.error().what));
    QVERIFY(full.error().what.contains(in.folder() + QStringLiteral("/data")));
    QVERIFY(full.error().what.contains(QStringLiteral("B are free"))); // kB, MB, GB
}

QTEST_GUILESS_MAIN(TestStoreTrouble)
#include "tst_storetrouble.moc"
