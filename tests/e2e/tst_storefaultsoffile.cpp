// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The real window on the real practice platform while its database is damaged, gone, read-only, foreign, of
// an older or a newer console (F44, F45, F47): the same promises as in tst_storefaults.
#include "app/store/backup.h"
#include "app/store/schema.h"
#include "app/store/storefile.h"
#include "tests/e2e/diskfaults.h"
#include "tests/e2e/otherprogram.h"
#include "tests/e2e/storefaultbench.h"
#include "ui/mainwindow.h"

#include <QtTest>

using namespace arowana;
using test::DiskFault;
using test::fromFile;
using test::isSentence;
using test::OpenConsole;
using test::setDiskFault;

namespace {

constexpr int kPatienceMs = test::kFaultPatienceMs;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

bool write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

} // namespace

class StoreFileFaultsTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<test::StoreFaultBench> m_bench;

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<test::StoreFaultBench>();
        QVERIFY(m_bench->isReady());
    }
    void cleanup() { setDiskFault(DiskFault::None); }

    void aDamagedFileIsSalvagedAndItsOpenSendsAskedAbout();
    void aFileThatIsNotOursIsLeftAsItIs();
    void aFileThatGoesWhileRunningIsSaidAndNotWrittenTo_data();
    void aFileThatGoesWhileRunningIsSaidAndNotWrittenTo();
    void aDiskThatBecomesReadOnlyIsSaid();
    void aFolderThatCannotBeWrittenIsSaid();
    void anOlderFileIsBackedUpAndBroughtUpToDate();
    void anUpgradeThatFindsNoRoomIsOldOrNew();
    void aFileOfANewerConsoleIsRefusedAndLeftAsItIs();
};

// F44

void StoreFileFaultsTest::aDamagedFileIsSalvagedAndItsOpenSendsAskedAbout()
{
    const QString left = QStringLiteral("Accepted before the damage.");
    const QString open = QStringLiteral("Waiting when the damage came.");
    QString file;
    {
        auto console = m_bench->running();
        QVERIFY(console && console->send(left));
        QTRY_COMPARE_WITH_TIMEOUT(m_bench->accepted(left), 1, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(console->outbox.sending, 0, kPatienceMs);
        file = console->file();
    }
    {
        OpenConsole console(m_bench->folder(), m_bench->sandbox(), 60'000);
        QVERIFY(console.start() && console.send(open));
    }
    const qint64 root =
        fromFile(file, QStringLiteral("SELECT rootpage FROM sqlite_master WHERE name = 'senders'"))
            .toLongLong();
    QByteArray damaged = contentOf(file);
    damaged.replace((root - 1) * 4096, 4096, QByteArray(4096, '\0'));
    QVERIFY(root > 1 && write(file, damaged));
    QFile::remove(file + QStringLiteral("-wal"));
    OpenConsole console(m_bench->folder(), m_bench->sandbox());
    QVERIFY(console.start());
    QTRY_VERIFY2_WITH_TIMEOUT(console.told().contains(QLatin1String("was damaged")),
                              qPrintable(console.told()), kPatienceMs);
    const QStringList aside = QDir(m_bench->folder()).entryList({QStringLiteral("*.damaged-*")}, QDir::Files);
    QCOMPARE(aside.size(), 1);
    QCOMPARE(contentOf(QDir(m_bench->folder()).filePath(aside.first())), damaged);
    // What is typed now is kept, and leaves once the log was asked about what waited.
    const QString fresh = QStringLiteral("Typed after the damage.");
    QVERIFY(console.addSender() && console.send(fresh));
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->accepted(fresh), 1, kPatienceMs);
    QCOMPARE(fromFile(file, QStringLiteral("SELECT look_up_is_complete FROM outbox WHERE state = 'stuck'"))
                 .toInt(),
             1);
    QCOMPARE(console.outbox.unknown, 1);
    QCOMPARE(m_bench->accepted(open), 0); // never by itself
    QCOMPARE(m_bench->accepted(left), 1);
    const RowId row{
        fromFile(file, QStringLiteral("SELECT row FROM outbox WHERE state = 'stuck'")).toLongLong()};
    Q_EMIT console.window().decisionRequested(row, StuckDecision::SendAnew, {});
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->accepted(open), 1, kPatienceMs);
}

