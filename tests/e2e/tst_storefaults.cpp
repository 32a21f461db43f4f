// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The real window on the real practice platform while its disk fails: full, failing to sync, locked, damaged,
// gone, read-only, of an older or a newer console (F41 to F47). Each time one sentence says what happened and
// what to do, the window goes on, nothing that was typed or received is lost, nothing is confirmed that is
// not on the disk, and nothing is sent twice: the ledger of the platform is the judge.
#include "app/store/backup.h"
#include "app/store/schema.h"
#include "app/store/storefile.h"
#include "tests/e2e/diskfaults.h"
#include "tests/e2e/openconsole.h"
#include "tests/e2e/otherprogram.h"
#include "tests/e2e/sandboxprogram.h"
#include "tests/support/eventtext.h"
#include "ui/compose/composedialog.h"
#include "ui/mainwindow.h"

#include <QJsonArray>
#include <QMessageAuthenticationCode>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QtTest>

using namespace arowana;
using test::DiskFault;
using test::fromFile;
using test::OpenConsole;
using test::OtherProgram;
using test::setDiskFault;

namespace {

constexpr int kPatienceMs = 30'000;

bool isSentence(const QString &text)
{
    return text.size() > 20 && text.endsWith(u'.');
}

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

class StoreFaultsTest : public QObject {
    Q_OBJECT

private:
    [[nodiscard]] int accepted(const QString &marker) const
    {
        int count = 0;
        const QJsonArray messages = m_sandbox->ledger().value(QLatin1String("messages")).toArray();
        for (const QJsonValue &message : messages)
            count += message.toObject().value(QLatin1String("marker")).toString() == marker ? 1 : 0;
        return count;
    }
    /// Delivers a reply as the platform does; the HTTP status of the answer, 0 when there was none.
    static int deliver(const OpenConsole &console, const QByteArray &id, const QByteArray &text)
    {
        const QByteArray body = test::replyEvent(id, text, Instant{QDateTime::currentMSecsSinceEpoch()});
        const QByteArray path =
            fromFile(console.file(), QStringLiteral("SELECT value FROM facts WHERE name = x'%1'")
                                         .arg(QString::fromLatin1(QByteArray("listener.path").toHex())))
                .toByteArray();
        const QUrl url(QStringLiteral("http://") + console.listener.address);
        QTcpSocket socket;
        socket.connectToHost(url.host(), quint16(url.port()));
        const QByteArray signature =
            QMessageAuthenticationCode::hash(body, OpenConsole::webhookSecret(), QCryptographicHash::Sha256)
                .toHex();
        socket.write("POST " + path + " HTTP/1.1\r\nHost: " + console.listener.address.toLatin1() +
                     "\r\nContent-Type: application/json\r\nX-Arowana-Signature: sha256=" + signature +
                     "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        QByteArray answer;
        (void)QTest::qWaitFor(
            [&] {
                answer += socket.readAll();
                return answer.contains("\r\n\r\n") || socket.state() == QAbstractSocket::UnconnectedState;
            },
            kPatienceMs);
        return answer.startsWith("HTTP/1.1 ") ? answer.mid(9, 3).toInt() : 0;
    }
    static int stored(const OpenConsole &console, const QByteArray &id)
    {
        return fromFile(console.file(), QStringLiteral("SELECT count(*) FROM events WHERE event_id = x'%1'")
                                            .arg(QString::fromLatin1(id.toHex())))
            .toInt();
    }
    /// A console that is up and has a sender.
    std::unique_ptr<OpenConsole> running(qint64 holdMs = 50)
    {
        auto console = std::make_unique<OpenConsole>(m_folder->path(), *m_sandbox, holdMs);
        if (!console->start() || !console->addSender())
            return nullptr;
        return console;
    }
    void verifyRefused(const OpenConsole &console, const QString &text, const QString &word)
    {
        QTRY_VERIFY2_WITH_TIMEOUT(console.status().contains(word), qPrintable(console.status()), kPatienceMs);
        QVERIFY2(isSentence(console.status()), qPrintable(console.status()));
        QCOMPARE(console.typed(), text);
        QCOMPARE(accepted(text), 0);
        QVERIFY(console.window().isEnabled());
    }

    std::unique_ptr<test::SandboxProgram> m_sandbox;
    std::unique_ptr<QTemporaryDir> m_folder;

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_sandbox = std::make_unique<test::SandboxProgram>(
            QStringList{QStringLiteral("--speed"), QStringLiteral("10"), QStringLiteral("--fail-rate"),
                        QStringLiteral("0"), QStringLiteral("--reply-rate"), QStringLiteral("0")});
        QVERIFY(m_sandbox->waitReady());
    }
    void cleanup() { setDiskFault(DiskFault::None); }

