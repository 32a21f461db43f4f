// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/restore.h"
#include "app/store/schema.h"
#include "app/store/storebackups.h"
#include "tests/store/samples.h"

#include <QDir>
#include <QTest>

using namespace arowana;

/// Backups by the operator's wish, and what becomes of a workspace that one is put in the place of.
class TestRestore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBackupHasAllAndIsCheckedWhileOthersWrite();
    void aBackupTakesNoNameOfTheStore();
    void aBackupThatCannotBeMadeLeavesTheOldOne();
    void theBackupIsThereAtTheNextStart();
    void theWorkspaceBeforeLiesUntouchedBesideIt();
    void whatWaitsInTheBackupWaitsForTheOperator();
    void theOneChosenLastCounts();
    void aWrongFileIsRefused_data();
    void aWrongFileIsRefused();
    void anOlderBackupIsBroughtUpToDate();
    void whatLiesInTheBackupsLogIsRestoredToo();
    void anOlderLogBesideTheBackupIsSeen();
    void theStoresOwnFilesAreNoBackup();
    void aCopyThatNobodyFinishesGoes();
    void aRestoreThatWasCutShortIsFinished();
    void wishesAreAnsweredOneAfterTheOther();
};

namespace {

bool save(StoreInFolder &in, qint64 row)
{
    return in.commit([row](EngineStore &store) { return store.saveMessage(fullMessage(RowId{row})).ok(); });
}

QByteArray contentOf(const QString &file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray("none");
}

bool write(const QString &file, const QByteArray &bytes)
{
    QFile out(file);
    return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size();
}

QString backupIn(const StoreInFolder &in)
{
    return in.folder() + QStringLiteral("/mine.arowana-backup");
}

QStringList files(const StoreInFolder &in, const QString &pattern)
{
    return QDir(in.folder() + QStringLiteral("/data")).entryList({pattern}, QDir::Files, QDir::Name);
}

/// A backup with one message, and a store that has another one besides.
bool prepare(StoreInFolder &in)
{
    return save(in, 1) && makeBackup(in.file(), backupIn(in)).ok() && save(in, 2) &&
           prepareRestore(backupIn(in), in.file()).ok();
}

} // namespace

void TestRestore::aBackupHasAllAndIsCheckedWhileOthersWrite()
{
    StoreInFolder in;
    QVERIFY(save(in, 1));
    QVERIFY(in.store().begin().ok()); // somebody is in the middle of a commit
    QVERIFY(in.store().saveMessage(fullMessage(RowId{2})).ok());
    QVERIFY(makeBackup(in.file(), backupIn(in)).ok());
    QVERIFY(in.store().commit().ok());
    QCOMPARE(*in.store().messageCount(), qint64(2));
    QVERIFY(!(QFile::permissions(backupIn(in)) & (QFile::ReadGroup | QFile::ReadOther)));
    QCOMPARE(QDir(in.folder()).entryList(QDir::Files), QStringList{QStringLiteral("mine.arowana-backup")});
    auto copy = StoreConnection::open(backupIn(in), StoreConnection::Use::Read);
    QVERIFY(copy.ok());
    QCOMPARE(*copy.value()->number(QStringLiteral("SELECT count(*) FROM messages")), qint64(1));
}

void TestRestore::aBackupTakesNoNameOfTheStore()
{
    StoreInFolder in;
    QVERIFY(save(in, 1));
    for (const char *suffix : {"", "-wal", ".backup-daily"}) {
        const auto made = makeBackup(in.file(), in.file() + QLatin1String(suffix));
        QVERIFY(!made);
        QCOMPARE(made.error().kind, ErrorKind::InvalidInput);
    }
    QCOMPARE(*in.store().messageCount(), qint64(1));
}

void TestRestore::aBackupThatCannotBeMadeLeavesTheOldOne()
{
    StoreInFolder in;
    QVERIFY(save(in, 1));
    const QString nowhere = in.folder() + QStringLiteral("/none/mine.arowana-backup");
    const auto failed = makeBackup(in.file(), nowhere);
    QVERIFY(!failed);
    QVERIFY2(failed.error().what.contains(QLatin1String("mine.arowana-backup cannot")),
             qPrintable(failed.error().what)); // its own name, not that of a file in between
    QVERIFY(failed.error().next.contains(QLatin1String("another folder")));
    QVERIFY(makeBackup(in.file(), backupIn(in)).ok());
    const QByteArray before = contentOf(backupIn(in));
    QVERIFY(!makeBackup(in.folder() + QStringLiteral("/no.sqlite"), backupIn(in)));
    QCOMPARE(contentOf(backupIn(in)), before);
}

