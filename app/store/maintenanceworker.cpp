// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/maintenanceworker.h"

#include "app/store/backup.h"
#include "app/store/freeroom.h"
#include "app/store/salvage.h"
#include "app/store/searchindex.h"
#include "app/store/storeconnection.h"
#include "app/store/storeerror.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QLocale>
#include <QThread>

#include <algorithm>

namespace arowana {

namespace {

struct MaintenanceWorkerWords {
    Q_DECLARE_TR_FUNCTIONS(MaintenanceWorker)
};

constexpr qint64 kLogMost = qint64(64) * 1024 * 1024;
constexpr int kBacklogStep = 40;  // the writer waits 200 ms for a lock, and a step of 200 rows took longer
constexpr int kBacklogMs = 2'000; // of one look
constexpr unsigned long kPauseMost = 50;
constexpr int kLooksOfTheStart = 10; // half a minute
constexpr qint64 kBackupEveryMs = 24LL * 3'600'000;
constexpr qint64 kBackupRetryMs = 3'600'000;
constexpr qint64 kRoomLeft = qint64(64) * 1024 * 1024; // for the writer, beside the copy

QString logFile(const QString &file)
{
    return file + QStringLiteral("-wal");
}

/// What failed since then was cut short, and says nothing.
bool isToEnd()
{
    return QThread::currentThread()->isInterruptionRequested();
}

} // namespace

MaintenanceWorker::MaintenanceWorker(QString file)
    : m_file(std::move(file))
    , m_identity(FileIdentity::of(m_file))
{
}

MaintenanceWorker::~MaintenanceWorker() = default;

qint64 MaintenanceWorker::logBytes() const
{
    return QFileInfo(logFile(m_file)).size();
}

bool MaintenanceWorker::connect()
{
    if (m_connection && !m_connection->isInDoubt())
        return true;
    m_connection.reset();
    auto opened = StoreConnection::open(m_file, StoreConnection::Use::Maintain);
    if (!opened) {
        Q_EMIT failed(opened.error());
        return false;
    }
    m_connection = opened.take();
    // A connection that has read nothing does not know yet that there is a log.
    return m_connection->number(QStringLiteral("PRAGMA user_version")).ok();
}

bool MaintenanceWorker::isStillThere()
{
    const auto now = FileIdentity::of(m_file);
    const bool isThere = now && now == m_identity;
    if (!isThere && m_identity && !m_saidGone)
        Q_EMIT failed(goneError(m_file));
    m_saidGone = m_identity && !isThere;
    return isThere;
}

void MaintenanceWorker::look()
{
    lookAfterFile();
    Q_EMIT looked();
}

void MaintenanceWorker::lookAfterFile()
{
    // Never the one who makes the file: SQLite would, if it were gone.
    if (!isStillThere())
        return;
    lookAtLog();
    if (!m_isSearchable && !isToEnd())
        workOffBacklog();
    if (m_looks < kLooksOfTheStart) {
        ++m_looks;
        return;
    }
    if (isToEnd())
        return; // what follows takes long
    switch (m_checked) {
    case Checked::NotYet:
        check();
        break;
    case Checked::Sound:
        if (isBackupDue())
            backUpNow();
        break;
    case Checked::Copied:
        if (isBackupDue())
            check();
        break;
    case Checked::Damaged:
        break;
    }
}

void MaintenanceWorker::lookAtLog()
{
    const QFileInfo log(logFile(m_file));
    if (!log.exists() || log.size() == 0)
        return;
    const bool isIdle = m_lastWrite.isValid() && log.lastModified() == m_lastWrite;
    m_lastWrite = log.lastModified();
    if (!connect() || !checkpoint(QStringLiteral("PASSIVE")))
        return;
    // Emptying waits for readers and keeps the writer out; after the passive one it has little left to move,
    // and it gives up after the connection's 20 ms.
    if ((isIdle || log.size() > kLogMost) && !checkpoint(QStringLiteral("TRUNCATE")))
        return;
    Q_EMIT checkpointed(logBytes());
}

void MaintenanceWorker::workOffBacklog()
{
    if (!connect())
        return;
    SearchIndex index(*m_connection);
    const QDeadlineTimer end(kBacklogMs);
    Result<bool> isMore = true;
    while (isMore && *isMore && !end.hasExpired() && !isToEnd()) {
        QElapsedTimer step;
        step.start();
        isMore = index.takeBacklog(kBacklogStep);
        // The writer looks for its turn now and then, and must find one.
        QThread::msleep(std::clamp<unsigned long>(ulong(step.elapsed()), 1, kPauseMost));
    }
    if (!isMore && isMore.error().kind != ErrorKind::Locked && !isToEnd())
        Q_EMIT failed(isMore.error());
    if (const auto left = index.backlog(); left && isMore && (*left > 0 || !*isMore)) {
        m_isSearchable = *left == 0;
        Q_EMIT searchable(*left);
    }
}

void MaintenanceWorker::check()
{
    m_connection.reset(); // what is on the disk counts, not what was read from it before
    if (!connect())
        return;
    const auto wrong = m_connection->first("PRAGMA integrity_check(1)", {},
                                           [](const StoreRows &rows) { return rows.text(0); });
    if (isToEnd())
        return;
    if (wrong && *wrong && **wrong == QLatin1String("ok")) {
        m_checked = Checked::Sound;
        Q_EMIT checked();
    } else if (wrong || m_connection->sawDamage()) {
        reportDamage(wrong ? wrong->value_or(QString()) : wrong.error().detail);
    } else if (wrong.error().kind != ErrorKind::Locked) {
        Q_EMIT failed(wrong.error()); // tried again
    }
}

void MaintenanceWorker::reportDamage(const QString &detail)
{
    m_checked = Checked::Damaged;
    // So that the next start salvages it, also where its own quick check sees nothing.
    if (!markDamaged(m_file))
        Q_EMIT failed(
            {ErrorKind::Storage, MaintenanceWorkerWords::tr("The data folder cannot be written."), {}, {}});
    Q_EMIT damageFound(damageError(m_file, detail));
}

std::optional<Error> MaintenanceWorker::roomError() const
{
    const QString folder = QFileInfo(m_file).absolutePath();
    const qint64 free = freeRoom(folder);
    const qint64 needed = QFileInfo(m_file).size() + logBytes() + kRoomLeft;
    if (free < 0 || free >= needed)
        return std::nullopt;
    return Error{ErrorKind::Storage,
                 MaintenanceWorkerWords::tr(
                     "There is no room for the daily backup: %1 are free in the folder %2, %3 are needed.")
                     .arg(QLocale().formattedDataSize(free), QDir::toNativeSeparators(folder),
                          QLocale().formattedDataSize(needed)),
                 MaintenanceWorkerWords::tr("Free some space; the console tries again in an hour."),
                 {}};
}

bool MaintenanceWorker::isBackupDue()
{
    const QFileInfo last(dailyBackupFile(m_file));
    const bool isFresh =
        last.exists() && qAbs(last.lastModified().msecsTo(QDateTime::currentDateTimeUtc())) < kBackupEveryMs;
    if (isFresh || !m_nextBackup.hasExpired() || !connect())
        return false;
    const auto salvage = openSalvage(*m_connection);
    return salvage && !*salvage;
}

void MaintenanceWorker::backUpNow()
{
    m_nextBackup.setRemainingTime(kBackupRetryMs);
    if (const auto error = roomError()) {
        Q_EMIT backupFailed(*error);
        return;
    }
    const QString target = dailyBackupFile(m_file);
    const auto done = backUp(*m_connection, target);
    if (done) {
        m_checked = Checked::Copied;
        m_nextBackup.setRemainingTime(0); // by the copy's own age
        Q_EMIT backedUp(target);
    } else if (m_connection->sawDamage()) {
        reportDamage(done.error().detail);
    } else if (!isToEnd()) {
        Q_EMIT backupFailed(done.error());
    }
}

bool MaintenanceWorker::checkpoint(const QString &mode)
{
    const auto busy = m_connection->number(QStringLiteral("PRAGMA wal_checkpoint(%1)").arg(mode));
    if (busy)
        return true;
    if (busy.error().kind != ErrorKind::Locked && !isToEnd())
        Q_EMIT failed(busy.error());
    return false;
}

} // namespace arowana
