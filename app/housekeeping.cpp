// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/housekeeping.h"

#include "app/enginehost.h"
#include "app/store/maintenance.h"
#include "app/store/retentionforecaster.h"
#include "app/store/storebackups.h"
#include "app/store/storeexporter.h"
#include "ui/mainwindow.h"

namespace arowana {

Housekeeping::Housekeeping(const QString &storeFile, MainWindow &window, EngineHost &host)
    : m_exporter(std::make_unique<StoreExporter>(storeFile))
    , m_forecaster(std::make_unique<RetentionForecaster>(storeFile))
    , m_backups(std::make_unique<StoreBackups>(storeFile))
    , m_maintenance(std::make_unique<Maintenance>(storeFile))
{
    window.setExportSource(*m_exporter);
    window.setRetentionSource(*m_forecaster);
    window.setBackups(*m_backups);
    Maintenance *maintenance = m_maintenance.get();
    connect(maintenance, &Maintenance::failed, &window, &MainWindow::showTrouble);
    connect(maintenance, &Maintenance::damageFound, &window, &MainWindow::showTrouble);
    connect(maintenance, &Maintenance::backupFailed, &window, &MainWindow::showTrouble);
    connect(maintenance, &Maintenance::searchable, &window, &MainWindow::setUnsearchable);
    connect(maintenance, &Maintenance::removed, &window, &MainWindow::applyChanges);
    connect(&host, &EngineHost::changed, maintenance, [maintenance](const ChangeSet &changes) {
        if (changes.settings)
            maintenance->setRetention(changes.settings->keeps);
    });
}

Housekeeping::~Housekeeping() = default;

void Housekeeping::requestStop()
{
    m_exporter->requestStop();
    m_maintenance->requestStop();
}

} // namespace arowana