void TestRestore::theBackupIsThereAtTheNextStart()
{
    StoreInFolder in;
    QVERIFY(prepare(in));
    const QByteArray backup = contentOf(backupIn(in));
    QCOMPARE(*in.store().messageCount(), qint64(2)); // until then all goes on
    QVERIFY(save(in, 3));
    in.close();
    QCOMPARE(*in.store().messageCount(), qint64(1));
    QVERIFY(in.salvage());
    QVERIFY(in.salvage()->isRestore);
    QCOMPARE(in.salvage()->fromBackup, backupIn(in));
    const Error notice = salvageNotice(*in.salvage());
    QVERIFY(notice.what.startsWith(QStringLiteral("The workspace is as the backup ")));
    QVERIFY(notice.next.startsWith(QStringLiteral("Nothing is sent until")));
    QCOMPARE(contentOf(backupIn(in)), backup); // it was only read
    QVERIFY(files(in, QStringLiteral("*.restor*")).isEmpty());
    // It is said again until the outbox was reconciled, and not restored again.
    QVERIFY(save(in, 4));
    in.close();
    QCOMPARE(*in.store().messageCount(), qint64(2));
    QVERIFY(in.salvage());
}

void TestRestore::theWorkspaceBeforeLiesUntouchedBesideIt()
{
    StoreInFolder in;
    QVERIFY(prepare(in));
    QVERIFY(save(in, 3));
    in.close();
    const QByteArray before = contentOf(in.file());
    in.store();
    QCOMPARE(contentOf(in.salvage()->setAside), before);
    auto aside = StoreConnection::open(in.salvage()->setAside, StoreConnection::Use::Read);
    QVERIFY(aside.ok());
    QCOMPARE(*aside.value()->number(QStringLiteral("SELECT count(*) FROM messages")), qint64(3));
}

/// The platform may have had since what the backup still holds.
void TestRestore::whatWaitsInTheBackupWaitsForTheOperator()
{
    StoreInFolder in;
    const auto send = [](qint64 row, OutboxState state) {
        OutboxEntry entry = fullOutbox(RowId{row}, "key-" + QByteArray::number(row));
        entry.state = state;
        return entry;
    };
    QVERIFY(in.commit([&](auto &store) {
        return store.saveMessage(fullMessage(RowId{1})).ok() &&
               store.saveOutbox(send(1, OutboxState::Held)).ok() &&
               store.saveMessage(fullMessage(RowId{2})).ok() &&
               store.saveOutbox(send(2, OutboxState::Ready)).ok() &&
               store.saveMessage(fullMessage(RowId{3})).ok() &&
               store.saveOutbox(send(3, OutboxState::Stopped)).ok();
    }));
    QVERIFY(makeBackup(in.file(), backupIn(in)).ok());
    QVERIFY(prepareRestore(backupIn(in), in.file()).ok());
    in.close();
    const auto open = in.store().openOutbox();
    QVERIFY(open.ok());
    for (const OutboxEntry &entry : *open)
        QVERIFY(entry.state == OutboxState::Stuck);
    QCOMPARE(in.store().outboxByRow(RowId{3})->value().state, OutboxState::Stopped);
}

void TestRestore::theOneChosenLastCounts()
{
    StoreInFolder in;
    QVERIFY(prepare(in)); // one message
    const QString second = in.folder() + QStringLiteral("/second.arowana-backup");
    QVERIFY(makeBackup(in.file(), second).ok()); // two
    QVERIFY(prepareRestore(second, in.file()).ok());
    QCOMPARE(files(in, QStringLiteral("*.restore-*")).size(), 1);
    QVERIFY(save(in, 3));
    in.close();
    QCOMPARE(*in.store().messageCount(), qint64(2));
}

void TestRestore::aWrongFileIsRefused_data()
{
    QTest::addColumn<QString>("which");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("sentence");
    const int storage = int(ErrorKind::Storage);
    QTest::newRow("none") << QStringLiteral("none") << storage << QStringLiteral("There is no file %1.");
    QTest::newRow("a folder") << QStringLiteral("folder") << storage
                              << QStringLiteral("There is no file %1.");
    QTest::newRow("empty") << QStringLiteral("empty") << storage
                           << QStringLiteral("%1 is no backup of a workspace.");
    QTest::newRow("a text") << QStringLiteral("text") << storage
                            << QStringLiteral("%1 is no backup of a workspace.");
    QTest::newRow("another program's")
        << QStringLiteral("foreign") << storage << QStringLiteral("%1 is no backup of a workspace.");
    QTest::newRow("a newer console's") << QStringLiteral("newer") << int(ErrorKind::Unsupported)
                                       << QStringLiteral("%1 was made by a newer version of the console.");
    QTest::newRow("cut") << QStringLiteral("cut") << storage << QStringLiteral("The backup %1 is damaged.");
    QTest::newRow("overwritten") << QStringLiteral("hole") << storage
                                 << QStringLiteral("The backup %1 is damaged.");
}