void StoreFileFaultsTest::aFileThatIsNotOursIsLeftAsItIs()
{
    const QString file = m_bench->file();
    const QByteArray diary = QByteArray("Dear diary, ").repeated(1000);
    QVERIFY(write(file, diary));
    OpenConsole console(m_bench->folder(), m_bench->sandbox());
    QVERIFY(!console.start());
    QVERIFY(isSentence(console.failures.first().what) && isSentence(console.failures.first().next));
    QVERIFY(!console.hasWindow());
    QCOMPARE(contentOf(file), diary);
}

// F45

void StoreFileFaultsTest::aFileThatGoesWhileRunningIsSaidAndNotWrittenTo_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<bool>("isReplaced");
    QTest::newRow("the file is deleted") << QString() << false;
    QTest::newRow("the file is replaced") << QString() << true;
    QTest::newRow("its log is deleted") << QStringLiteral("-wal") << false;
}

void StoreFileFaultsTest::aFileThatGoesWhileRunningIsSaidAndNotWrittenTo()
{
    QFETCH(QString, what);
    QFETCH(bool, isReplaced);
    auto console = m_bench->running();
    QVERIFY(console);
    const QString text = QStringLiteral("Typed while the file was gone.");
    const QString path = console->file() + what;
    const QString away = path + QStringLiteral(".away");
    QVERIFY(QFile::rename(path, away));
    if (isReplaced)
        QVERIFY(QFile::copy(away, path));
    if (what.isEmpty()) { // found without anything being written
        QTRY_VERIFY2_WITH_TIMEOUT(console->told().contains(QLatin1String("moved, deleted or replaced")),
                                  qPrintable(console->told()), kPatienceMs);
    }
    QVERIFY(console->compose(text));
    m_bench->verifyRefused(*console, text, QStringLiteral("moved, deleted or replaced"));
    QCOMPARE(QFile::exists(path), isReplaced); // none is made in its place
    QFile::remove(path);
    QVERIFY(QFile::rename(away, path)); // put back
    QVERIFY(console->pressSend());
    QVERIFY(console->isStored());
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->accepted(text), 1, kPatienceMs);
    QCOMPARE(m_bench->deliver(*console, "evt_back", "hello"), 200);
    QCOMPARE(m_bench->stored(*console, "evt_back"), 1);
}

/// The system mounts a disk read-only when it has found errors on it.
void StoreFileFaultsTest::aDiskThatBecomesReadOnlyIsSaid()
{
    auto console = m_bench->running();
    QVERIFY(console);
    const QString text = QStringLiteral("Typed on a disk that can be read only.");
    setDiskFault(DiskFault::ReadOnly, "console.sqlite");
    QVERIFY(console->compose(text));
    // Whichever write met it first: that the disk failed, or that the file cannot be written.
    m_bench->verifyRefused(*console, text, QStringLiteral("console.sqlite"));
    QTRY_COMPARE_WITH_TIMEOUT(console->store.state, StoreState::Trouble, kPatienceMs);
    QCOMPARE(m_bench->deliver(*console, "evt_readonly", "hello"), 503);
    setDiskFault(DiskFault::None);
    // As the platform tries again.
    QCOMPARE(m_bench->deliver(*console, "evt_readonly", "hello"), 200);
    QCOMPARE(m_bench->stored(*console, "evt_readonly"), 1);
    QVERIFY(console->pressSend());
    QVERIFY(console->isStored());
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->accepted(text), 1, kPatienceMs);
}

void StoreFileFaultsTest::aFolderThatCannotBeWrittenIsSaid()
{
    {
        auto console = m_bench->running();
        QVERIFY(console);
    }
    setDiskFault(DiskFault::ReadOnly, m_bench->folder().toUtf8());
    OpenConsole console(m_bench->folder(), m_bench->sandbox());
    QVERIFY(!console.start());
    QVERIFY2(console.failures.first().what.contains(m_bench->folder()),
             qPrintable(console.failures.first().what));
    QVERIFY2(console.failures.first().next.contains(QLatin1String("writable")),
             qPrintable(console.failures.first().next));
    setDiskFault(DiskFault::None);
    console.retry();
    QTRY_VERIFY_WITH_TIMEOUT(console.isUp, kPatienceMs);
}

// F47

