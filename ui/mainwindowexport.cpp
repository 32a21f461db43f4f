// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

// The part of the window about what becomes of the messages in the long run: files they are written into, and
// how long they are kept.

#include "models/items/messagelistmodel.h"
#include "ui/export/exportdialog.h"
#include "ui/messages/messagespage.h"
#include "ui/ticker.h"

namespace arowana {

void MainWindow::setExportSource(ExportSource &source)
{
    m_exportSource = &source;
    connect(m_messagesPage, &MessagesPage::exportRequested, this, &MainWindow::openExport);
}

void MainWindow::setRetentionSource(RetentionSource &source)
{
    m_retentionSource = &source;
}

void MainWindow::setBackups(Backups &backups)
{
    m_backups = &backups;
}

void MainWindow::openExport()
{
    if (!m_exportSource)
        return;
    // One that is being written stays: another query's is begun when it is over.
    if (m_exportDialog && !m_exportDialog->isBusy())
        m_exportDialog->close();
    if (!m_exportDialog || !m_exportDialog->isBusy())
        m_exportDialog = new ExportDialog(
            *m_exportSource, [this] { return m_ticker->now(); }, m_messages->query(),
            QTimeZone::systemTimeZone(),
            // While its keys are on their way the rows are those of the query before.
            m_messages->isLoaded() ? std::optional<qint64>(m_messages->rowCount()) : std::nullopt, this);
    m_exportDialog->show();
    m_exportDialog->raise();
    m_exportDialog->activateWindow();
}

} // namespace arowana