void TestRestore::aWrongFileIsRefused()
{
    QFETCH(const QString, which);
    QFETCH(const int, kind);
    QFETCH(const QString, sentence);
    StoreInFolder in;
    for (qint64 row = 1; row <= 200; ++row)
        QVERIFY(save(in, row));
    const QString wrong = in.folder() + QStringLiteral("/wrong");
    QVERIFY(makeBackup(in.file(), wrong).ok());
    const QByteArray whole = contentOf(wrong);
    const auto change = [&wrong](const char *sql) {
        auto opened = StoreConnection::open(wrong, StoreConnection::Use::Write);
        return opened.ok() && opened.value()->execute(QLatin1String(sql)).ok();
    };
    if (which == QLatin1String("none"))
        QVERIFY(QFile::remove(wrong));
    else if (which == QLatin1String("folder"))
        QVERIFY(QFile::remove(wrong) && QDir().mkdir(wrong));
    else if (which == QLatin1String("empty"))
        QVERIFY(write(wrong, {}));
    else if (which == QLatin1String("text"))
        QVERIFY(write(wrong, QByteArray(5'000, 'x')));
    else if (which == QLatin1String("foreign"))
        QVERIFY(change("PRAGMA application_id = 7"));
    else if (which == QLatin1String("newer"))
        QVERIFY(change("PRAGMA user_version = 9999"));
    else if (which == QLatin1String("cut"))
        QVERIFY(write(wrong, whole.left(whole.size() / 2)));
    else
        QVERIFY(write(wrong, QByteArray(whole).replace(40'000, 8'000, QByteArray(8'000, '\xff'))));
    const auto prepared = prepareRestore(wrong, in.file());
    QVERIFY(!prepared);
    QCOMPARE(int(prepared.error().kind), kind);
    QCOMPARE(prepared.error().what, sentence.arg(wrong));
    QCOMPARE(prepared.error().next, QStringLiteral("Nothing was changed. Choose another backup."));
    QVERIFY(files(in, QStringLiteral("*.restor*")).isEmpty());
    in.close();
    QCOMPARE(*in.store().messageCount(), qint64(200));
    QVERIFY(!in.salvage());
}

void TestRestore::anOlderBackupIsBroughtUpToDate()
{
    StoreInFolder in;
    QVERIFY(save(in, 1));
    const QString old = in.folder() + QStringLiteral("/old");
    {
        auto opened = StoreConnection::open(old, StoreConnection::Use::Write);
        QVERIFY(opened.ok());
        QVERIFY(Schema(*opened.value()).upgrade(5).ok());
    }
    QVERIFY(prepareRestore(old, in.file()).ok());
    in.close();
    QCOMPARE(*in.store().messageCount(), qint64(0));
    QCOMPARE(in.number(QStringLiteral("PRAGMA user_version")), qint64(Schema::newest()));
}

void TestRestore::whatLiesInTheBackupsLogIsRestoredToo()
{
    StoreInFolder in;
    QVERIFY(save(in, 1));
    QVERIFY(save(in, 2));
    // Copied by hand while it is open: what was saved is in the log alone.
    const QString copy = in.folder() + QStringLiteral("/copy.sqlite");
    const QString log = copy + QStringLiteral("-wal");
    QVERIFY(QFile::copy(in.file(), copy) && QFile::copy(in.file() + QStringLiteral("-wal"), log));
    const QByteArray content = contentOf(copy) + contentOf(log);
    QVERIFY(save(in, 3));
    const auto prepared = prepareRestore(copy, in.file());
    QVERIFY2(prepared.ok(), prepared ? "" : qPrintable(prepared.error().detail));
    QCOMPARE(contentOf(copy) + contentOf(log), content); // it was only read
    QCOMPARE(QDir(in.folder()).entryList(QDir::Files),
             (QStringList{QStringLiteral("copy.sqlite"), QStringLiteral("copy.sqlite-wal")}));
    // All of it is in the one file that waits, which says itself that it has no log (sqlite.org/fileformat).
    QVERIFY(files(in, QStringLiteral("*.restoring*")).isEmpty());
    const QStringList waiting = files(in, QStringLiteral("*.restore-*"));
    QCOMPARE(waiting.size(), 1);
    QCOMPARE(contentOf(in.folder() + QStringLiteral("/data/") + waiting.constFirst()).mid(18, 2),
             QByteArray("\x01\x01"));
    in.close();
    QCOMPARE(*in.store().messageCount(), qint64(2));
    QVERIFY(in.salvage() && in.salvage()->isRestore);
}

void TestRestore::anOlderLogBesideTheBackupIsSeen()
{
    StoreInFolder in;
    QVERIFY(save(in, 1));
    const QString copy = in.folder() + QStringLiteral("/copy.sqlite");
    QVERIFY(QFile::copy(in.file() + QStringLiteral("-wal"), copy + QStringLiteral("-wal")));
    for (qint64 row = 2; row <= 200; ++row)
        QVERIFY(save(in, row));
    in.close(); // the log is moved into the file
    QVERIFY(QFile::copy(in.file(), copy));
    const auto prepared = prepareRestore(copy, in.file());
    QVERIFY(!prepared);
    QCOMPARE(prepared.error().what, QStringLiteral("The backup %1 is damaged.").arg(copy));
    QVERIFY(files(in, QStringLiteral("*.restor*")).isEmpty());
}

void TestRestore::theStoresOwnFilesAreNoBackup()
{
    StoreInFolder in;
    QVERIFY(save(in, 1));
    const QString link = in.folder() + QStringLiteral("/link.sqlite");
    QVERIFY(QFile::link(in.file(), link));
    for (const QString &own : {in.file(), in.file() + QStringLiteral("-wal"), link}) {
        const auto prepared = prepareRestore(own, in.file());
        QVERIFY(!prepared);
        QCOMPARE(prepared.error().kind, ErrorKind::InvalidInput);
        QCOMPARE(prepared.error().what,
                 QStringLiteral("%1 is a file of the open workspace itself.").arg(own));
    }
    QVERIFY(files(in, QStringLiteral("*.restor*")).isEmpty());
}

/// Killed while a restore was made ready.
void TestRestore::aCopyThatNobodyFinishesGoes()
{
    StoreInFolder in;
    QVERIFY(prepare(in));
    in.close();
    const auto leaveCopy = [&in] {
        const QString copy = in.file() + QStringLiteral(".restoring");
        return write(copy, "half") && write(copy + QStringLiteral("-wal"), "log");
    };
    QVERIFY(leaveCopy());
    QCOMPARE(*in.store().messageCount(), qint64(1)); // the one that waited has come all the same
    QVERIFY(files(in, QStringLiteral("*.restor*")).isEmpty());
    in.close();
    QVERIFY(leaveCopy());
    QCOMPARE(*in.store().messageCount(), qint64(1));
    QVERIFY(files(in, QStringLiteral("*.restor*")).isEmpty());
}

void TestRestore::aRestoreThatWasCutShortIsFinished()
{
    StoreInFolder in;
    QVERIFY(prepare(in));
    in.close();
    // Killed after the store was set aside, before the other took its place.
    const QString waiting = files(in, QStringLiteral("*.restore-*")).constFirst();
    QString aside = waiting;
    aside.replace(QStringLiteral(".restore-"), QStringLiteral(".before-restore-"));
    const QDir data(in.folder() + QStringLiteral("/data"));
    QVERIFY(QFile::rename(in.file(), data.filePath(aside)));
    QCOMPARE(*in.store().messageCount(), qint64(1));
    QVERIFY(in.salvage() && in.salvage()->isRestore);
    QVERIFY(QFile::exists(in.salvage()->setAside));
}

void TestRestore::wishesAreAnsweredOneAfterTheOther()
{
    StoreInFolder in;
    QVERIFY(save(in, 1));
    StoreBackups backups(in.file());
    QCOMPARE(backups.dataFolder(), in.folder() + QStringLiteral("/data"));
    QStringList answers;
    backups.makeBackup(backupIn(in), [&](const Result<void> &done) {
        answers << (done ? QStringLiteral("made") : done.error().what);
    });
    backups.prepareRestore(backupIn(in), [&](const Result<void> &done) {
        answers << (done ? QStringLiteral("ready") : done.error().what);
    });
    QVERIFY(answers.isEmpty()); // later
    QTRY_COMPARE(answers, (QStringList{QStringLiteral("made"), QStringLiteral("ready")}));
}

QTEST_GUILESS_MAIN(TestRestore)
#include "tst_restore.moc"
