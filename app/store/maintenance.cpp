// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/maintenance.h"

#include "app/store/maintenanceworker.h"

#include <QTimer>

namespace arowana {

Maintenance::Maintenance(const QString &file, int everyMs, QObject *parent)
    : QObject(parent)
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
    m_thread.setObjectName(QStringLiteral("maintenance"));
    m_thread.start();
}

Maintenance::~Maintenance()
{
    stop();
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