/// A workspace as the first console left it: one message of the past, one send that waits.
static bool makeFirstShape(const QString &file)
{
    if (!prepareStoreFile(file))
        return false;
    auto opened = StoreConnection::open(file, StoreConnection::Use::Write);
    if (!opened || !Schema(*opened.value()).upgrade(1))
        return false;
    for (const char *statement :
         {"INSERT INTO messages VALUES (1048576, x'6d7367', 0, 'outbound', 'rcs', 'message', 'read', 'READ', "
          "'webhook', 1, 1, 1, 'basic', 800, 0, x'6167', '+4915112340006', 'An old one', '')",
          "INSERT INTO message_more VALUES (1048576, x'6b', '', 200, x'7b7d', 0, '')",
          "INSERT INTO events VALUES (1, x'657674', x'61', 1, 1, x'6d7367', 1048576, 'accepted', '', "
          "x'7b7d', "
          "x'00', 0, 1)"}) {
        if (!opened.value()->execute(QString::fromLatin1(statement)))
            return false;
    }
    return true;
}

void StoreFileFaultsTest::anOlderFileIsBackedUpAndBroughtUpToDate()
{
    const QString file = m_bench->file();
    QVERIFY(makeFirstShape(file));
    auto console = m_bench->running();
    QVERIFY(console);
    QCOMPARE(fromFile(file, QStringLiteral("PRAGMA user_version")).toInt(), Schema::newest());
    QCOMPARE(fromFile(file, QStringLiteral("SELECT summary FROM messages WHERE row = 1048576")).toString(),
             QStringLiteral("An old one"));
    const QString backup = upgradeBackupFile(file, 1);
    QCOMPARE(fromFile(backup, QStringLiteral("PRAGMA user_version")).toInt(), 1);
    QCOMPARE(fromFile(backup, QStringLiteral("SELECT count(*) FROM messages")).toInt(), 1);
    QVERIFY(console->send(QStringLiteral("Sent after the upgrade.")));
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->accepted(QStringLiteral("Sent after the upgrade.")), 1, kPatienceMs);
}

void StoreFileFaultsTest::anUpgradeThatFindsNoRoomIsOldOrNew()
{
    const QString file = m_bench->file();
    QVERIFY(makeFirstShape(file));
    const QByteArray first = contentOf(file);
    int refused = 0;
    for (int writes = 0; writes < 60; writes += 4) {
        for (const char *suffix : {"", "-wal", "-shm", "-journal", ".backup-1", ".backup-2", ".backup-3"})
            QFile::remove(file + QLatin1String(suffix));
        QVERIFY(write(file, first));
        setDiskFault(DiskFault::Full, "console.sqlite", writes);
        OpenConsole console(m_bench->folder(), m_bench->sandbox());
        if (!console.start()) {
            ++refused;
            QVERIFY2(console.failures.first().what.contains(QLatin1String("full")),
                     qPrintable(console.failures.first().what));
            setDiskFault(DiskFault::None);
            console.retry();
            QTRY_VERIFY_WITH_TIMEOUT(console.isUp, kPatienceMs);
        }
        QCOMPARE(fromFile(file, QStringLiteral("PRAGMA user_version")).toInt(), Schema::newest());
        QCOMPARE(m_bench->stored(console, "evt"), 1);
        QCOMPARE(fromFile(upgradeBackupFile(file, 1), QStringLiteral("PRAGMA user_version")).toInt(), 1);
    }
    QVERIFY2(refused > 2, qPrintable(QString::number(refused)));
}

void StoreFileFaultsTest::aFileOfANewerConsoleIsRefusedAndLeftAsItIs()
{
    QString file;
    {
        auto console = m_bench->running();
        QVERIFY(console);
        file = console->file();
    }
    {
        auto opened = StoreConnection::open(file, StoreConnection::Use::Write);
        QVERIFY(opened.value()->execute(QStringLiteral("PRAGMA user_version = 999")).ok());
    }
    const QByteArray before = contentOf(file);
    OpenConsole console(m_bench->folder(), m_bench->sandbox());
    QVERIFY(!console.start());
    QVERIFY(console.failures.first().what.contains(QLatin1String("newer version")));
    QVERIFY(isSentence(console.failures.first().next));
    QCOMPARE(contentOf(file), before);
}

QTEST_MAIN(StoreFileFaultsTest)
#include "tst_storefaultsoffile.moc"
