// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

// The part of the window about conversations: the page, what it wishes, and the mark of what nobody has read.

#include "models/items/senderlistmodel.h"
#include "models/items/visibletext.h"
#include "ui/compose/composedesk.h"
#include "ui/conversations/conversationspage.h"
#include "ui/conversations/desktopnotice.h"
#include "ui/conversations/traydesktop.h"
#include "ui/keys.h"
#include "ui/rail/rail.h"
#include "ui/ticker.h"
#include "ui/truthbar/truthbar.h"

#include <QApplication>
#include <QLocale>
#include <QStackedWidget>

namespace arowana {

namespace {

constexpr QLatin1String kConversations("conversations");

} // namespace

void MainWindow::setConversationSource(ConversationSource &source, Desktop *desktop)
{
    ConversationsPage::Hooks hooks;
    hooks.expectedPrice = [this](BillingUnit unit) { return m_compose->expected(Channel::Rcs, unit); };
    hooks.newDraftId = [this] { return m_compose->newDraftId(); };
    hooks.agent = [this](const AgentId &id) -> std::optional<Sender> {
        const int row = m_senders->rowOf(Channel::Rcs, id.bytes());
        return row < 0 ? std::nullopt : std::optional(m_senders->senderAt(row));
    };
    hooks.outbox = m_outbox;
    hooks.stopKey = keyOf(Command::Stop);
    m_conversations = new ConversationsPage(source, std::move(hooks));
    m_desktop = new DesktopNotice([this](const SessionPair &pair) { return m_conversations->nameOf(pair); },
                                  desktop ? desktop : new TrayDesktop, this);
    // Behind Messages.
    m_pageTable.insert(
        1, {kConversations, Command::ShowConversations, m_conversations, m_conversations->boardView()});
    m_pages->addWidget(m_conversations);
    m_rail->addPage(kConversations, kConversations, 1);
    retranslate();
    connectConversations();
    tickConversations(m_ticker->now());
}

void MainWindow::connectConversations()
{
    connect(m_conversations, &ConversationsPage::sendRequested, this, &MainWindow::sendRequested);
    connect(m_conversations, &ConversationsPage::draftSaved, this, &MainWindow::draftSaved);
    connect(m_conversations, &ConversationsPage::draftDropped, this, &MainWindow::draftDropped);
    connect(m_conversations, &ConversationsPage::readRequested, this, &MainWindow::readRequested);
    connect(m_conversations, &ConversationsPage::noteSaved, this, &MainWindow::noteSaved);
    connect(m_conversations, &ConversationsPage::messageWanted, this, &MainWindow::showDetails);
    connect(m_conversations, &ConversationsPage::composeRequested, this, &MainWindow::openCompose);
    connect(m_conversations, &ConversationsPage::sendersRequested, this,
            [this] { openPage(Command::ShowSenders); });
    connect(m_conversations, &ConversationsPage::stopRequested, this, &MainWindow::stop);
    connect(m_conversations, &ConversationsPage::sendNowRequested, this, &MainWindow::sendNowRequested);
    connect(m_conversations, &ConversationsPage::unreadChanged, this, &MainWindow::showUnread);
    connect(m_conversations, &ConversationsPage::endingSoon, m_desktop, &DesktopNotice::tell);
    connect(m_desktop, &DesktopNotice::clicked, this, [this](const SessionPair &pair) {
        raiseWindow();
        showConversation(pair);
    });
}

void MainWindow::showConversation(const SessionPair &pair)
{
    showPage(kConversations);
    if (m_conversations && !pair.phone.isEmpty())
        m_conversations->open(pair);
}

void MainWindow::tickConversations(Instant now)
{
    if (!m_conversations)
        return;
    m_conversations->tick(now.plusMs(m_clockSkewMs), now);
    // A session is over at its moment, not up to a second later.
    if (const auto end = m_conversations->nextEnd())
        m_ticker->alsoAt(end->plusMs(-m_clockSkewMs));
}

void MainWindow::applyToConversations(const ChangeSet &changes)
{
    if (!m_conversations)
        return;
    if (changes.clockSkewMs)
        tickConversations(m_ticker->now());
    if (changes.balance)
        m_conversations->setBalance(m_truthBar->balance());
    if (changes.settings) {
        m_conversations->setEnterSends(changes.settings->enterSends);
        m_desktop->setSettings(*changes.settings);
    }
    m_conversations->apply(changes);
}

bool MainWindow::confirmReply(quint64 token, RowId row)
{
    return m_conversations && m_conversations->confirmStored(token, row);
}

bool MainWindow::refuseReply(quint64 token, const Error &error)
{
    return m_conversations && m_conversations->refuseStored(token, error);
}

void MainWindow::showUnread(int conversations, int replies)
{
    if (replies > m_unreadReplies && !isActiveWindow())
        QApplication::alert(this); // the task bar's own mark
    m_unreadReplies = replies;
    m_unread = conversations;
    m_desktop->setUnread(conversations);
    m_rail->setCount(kConversations, conversations);
    showTitle();
}

void MainWindow::showTitle()
{
    const QString title = tr("%1 - Arowana Console").arg(visibleText(m_workspace.name, Lines::One));
    //: Conversations with replies nobody has read, before the window's title, so that a task bar shows them.
    setWindowTitle(m_unread > 0 ? tr("(%1) %2").arg(QLocale().toString(m_unread), title) : title);
}

} // namespace arowana
