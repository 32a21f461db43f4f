// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/workspacelock.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace arowana;

class TestWorkspaceLock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneHolderAtATime();
    void anotherProcessIsNamed();
    void aKilledHolderLeavesNoLock();
    void aChildDoesNotKeepTheLock();
    void aForeignFileInItsPlaceIsNoHolder();
    void aFolderThatCannotBeMadeIsSaid();
    void aFullDiskCostsOnlyTheHoldersName();
};

static QString helper()
{
    return QCoreApplication::applicationDirPath() + QStringLiteral("/storehelper");
}

static QByteArray firstLine(QProcess &process)
{
    while (!process.canReadLine() && process.waitForReadyRead(30'000)) {
    }
    return process.readLine().trimmed();
}

void TestWorkspaceLock::oneHolderAtATime()
{
    QTemporaryDir dir;
    const QString folder = dir.path() + QStringLiteral("/work");
    WorkspaceLock one(folder);
    WorkspaceLock two(folder);
    QVERIFY(one.take().ok());
    QVERIFY(one.take().ok());
    QVERIFY(!two.take().ok());
    one.release();
    QVERIFY(two.take().ok());
    QVERIFY(!one.take().ok());
}

void TestWorkspaceLock::anotherProcessIsNamed()
{
    QTemporaryDir dir;
    QProcess process;
    process.start(helper(), {QStringLiteral("lock"), dir.path()});
    QCOMPARE(firstLine(process), QByteArray("taken"));
    WorkspaceLock lock(dir.path());
    const auto taken = lock.take();
    QVERIFY(!taken.ok());
    QCOMPARE(taken.error().kind, ErrorKind::Locked);
    const auto holder = WorkspaceLock::holder(dir.path());
    QVERIFY(holder.has_value());
    QCOMPARE(holder->pid, process.processId());
    QCOMPARE(holder->host, QSysInfo::machineHostName());
    QCOMPARE(taken.error().what, QStringLiteral("This workspace is open already, in process %1 on %2.")
                                     .arg(process.processId())
                                     .arg(QSysInfo::machineHostName()));
    process.kill();
    QVERIFY(process.waitForFinished());
}

void TestWorkspaceLock::aKilledHolderLeavesNoLock()
{
    QTemporaryDir dir;
    QProcess process;
    process.start(helper(), {QStringLiteral("lock"), dir.path()});
    QCOMPARE(firstLine(process), QByteArray("taken"));
    process.kill();
    QVERIFY(process.waitForFinished());
    WorkspaceLock lock(dir.path());
    QVERIFY(lock.take().ok());
    QCOMPARE(WorkspaceLock::holder(dir.path())->pid, QCoreApplication::applicationPid());
}

void TestWorkspaceLock::aChildDoesNotKeepTheLock()
{
    QTemporaryDir dir;
    QTemporaryDir other;
    WorkspaceLock lock(dir.path());
    QVERIFY(lock.take().ok());
    QProcess child; // started while we hold it, as the practice platform is
    child.start(helper(), {QStringLiteral("lock"), other.path()});
    QCOMPARE(firstLine(child), QByteArray("taken"));
    lock.release();
    WorkspaceLock next(dir.path());
    QVERIFY(next.take().ok());
    child.kill();
    QVERIFY(child.waitForFinished());
}

void TestWorkspaceLock::aForeignFileInItsPlaceIsNoHolder()
{
    QTemporaryDir dir;
    QVERIFY(!WorkspaceLock::holder(dir.path()));
    QFile file(dir.filePath(QStringLiteral("workspace.lock")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("no number\n");
    file.close();
    QVERIFY(!WorkspaceLock::holder(dir.path()));
    WorkspaceLock lock(dir.path());
    QVERIFY(lock.take().ok());
    QVERIFY(WorkspaceLock::holder(dir.path()).has_value());
}

void TestWorkspaceLock::aFolderThatCannotBeMadeIsSaid()
{
    WorkspaceLock lock(QStringLiteral("/proc/arowana"));
    const auto taken = lock.take();
    QVERIFY(!taken.ok());
    QCOMPARE(taken.error().kind, ErrorKind::Storage);
    QVERIFY(taken.error().what.contains(QStringLiteral("/proc/arowana")));
    QVERIFY(!taken.error().next.isEmpty());
}

void TestWorkspaceLock::aFullDiskCostsOnlyTheHoldersName()
{
    QTemporaryDir dir;
    {
        WorkspaceLock before(dir.path());
        QVERIFY(before.take().ok());
    }
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit limit{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &limit), 0);
    const rlimit none{0, limit.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &none), 0);
    WorkspaceLock lock(dir.path());
    const bool isTaken = lock.take().ok();
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &limit), 0);
    QVERIFY(isTaken);
    QVERIFY(!WorkspaceLock::holder(dir.path())); // no name rather than that of another
    QVERIFY(!WorkspaceLock(dir.path()).take().ok());
}

QTEST_GUILESS_MAIN(TestWorkspaceLock)
#include "tst_workspacelock.moc"
