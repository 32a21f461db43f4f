// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

// The part of the window about what is being written: compose dialogs, their drafts, and lists.

#include "models/items/runlistmodel.h"
#include "ui/compose/composedesk.h"
#include "ui/conversations/conversationspage.h"
#include "ui/keys.h"
#include "ui/rail/rail.h"
#include "ui/runs/rundesk.h"
#include "ui/runs/runspage.h"
#include "ui/settingsdialog.h"
#include "ui/ticker.h"
#include "ui/truthbar/truthbar.h"

#include <QLocale>
#include <QStackedWidget>
#include <QTableView>

namespace arowana {

namespace {

constexpr QLatin1String kLists("lists");

} // namespace

void MainWindow::connectDesks()
{
    connect(m_compose, &ComposeDesk::sendRequested, this, [this](quint64 token, const SendRequest &request) {
        Q_EMIT sendRequested(token, request, m_compose->draftOf(token));
    });
    connect(m_compose, &ComposeDesk::draftSaved, this, &MainWindow::draftSaved);
    connect(m_compose, &ComposeDesk::draftDropped, this, &MainWindow::draftDropped);
    connect(m_compose, &ComposeDesk::severalRequested, this, &MainWindow::composeToSeveral);
    connect(m_runDesk, &RunDesk::startRequested, this, &MainWindow::runRequested);
}

void MainWindow::setSendContextSource(SendContextSource &source)
{
    m_compose->setContextSource(source);
}

void MainWindow::setRunSource(RunSource &source)
{
    m_runsPage = new RunsPage(*m_runs, source);
    m_pageTable.append({kLists, Command::ShowLists, m_runsPage, m_runsPage->findChild<QTableView *>()});
    m_pages->addWidget(m_runsPage);
    m_rail->addPage(kLists, kLists);
    retranslate();
    connect(m_runsPage, &RunsPage::pauseRequested, this, &MainWindow::runPauseRequested);
    connect(m_runsPage, &RunsPage::resumeRequested, this, &MainWindow::runResumeRequested);
    connect(m_runsPage, &RunsPage::stopRequested, this, &MainWindow::runStopRequested);
}

/// The workspace's, else the system's own.
QByteArray MainWindow::region() const
{
    return m_settings.region.isEmpty() ? QLocale::territoryToCode(QLocale::system().territory()).toLatin1()
                                       : m_settings.region;
}

void MainWindow::composeToSeveral(const SendRequest &request)
{
    m_runDesk->open(request, m_compose->expectedPrice(request), region());
}

void MainWindow::openSettings()
{
    if (!m_settingsDialog) {
        auto *dialog = new SettingsDialog(m_settings, this);
        connect(dialog, &SettingsDialog::saved, this, &MainWindow::settingsSaved);
        m_settingsDialog = dialog;
    }
    m_settingsDialog->show();
    m_settingsDialog->raise();
    m_settingsDialog->activateWindow();
}

void MainWindow::confirmRunStored(quint64 token, quint64 run)
{
    m_runDesk->confirmStored(token);
    showPage(kLists);
    if (m_runsPage)
        m_runsPage->choose(run);
}

void MainWindow::refuseRunStored(quint64 token, const Error &error)
{
    if (!m_runDesk->refuseStored(token, error))
        showTrouble(error);
}

void MainWindow::applyToDesks(const ChangeSet &changes)
{
    if (changes.clockSkewMs)
        m_clockSkewMs = *changes.clockSkewMs;
    if (changes.balance || !changes.tiers.isEmpty())
        m_compose->setBalance(m_truthBar->balance(), m_truthBar->tiers());
    if (!changes.prices.isEmpty())
        m_compose->takePrices(changes.prices);
    if (changes.settings) {
        m_settings = *changes.settings;
        m_compose->setRegion(m_settings.region);
    }
    if (!changes.sessions.isEmpty() || !changes.messages.empty() || changes.clockSkewMs)
        m_compose->refreshContexts(m_ticker->now().plusMs(m_clockSkewMs));
    if (changes.drafts && !m_hasDrafts) {
        m_hasDrafts = true;
        m_compose->noteDrafts(*changes.drafts);
        m_compose->restore(m_conversations ? m_conversations->restore(*changes.drafts) : *changes.drafts);
    }
    applyToConversations(changes);
    if (!changes.runs.isEmpty()) {
        m_runs->apply(changes.runs);
        m_rail->setCount(kLists, m_runs->rowCount());
    }
}

} // namespace arowana
