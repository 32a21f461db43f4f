// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

// The part of the window about what is being written: compose dialogs, their drafts, and lists.

#include "models/items/deliveryratemodel.h"
#include "models/items/messagelistmodel.h"
#include "models/items/outboxmodel.h"
#include "models/items/runlistmodel.h"
#include "ui/canned/canneddialog.h"
#include "ui/compose/composedesk.h"
#include "ui/conversations/conversationspage.h"
#include "ui/keys.h"
#include "ui/keysheet.h"
#include "ui/messages/messagespage.h"
#include "ui/messages/messagesview.h"
#include "ui/rail/rail.h"
#include "ui/runs/rundesk.h"
#include "ui/runs/runspage.h"
#include "ui/runs/runsview.h"
#include "ui/settingsdialog.h"
#include "ui/text/plainquestion.h"
#include "ui/text/systemregion.h"
#include "ui/ticker.h"
#include "ui/truthbar/truthbar.h"

#include <QCloseEvent>
#include <QMessageBox>
#include <QStackedWidget>

#include <utility>

namespace arowana {

namespace {

constexpr QLatin1String kMessages("messages");
constexpr QLatin1String kLists("lists");

} // namespace

void MainWindow::connectDesks()
{
    connect(m_compose, &ComposeDesk::sendRequested, this,
            [this](quint64 token, const SendRequest &request, const SendOrigin &origin) {
                Q_EMIT sendRequested(token, request, m_compose->draftOf(token), origin);
            });
    connect(m_compose, &ComposeDesk::draftSaved, this, &MainWindow::draftSaved);
    connect(m_compose, &ComposeDesk::draftDropped, this, &MainWindow::draftDropped);
    connect(m_compose, &ComposeDesk::severalRequested, this, &MainWindow::composeToSeveral);
    connect(m_compose, &ComposeDesk::cannedTextsWanted, this, &MainWindow::openCannedTexts);
    connect(m_compose, &ComposeDesk::settingsWanted, this, [this] {
        openSettings();
        m_settingsDialog->focusRegion();
    });
    connect(m_runDesk, &RunDesk::startRequested, this, &MainWindow::runRequested);
    connect(m_runDesk, &RunDesk::draftSaved, this, &MainWindow::draftSaved);
    connect(m_runDesk, &RunDesk::draftDropped, this, &MainWindow::draftDropped);
    m_runDesk->setDraftHooks({[this] { return m_compose->newDraftId(); },
                              [this](quint64 compose) { return m_compose->draftOf(compose); },
                              [this](quint64 draft) { return m_compose->composeOf(draft); },
                              [this](quint64 compose, const SendRequest &request) {
                                  return m_compose->draftOfMessage(compose, request);
                              }});
    watchDrafts();
    quotePrices();
    connectMessageList();
}

void MainWindow::connectMessageList()
{
    MessagesView *table = &m_messagesPage->table();
    connect(table, &MessagesView::troubleRaised, this, &MainWindow::showTrouble);
    connect(table, &MessagesView::listLayoutChanged, this, [this](const ListLayout &layout) {
        m_settings.messages = layout;
        if (m_hasSettings) // else what the workspace has would be lost for it
            Q_EMIT settingsSaved(m_settings);
    });
    // In another order than by time a new row may come without one more being there.
    connect(
        m_messages, &MessageListModel::loaded, this, [this] { selectMessage(m_awaited); },
        Qt::QueuedConnection);
}

/// While the store is open and well the engine tells what it could not write.
void MainWindow::watchDrafts()
{
    connect(this, &MainWindow::draftSaved, this, [this](const StoredDraft &draft) {
        if (!m_isStoreGood)
            m_unsure.insert(draft.id);
    });
    connect(this, &MainWindow::draftDropped, this, [this](quint64 id) { m_unsure.remove(id); });
}

bool MainWindow::asksForDrafts()
{
    if (std::exchange(m_losesDrafts, false) || (!m_areDraftsOwed && m_unsure.isEmpty()))
        return false;
    if (!m_closeQuestion || !m_closeQuestion->isVisible()) {
        m_closeQuestion = ask(*this,
                              {tr("Close the window?"), tr("Close, and lose what was written last?"),
                               tr("The workspace does not take it just now, so it is not on disk. While the "
                                  "window is open it is tried again."),
                               tr("Close and lose it"), tr("Keep open")},
                              [this] {
                                  m_losesDrafts = true;
                                  QMetaObject::invokeMethod( // once the question is gone
                                      this, [this] { close(); }, Qt::QueuedConnection);
                              });
    }
    m_closeQuestion->raise();
    return true;
}

MainWindow::~MainWindow()
{
    flushDrafts();
}

void MainWindow::flushDrafts()
{
    m_compose->flushDrafts();
    m_runDesk->flushDrafts();
    if (m_conversations)
        m_conversations->flushDrafts();
}

void MainWindow::setOutboxSource(OutboxSource &source)
{
    m_outbox->setSource(source);
}

void MainWindow::setStatisticsSource(StatisticsSource &source)
{
    m_deliveries->setSource(source);
}

void MainWindow::setSendContextSource(SendContextSource &source)
{
    m_compose->setContextSource(source);
    m_runDesk->setContextSource(source, [this] { return m_ticker->now().plusMs(m_clockSkewMs); });
}

void MainWindow::setRunSource(RunSource &source)
{
    m_runsPage = new RunsPage(*m_runs, source, keyOf(Command::Compose));
    m_pageTable.append({kLists, Command::ShowLists, m_runsPage, &m_runsPage->table()});
    m_pages->addWidget(m_runsPage);
    m_rail->addPage(kLists, kLists);
    retranslate();
    connect(m_runsPage, &RunsPage::composeRequested, this, &MainWindow::openCompose);
    connect(m_runsPage, &RunsPage::pauseRequested, this, &MainWindow::runPauseRequested);
    connect(m_runsPage, &RunsPage::resumeRequested, this, &MainWindow::runResumeRequested);
    connect(m_runsPage, &RunsPage::stopRequested, this, &MainWindow::runStopRequested);
    connect(m_truthBar, &TruthBar::listsRequested, this, [this] { run(Command::ShowLists); });
}

/// The workspace's, else the system's own.
QByteArray MainWindow::region() const
{
    return m_settings.region.isEmpty() ? systemRegion() : m_settings.region;
}

/// Dialogs of lists quote what was learnt last.
void MainWindow::quotePrices()
{
    m_runDesk->setExpectedPrice(
        [this](Channel channel, BillingUnit unit) { return m_compose->expected(channel, unit); },
        [this](Channel channel, BillingUnit unit) { return m_compose->expectedHold(channel, unit); });
}

void MainWindow::composeToSeveral(quint64 compose, const SendRequest &request)
{
    m_runDesk->open(compose, request, region());
}

void MainWindow::toggleSheet()
{
    if (m_sheet) {
        m_sheet->close();
        return;
    }
    m_sheet = new KeySheet(this);
    m_sheet->show();
}

void MainWindow::openSettings()
{
    if (!m_settingsDialog) {
        auto *dialog = new SettingsDialog(m_settings, this);
        connect(dialog, &SettingsDialog::saved, this, [this](WorkspaceSettings settings) {
            settings.messages = m_settings.messages; // arranged while the dialog was open
            m_settings = settings;                   // before its echo comes columns may be arranged
            Q_EMIT settingsSaved(settings);
        });
        if (m_retentionSource)
            dialog->setRetentionSource(*m_retentionSource, [this] { return m_ticker->now(); });
        if (m_backups)
            dialog->setBackups(*m_backups);
        m_settingsDialog = dialog;
    }
    m_settingsDialog->show();
    m_settingsDialog->raise();
    m_settingsDialog->activateWindow();
}

void MainWindow::setCannedTextFiles(CannedTextFiles &files)
{
    m_cannedTextFiles = &files;
}

void MainWindow::setListFiles(ListFiles &files)
{
    m_runDesk->setFiles(files);
}

void MainWindow::openCannedTexts()
{
    if (!m_cannedDialog) {
        m_cannedDialog = new CannedDialog(m_cannedTexts, m_cannedTextFiles, this);
        connect(m_cannedDialog, &CannedDialog::changeRequested, this, &MainWindow::cannedTextsChanged);
    }
    m_cannedDialog->show();
    m_cannedDialog->raise();
    m_cannedDialog->activateWindow();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    flushDrafts();
    // What is typed into messages and lists comes back with the next start, as far as the disk takes it; what
    // stands in these does not.
    if (m_cannedDialog && m_cannedDialog->hasUnsaved()) {
        event->ignore();
        openCannedTexts();
        m_cannedDialog->reject(); // which asks
    } else if (m_runDesk->asksBeforeTheEnd() || asksForDrafts()) {
        event->ignore();
    } else {
        QMainWindow::closeEvent(event);
    }
}

void MainWindow::confirmStored(quint64 token, RowId row)
{
    if (confirmReply(token, row))
        return;
    m_compose->confirmStored(token);
    showPage(kMessages);
    selectMessage(row);
}

void MainWindow::refuseStored(quint64 token, const Error &error)
{
    if (!refuseReply(token, error) && !m_compose->refuseStored(token, error))
        showTrouble(error); // its dialog is gone; the sentence must not be
}

void MainWindow::takeReturned(const StoredDraft &draft)
{
    m_compose->restore(m_conversations ? m_conversations->restore({draft}) : QList<StoredDraft>{draft});
}

/// Once: what an earlier run of the program left. Lists come behind the messages they were made of.
void MainWindow::restoreDrafts(const QList<StoredDraft> &drafts)
{
    m_hasDrafts = true;
    m_compose->noteDrafts(drafts);
    QList<StoredDraft> messages = drafts;
    messages.removeIf([](const StoredDraft &draft) { return draft.list.has_value(); });
    m_compose->restore(m_conversations ? m_conversations->restore(messages) : messages);
    m_runDesk->restore(drafts, region());
}

void MainWindow::confirmRunStored(quint64 token, quint64 run)
{
    if (const auto source = m_runDesk->confirmStored(token))
        m_compose->becameList(source->compose, source->request);
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
    if (changes.balance || !changes.tiers.isEmpty()) {
        m_compose->setBalance(m_truthBar->balance(), m_truthBar->tiers());
        m_runDesk->setBalance(m_truthBar->balance());
    }
    if (changes.poll)
        m_messagesPage->setHistory(changes.poll->history);
    if (!changes.prices.isEmpty())
        m_compose->takePrices(changes.prices);
    if (!changes.prices.isEmpty() || !changes.tiers.isEmpty())
        quotePrices();
    if (changes.settings) {
        const ListLayout arranged = m_settings.messages;
        m_settings = *changes.settings;
        if (std::exchange(m_hasSettings, true))
            m_settings.messages = arranged; // newer than the echo of what was saved
        else
            m_messagesPage->table().setListLayout(m_settings.messages);
        m_compose->setRegion(m_settings.region);
        m_compose->setBudget(m_settings.sendsPerMinuteMost, m_settings.sendsPerDayMost);
    }
    if (!changes.sessions.isEmpty() || !changes.messages.empty() || changes.clockSkewMs)
        m_compose->refreshContexts();
    if (!changes.people.isEmpty())
        m_compose->refreshContacts(changes.people);
    if (changes.areDraftsOwed)
        m_areDraftsOwed = *changes.areDraftsOwed;
    if (changes.store) {
        m_isStoreGood = changes.store->state == StoreState::Good;
        if (m_isStoreGood) // written since, or owed
            m_unsure.clear();
    }
    if (changes.drafts && !m_hasDrafts)
        restoreDrafts(*changes.drafts);
    if (changes.cannedTexts) {
        m_cannedTexts = *changes.cannedTexts;
        m_compose->setCannedTexts(m_cannedTexts);
        if (m_conversations)
            m_conversations->setCannedTexts(m_cannedTexts);
        if (m_cannedDialog)
            m_cannedDialog->setTexts(m_cannedTexts);
    }
    applyToConversations(changes);
    applyToContacts(changes);
    applyToSetAside(changes);
    if (!changes.runs.isEmpty()) {
        m_runs->apply(changes.runs);
        m_rail->setCount(kLists, m_runs->rowCount());
        m_truthBar->setLists(m_runs->waiting());
    }
}

} // namespace arowana
