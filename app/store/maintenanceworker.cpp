// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/maintenanceworker.h"

#include "app/store/storeconnection.h"

#include <QFileInfo>

namespace arowana {

namespace {

constexpr qint64 kLogMost = qint64(64) * 1024 * 1024;

QString logFile(const QString &file)
{
    return file + QStringLiteral("-wal");
}

} // namespace

MaintenanceWorker::MaintenanceWorker(QString file)
    : m_file(std::move(file))
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

void MaintenanceWorker::look()
{
    // Never the one who makes the file: SQLite would, if it were gone.
    const QFileInfo log(logFile(m_file));
    if (!QFileInfo::exists(m_file) || !log.exists() || log.size() == 0)
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

bool MaintenanceWorker::checkpoint(const QString &mode)
{
    const auto busy = m_connection->number(QStringLiteral("PRAGMA wal_checkpoint(%1)").arg(mode));
    if (busy)
        return true;
    if (busy.error().kind != ErrorKind::Locked)
        Q_EMIT failed(busy.error());
    return false;
}

} // namespace arowana