    void aFullDiskRefusesWhatWasTypedAndAnswersNoEvent();
    void whatWaitsLeavesByItselfOnceThereIsRoom();
    void aDiskThatFillsAtAnyWriteSendsNothingTwice();
    void aDiskFullFromTheStartIsSaidAndTriedAgain();
    void aSyncThatFailsIsNoCommit();
    void nothingIsConfirmedBeforeItIsSynced();
    void aLockOfAMomentIsNotNoticed();
    void aLockThatStaysIsSaidAndPasses();
    void aLockAtTheStartIsWaitedFor();
    void aDamagedFileIsSalvagedAndItsOpenSendsAskedAbout();
    void aFileThatIsNotOursIsLeftAsItIs();
    void aFileThatGoesWhileRunningIsSaidAndNotWrittenTo_data();
    void aFileThatGoesWhileRunningIsSaidAndNotWrittenTo();
    void aFolderThatCannotBeWrittenIsSaid();
    void anOlderFileIsBackedUpAndBroughtUpToDate();
    void anUpgradeThatFindsNoRoomIsOldOrNew();
    void aFileOfANewerConsoleIsRefusedAndLeftAsItIs();
};

// F41

void StoreFaultsTest::aFullDiskRefusesWhatWasTypedAndAnswersNoEvent()
{
    auto console = running();
    QVERIFY(console);
    const QString text = QStringLiteral("Typed on a full disk.");
    setDiskFault(DiskFault::Full, "console.sqlite");
    QVERIFY(console->compose(text));
    verifyRefused(*console, text, QStringLiteral("The disk is full"));
    QVERIFY(console->status().contains(m_folder->path())); // where room is needed
    QTRY_COMPARE(console->store.state, StoreState::Trouble);
    QCOMPARE(deliver(*console, "evt_full", "hello"), 503);
    QVERIFY(test::diskFaultsStruck() > 0);
    setDiskFault(DiskFault::None);
    QCOMPARE(deliver(*console, "evt_full", "hello"), 200); // as the platform tries again
    QCOMPARE(stored(*console, "evt_full"), 1);
    QVERIFY(console->pressSend());
    QVERIFY(console->isStored());
    QTRY_COMPARE_WITH_TIMEOUT(accepted(text), 1, kPatienceMs);
    QTRY_COMPARE(console->store.state, StoreState::Good);
}

void StoreFaultsTest::whatWaitsLeavesByItselfOnceThereIsRoom()
{
    auto console = running(400);
    QVERIFY(console);
    const QString text = QStringLiteral("Held when the disk filled.");
    QVERIFY(console->send(text));
    setDiskFault(DiskFault::Full, "console.sqlite");
    QTRY_COMPARE_WITH_TIMEOUT(console->store.state, StoreState::Trouble, kPatienceMs); // it wanted to leave
    QCOMPARE(accepted(text), 0); // nothing leaves that is not written down as leaving
    setDiskFault(DiskFault::None);
    QTRY_COMPARE_WITH_TIMEOUT(accepted(text), 1, kPatienceMs);
}

void StoreFaultsTest::aDiskThatFillsAtAnyWriteSendsNothingTwice()
{
    auto console = running();
    QVERIFY(console);
    QStringList confirmed;
    QStringList all;
    for (int writes = 0; writes < 72; writes += 3) {
        const QString text = QStringLiteral("Full after %1 writes.").arg(writes);
        all << text;
        setDiskFault(DiskFault::Full, "console.sqlite", writes);
        QVERIFY(console->compose(text));
        QVERIFY(QTest::qWaitFor(
            [&] { return console->dialog.isNull() || console->status().contains(QLatin1String("full")); },
            kPatienceMs));
        if (console->dialog.isNull())
            confirmed << text;
        setDiskFault(DiskFault::None);
        if (console->dialog) {
            QCOMPARE(console->typed(), text);
            console->dialog->deleteLater();
            QVERIFY(console->isStored());
        }
    }
    QVERIFY2(confirmed.size() > 3 && confirmed.size() < all.size(),
             qPrintable(QString::number(confirmed.size())));
    for (const QString &text : confirmed)
        QTRY_VERIFY2_WITH_TIMEOUT(accepted(text) == 1, qPrintable(text), kPatienceMs);
    for (const QString &text : all)
        QVERIFY2(accepted(text) == (confirmed.contains(text) ? 1 : 0), qPrintable(text));
}

void StoreFaultsTest::aDiskFullFromTheStartIsSaidAndTriedAgain()
{
    setDiskFault(DiskFault::Full, "console.sqlite");
    OpenConsole console(m_folder->path(), *m_sandbox);
    QVERIFY(!console.start());
    QCOMPARE(console.failures.size(), 1);
    QVERIFY2(console.failures.first().what.contains(QLatin1String("The disk is full")),
             qPrintable(console.failures.first().what));
    QVERIFY(isSentence(console.failures.first().next));
    setDiskFault(DiskFault::None);
    console.retry();
    QTRY_VERIFY_WITH_TIMEOUT(console.isUp, kPatienceMs);
    QVERIFY(console.addSender() && console.send(QStringLiteral("After room was made.")));
    QTRY_COMPARE_WITH_TIMEOUT(accepted(QStringLiteral("After room was made.")), 1, kPatienceMs);
}

// F42

void StoreFaultsTest::aSyncThatFailsIsNoCommit()
{
    auto console = running();
    QVERIFY(console);
    const QString text = QStringLiteral("Typed on a failing disk.");
    setDiskFault(DiskFault::SyncFails, "console.sqlite");
    QVERIFY(console->compose(text));
    verifyRefused(*console, text, QStringLiteral("The disk reported an error"));
    QCOMPARE(deliver(*console, "evt_sync", "hello"), 503);
    QVERIFY(test::diskFaultsStruck() > 1);
    setDiskFault(DiskFault::None);
    QCOMPARE(deliver(*console, "evt_sync", "hello"), 200);
    QCOMPARE(stored(*console, "evt_sync"), 1);
    QVERIFY(console->pressSend());
    QVERIFY(console->isStored());
    QTRY_COMPARE_WITH_TIMEOUT(accepted(text), 1, kPatienceMs);
}

// F46; the cuts themselves are tst_powerloss's and tst_killedconsole's.

void StoreFaultsTest::nothingIsConfirmedBeforeItIsSynced()
{
    auto console = running(60'000); // nothing else is written
    QVERIFY(console);
    setDiskFault(DiskFault::None); // watches from here on
    int notSynced = -1;
    const auto look = [&notSynced] { notSynced = test::writesNotSynced("-wal"); };
    QVERIFY(console->compose(QStringLiteral("Confirmed when it is on the disk.")));
    connect(console->dialog, &QObject::destroyed, this, look);
    QVERIFY(console->isStored());
    QCOMPARE(notSynced, 0);
    QCOMPARE(deliver(*console, "evt_synced", "hello"), 200);
    QCOMPARE(stored(*console, "evt_synced"), 1);
}

// F43

void StoreFaultsTest::aLockOfAMomentIsNotNoticed()
{
    auto console = running();
    QVERIFY(console);
    const QString text = QStringLiteral("Typed during a short lock.");
    OtherProgram other(console->file());
    QVERIFY(other.has());
    QTimer::singleShot(1'000, this, [&other] { other.leave(); }); // the fault itself lasts that long
    QVERIFY(console->compose(text));
    QCOMPARE(deliver(*console, "evt_lock", "hello"), 200);
    QVERIFY(console->isStored());
    QTRY_COMPARE_WITH_TIMEOUT(accepted(text), 1, kPatienceMs);
    QCOMPARE(stored(*console, "evt_lock"), 1);
}

void StoreFaultsTest::aLockThatStaysIsSaidAndPasses()
{
    auto console = running();
    QVERIFY(console);
    const QString text = QStringLiteral("Typed during a long lock.");
    OtherProgram other(console->file());
    QVERIFY(other.has());
    QVERIFY(console->compose(text));
    QElapsedTimer answered;
    answered.start();
    QCOMPARE(deliver(*console, "evt_locked", "hello"), 503);
    QVERIFY(answered.elapsed() < 40'000); // ten times the goal
    verifyRefused(*console, text, QStringLiteral("Another program is using"));
    other.leave();
    QCOMPARE(deliver(*console, "evt_locked", "hello"), 200);
    QVERIFY(console->pressSend());
    QVERIFY(console->isStored());
    QTRY_COMPARE_WITH_TIMEOUT(accepted(text), 1, kPatienceMs);
}

void StoreFaultsTest::aLockAtTheStartIsWaitedFor()
{
    {
        auto console = running();
        QVERIFY(console);
    }
    const QString file = m_folder->filePath(QStringLiteral("console.sqlite"));
    OtherProgram other(file, true);
    QVERIFY(other.has());
    OpenConsole console(m_folder->path(), *m_sandbox);
    QVERIFY(!console.start());
    QCOMPARE(console.failures.size(), 1);
    QVERIFY2(console.failures.first().what.contains(QLatin1String("Another program is using")),
             qPrintable(console.failures.first().what));
    other.leave();
    QTRY_VERIFY_WITH_TIMEOUT(console.isUp, kPatienceMs); // by itself, as the sentence says
    QCOMPARE(console.failures.size(), 1);
}

// F44

void StoreFaultsTest::aDamagedFileIsSalvagedAndItsOpenSendsAskedAbout()
{
    const QString left = QStringLiteral("Accepted before the damage.");
    const QString open = QStringLiteral("Waiting when the damage came.");
    QString file;
    {
        auto console = running();
        QVERIFY(console && console->send(left));
        QTRY_COMPARE_WITH_TIMEOUT(accepted(left), 1, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(console->outbox.sending, 0, kPatienceMs);
        file = console->file();
    }
    {
        OpenConsole console(m_folder->path(), *m_sandbox, 60'000);
        QVERIFY(console.start() && console.send(open));
    }
    const qint64 root =
        fromFile(file, QStringLiteral("SELECT rootpage FROM sqlite_master WHERE name = 'senders'"))
            .toLongLong();
    QByteArray damaged = contentOf(file);
    damaged.replace((root - 1) * 4096, 4096, QByteArray(4096, '\0'));
    QVERIFY(root > 1 && write(file, damaged));
    QFile::remove(file + QStringLiteral("-wal"));
    OpenConsole console(m_folder->path(), *m_sandbox);
    QVERIFY(console.start());
    QTRY_VERIFY2(console.told().contains(QLatin1String("was damaged")), qPrintable(console.told()));
    const QStringList aside = QDir(m_folder->path()).entryList({QStringLiteral("*.damaged-*")}, QDir::Files);
    QCOMPARE(aside.size(), 1);
    QCOMPARE(contentOf(m_folder->filePath(aside.first())), damaged);
    // What is typed now is kept, and leaves once the log was asked about what waited.
    const QString fresh = QStringLiteral("Typed after the damage.");
    QVERIFY(console.addSender() && console.send(fresh));
    QTRY_COMPARE_WITH_TIMEOUT(accepted(fresh), 1, kPatienceMs);
    QCOMPARE(fromFile(file, QStringLiteral("SELECT look_up_is_complete FROM outbox WHERE state = 'stuck'"))
                 .toInt(),
             1);
    QCOMPARE(console.outbox.unknown, 1);
    QCOMPARE(accepted(open), 0); // never by itself
    QCOMPARE(accepted(left), 1);
    const RowId row{
        fromFile(file, QStringLiteral("SELECT row FROM outbox WHERE state = 'stuck'")).toLongLong()};
    Q_EMIT console.window().decisionRequested(row, StuckDecision::SendAnew, {});
    QTRY_COMPARE_WITH_TIMEOUT(accepted(open), 1, kPatienceMs);
}

void StoreFaultsTest::aFileThatIsNotOursIsLeftAsItIs()
{
    const QString file = m_folder->filePath(QStringLiteral("console.sqlite"));
    const QByteArray diary = QByteArray("Dear diary, ").repeated(1000);
    QVERIFY(write(file, diary));
    OpenConsole console(m_folder->path(), *m_sandbox);
    QVERIFY(!console.start());
    QVERIFY(isSentence(console.failures.first().what) && isSentence(console.failures.first().next));
    QVERIFY(!console.hasWindow());
    QCOMPARE(contentOf(file), diary);
}

// F45

void StoreFaultsTest::aFileThatGoesWhileRunningIsSaidAndNotWrittenTo_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<bool>("isReplaced");
    QTest::newRow("the file is deleted") << QString() << false;
    QTest::newRow("the file is replaced") << QString() << true;
    QTest::newRow("its log is deleted") << QStringLiteral("-wal") << false;
}

void StoreFaultsTest::aFileThatGoesWhileRunningIsSaidAndNotWrittenTo()
{
    QFETCH(QString, what);
    QFETCH(bool, isReplaced);
    auto console = running();
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
    verifyRefused(*console, text, QStringLiteral("moved, deleted or replaced"));
    QCOMPARE(QFile::exists(path), isReplaced); // none is made in its place
    QFile::remove(path);
    QVERIFY(QFile::rename(away, path)); // put back
    QVERIFY(console->pressSend());
    QVERIFY(console->isStored());
    QTRY_COMPARE_WITH_TIMEOUT(accepted(text), 1, kPatienceMs);
    QCOMPARE(deliver(*console, "evt_back", "hello"), 200);
    QCOMPARE(stored(*console, "evt_back"), 1);
}

void StoreFaultsTest::aFolderThatCannotBeWrittenIsSaid()
{
    {
        auto console = running();
        QVERIFY(console);
    }
    setDiskFault(DiskFault::ReadOnly, m_folder->path().toUtf8());
    OpenConsole console(m_folder->path(), *m_sandbox);
    QVERIFY(!console.start());
    QVERIFY2(console.failures.first().what.contains(m_folder->path()),
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

void StoreFaultsTest::anOlderFileIsBackedUpAndBroughtUpToDate()
{
    const QString file = m_folder->filePath(QStringLiteral("console.sqlite"));
    QVERIFY(makeFirstShape(file));
    auto console = running();
    QVERIFY(console);
    QCOMPARE(fromFile(file, QStringLiteral("PRAGMA user_version")).toInt(), Schema::newest());
    QCOMPARE(fromFile(file, QStringLiteral("SELECT summary FROM messages WHERE row = 1048576")).toString(),
             QStringLiteral("An old one"));
    const QString backup = upgradeBackupFile(file, 1);
    QCOMPARE(fromFile(backup, QStringLiteral("PRAGMA user_version")).toInt(), 1);
    QCOMPARE(fromFile(backup, QStringLiteral("SELECT count(*) FROM messages")).toInt(), 1);
    QVERIFY(console->send(QStringLiteral("Sent after the upgrade.")));
    QTRY_COMPARE_WITH_TIMEOUT(accepted(QStringLiteral("Sent after the upgrade.")), 1, kPatienceMs);
}

void StoreFaultsTest::anUpgradeThatFindsNoRoomIsOldOrNew()
{
    const QString file = m_folder->filePath(QStringLiteral("console.sqlite"));
    QVERIFY(makeFirstShape(file));
    const QByteArray first = contentOf(file);
    int refused = 0;
    for (int writes = 0; writes < 60; writes += 4) {
        for (const char *suffix : {"", "-wal", "-shm", "-journal", ".backup-1"})
            QFile::remove(file + QLatin1String(suffix));
        QVERIFY(write(file, first));
        setDiskFault(DiskFault::Full, "console.sqlite", writes);
        OpenConsole console(m_folder->path(), *m_sandbox);
        if (!console.start()) {
            ++refused;
            QVERIFY2(console.failures.first().what.contains(QLatin1String("full")),
                     qPrintable(console.failures.first().what));
            setDiskFault(DiskFault::None);
            console.retry();
            QTRY_VERIFY_WITH_TIMEOUT(console.isUp, kPatienceMs);
        }
        QCOMPARE(fromFile(file, QStringLiteral("PRAGMA user_version")).toInt(), Schema::newest());
        QCOMPARE(stored(console, "evt"), 1);
        QCOMPARE(fromFile(upgradeBackupFile(file, 1), QStringLiteral("PRAGMA user_version")).toInt(), 1);
    }
    QVERIFY2(refused > 2, qPrintable(QString::number(refused)));
}

void StoreFaultsTest::aFileOfANewerConsoleIsRefusedAndLeftAsItIs()
{
    QString file;
    {
        auto console = running();
        QVERIFY(console);
        file = console->file();
    }
    {
        auto opened = StoreConnection::open(file, StoreConnection::Use::Write);
        QVERIFY(opened.value()->execute(QStringLiteral("PRAGMA user_version = 999")).ok());
    }
    const QByteArray before = contentOf(file);
    OpenConsole console(m_folder->path(), *m_sandbox);
    QVERIFY(!console.start());
    QVERIFY(console.failures.first().what.contains(QLatin1String("newer version")));
    QVERIFY(isSentence(console.failures.first().next));
    QCOMPARE(contentOf(file), before);
}

QTEST_MAIN(StoreFaultsTest)
#include "tst_storefaults.moc"
