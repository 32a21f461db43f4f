// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

// The part of the window about signed events that are set aside: their dialog, and the ways that lead to it.

#include "ui/banner.h"
#include "ui/setaside/setasidedialog.h"
#include "ui/truthbar/truthbar.h"

namespace arowana {

void MainWindow::setSetAsideSource(SetAsideSource &source)
{
    m_setAsideSource = &source;
    connect(m_truthBar, &TruthBar::setAsideRequested, this, &MainWindow::openSetAside);
    connect(m_truthBar, &TruthBar::setAsideAlarmRaised, this,
            [this](const Error &error) { m_banner->show(error, tr("Show what is set aside")); });
    connect(m_banner, &Banner::actionRequested, this, &MainWindow::openSetAside);
}

void MainWindow::openSetAside()
{
    if (!m_setAsideSource)
        return;
    if (!m_setAsideDialog) {
        m_setAsideDialog = new SetAsideDialog(*m_setAsideSource, this);
        connect(m_setAsideDialog, &SetAsideDialog::tryRequested, this, &MainWindow::setAsideTryRequested);
        connect(m_setAsideDialog, &SetAsideDialog::seenRequested, this, &MainWindow::setAsideSeenRequested);
    }
    m_setAsideDialog->show();
    m_setAsideDialog->raise();
    m_setAsideDialog->activateWindow();
}

void MainWindow::takeSetAsideTried(const SetAsideTried &tried)
{
    if (m_setAsideDialog)
        m_setAsideDialog->showTried(tried);
}

void MainWindow::applyToSetAside(const ChangeSet &changes)
{
    if (!changes.listener || changes.listener->asideRevision == m_asideRevision)
        return;
    m_asideRevision = changes.listener->asideRevision;
    if (m_setAsideDialog)
        m_setAsideDialog->refresh();
}

} // namespace arowana
