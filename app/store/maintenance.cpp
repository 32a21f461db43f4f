// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/maintenance.h"

#include "app/store/maintenanceworker.h"

#include <QTimer>

namespace arowana {

Maintenance::Maintenance(const QString &file, int everyMs, QObject *parent)
    : Maintenance(file, everyMs, RetentionWorker::Pace(), parent)
{
}

Maintenance::Maintenance(const QString &file, int everyMs, RetentionWorker::Pace pace, QObject *parent)
    : QObject(parent)
    , m_retention(new RetentionWorker(file, pace))
{
    auto *worker = new MaintenanceWorker(file);
    auto *timer = new QTimer(worker); // moves along and ends with the worker
    timer->setInterval(everyMs);
    timer->callOnTimeout(worker, &MaintenanceWorker::look);
    worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, timer, qOverload<>(&QTimer::start));
    connect(&m_thread, &QThread::finished, worker, &QObject::deleteLater);
    connect(worker, &MaintenanceWorker::looked, this, &Maintenance::looked);
    connect(worker, &MaintenanceWorker::checkpointed, this, &Maintenance::checkpointed);
    connect(worker, &MaintenanceWorker::searchable, this, &Maintenance::searchable);
    connect(worker, &MaintenanceWorker::failed, this, &Maintenance::failed);
    connect(worker, &MaintenanceWorker::checked, this, &Maintenance::checked);
    connect(worker, &MaintenanceWorker::damageFound, this, &Maintenance::damageFound);
    connect(worker, &MaintenanceWorker::backedUp, this, &Maintenance::backedUp);
    connect(worker, &MaintenanceWorker::backupFailed, this, &Maintenance::backupFailed);
    m_retention->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_retention, &QObject::deleteLater);
    connect(m_retention, &RetentionWorker::removed, this, &Maintenance::removed);
    connect(m_retention, &RetentionWorker::roundEnded, this, &Maintenance::retentionRoundEnded);
    connect(m_retention, &RetentionWorker::failed, this, &Maintenance::failed);
    m_thread.setObjectName(QStringLiteral("maintenance"));
    m_thread.start();
}

Maintenance::~Maintenance()
{
    stop();
}

void Maintenance::setRetention(const RetentionRule &rule)
{
    if (m_thread.isRunning())
        QMetaObject::invokeMethod(m_retention, [worker = m_retention, rule] { worker->setRule(rule); });
}

void Maintenance::requestStop()
{
    m_thread.requestInterruption();
    m_thread.quit();
}

void Maintenance::stop()
{
    requestStop();
    m_thread.wait();
}

} // namespace arowana
