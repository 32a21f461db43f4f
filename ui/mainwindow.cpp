// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "models/items/deliveryratemodel.h"
#include "models/items/messagelistmodel.h"
#include "models/items/outboxmodel.h"
#include "models/items/runlistmodel.h"
#include "models/items/senderlistmodel.h"
#include "models/items/visibletext.h"
#include "ui/banner.h"
#include "ui/compose/composedesk.h"
#include "ui/contacts/contactdesk.h"
#include "ui/conversations/conversationspage.h"
#include "ui/insights/insightspage.h"
#include "ui/inspector/inspector.h"
#include "ui/keys.h"
#include "ui/messages/messagespage.h"
#include "ui/messages/messagesview.h"
#include "ui/outbox/draftreturn.h"
#include "ui/outbox/outboxpage.h"
#include "ui/outbox/outboxview.h"
#include "ui/rail/rail.h"
#include "ui/runs/rundesk.h"
#include "ui/senders/senderspage.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/ticker.h"
#include "ui/truthbar/truthbar.h"

#include <QEvent>
#include <QHideEvent>
#include <QScreen>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace arowana {

namespace {

constexpr QLatin1String kMessages("messages");
constexpr QLatin1String kOutbox("outbox");
constexpr QLatin1String kInsights("insights");
constexpr QLatin1String kSenders("senders");

} // namespace

MainWindow::MainWindow(const WorkspaceInfo &workspace, MessageSource &source, QWidget *parent)
    : QMainWindow(parent)
    , m_workspace(workspace)
    , m_ticker(new Ticker(this))
    , m_messages(new MessageListModel(source, this))
    , m_senders(new SenderListModel(this))
    , m_outbox(new OutboxModel(this))
    , m_deliveries(new DeliveryRateModel(this))
    , m_drafts(new DraftReturn(source, this))
    , m_compose(new ComposeDesk(this, [this] { return m_ticker->now().plusMs(m_clockSkewMs); }))
    , m_runDesk(new RunDesk(this))
    , m_runs(new RunListModel(this))
    , m_contactDesk(new ContactDesk(this))
    , m_rail(new Rail(workspace))
    , m_banner(new Banner)
    , m_pages(new QStackedWidget)
    , m_split(new QSplitter(Qt::Horizontal))
    , m_messagesPage(new MessagesPage(*m_messages))
    , m_outboxPage(new OutboxPage(*m_outbox))
    , m_insightsPage(new InsightsPage(*m_deliveries))
    , m_sendersPage(new SendersPage(m_senders))
    , m_inspector(
          new Inspector(source, *m_ticker,
                        [this](Channel channel, const QByteArray &id) { return senderName(channel, id); }))
    , m_truthBar(
          new TruthBar([this](const AgentId &id) { return senderName(Channel::Rcs, id.bytes()); }, this))
{
    build();
    connectParts();
    connectPages();
    connectDesks();
    bindKeys();
    retranslate();
    showPage(kMessages);
    m_messages->setQuery({});
}

void MainWindow::build()
{
    const Metrics m(*this);
    setWindowIcon(applicationIcon());
    m_split->addWidget(m_messagesPage);
    m_split->addWidget(m_inspector);
    m_split->setCollapsible(0, false);
    m_split->setCollapsible(1, false);
    m_split->setStretchFactor(0, 1);
    m_split->setStretchFactor(1, 0);
    m_split->setSizes({m.u(200), m.u(105)});
    m_messagesPage->setMinimumWidth(m.u(60));
    m_inspector->setMinimumWidth(m.u(84));
    m_pageTable = {{kMessages, Command::ShowMessages, m_split, &m_messagesPage->table()},
                   {kOutbox, Command::ShowOutbox, m_outboxPage, &m_outboxPage->table()},
                   {kInsights, Command::ShowInsights, m_insightsPage, &m_insightsPage->table()},
                   {kSenders, Command::ShowSenders, m_sendersPage, nullptr}};
    for (const Page &page : std::as_const(m_pageTable)) {
        m_pages->addWidget(page.widget);
        m_rail->addPage(page.name, page.name);
    }

    auto *middle = new QWidget;
    auto *middleColumn = new QVBoxLayout(middle);
    middleColumn->setContentsMargins(0, 0, 0, 0);
    middleColumn->setSpacing(0);
    middleColumn->addWidget(m_banner);
    middleColumn->addWidget(m_pages, 1);
    auto *upper = new QWidget;
    auto *row = new QHBoxLayout(upper);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addWidget(middle, 1);
    auto *whole = new QWidget;
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(upper, 1);
    column->addWidget(m_truthBar);
    setCentralWidget(whole);
    // The frame and title bar of the desktop need room too.
    const QSize room = screen()->availableSize() - QSize(m.u(2), m.u(10));
    const QSize wanted(m.u(360), m.u(225));
    // The offscreen platform's screen is nobody's: pictures made there show the window as it is meant.
    const bool isSeen = QGuiApplication::platformName() != QLatin1String("offscreen");
    resize(isSeen ? wanted.boundedTo(room) : wanted);
}

void MainWindow::connectParts()
{
    connect(m_ticker, &Ticker::ticked, this, [this](Instant now) {
        m_truthBar->tick(now);
        m_messagesPage->tick(now);
        m_outboxPage->tick(now);
        m_runs->tick(now);
        m_deliveries->tick(now);
        m_drafts->tick(now);
        m_compose->tick();
        m_sendersPage->tick(now);
        tickConversations(now);
        tickContacts(now);
    });
    connect(m_messagesPage, &MessagesPage::counted, this,
            [this](qint64 total) { m_rail->setCount(kMessages, total); });
    connect(m_messages, &MessageListModel::loaded, this, [this] { selectMessage(m_awaited); });
    // After the views have taken the rows in.
    connect(
        m_messages, &QAbstractItemModel::rowsInserted, this, [this] { selectMessage(m_awaited); },
        Qt::QueuedConnection);
    connect(m_inspector, &Inspector::detailLearnt, m_drafts, &DraftReturn::learn);
    connect(m_rail, &Rail::pageRequested, this, &MainWindow::showPage);
    connect(m_drafts, &DraftReturn::draftReturned, this, [this](const ComposeDraft &draft) {
        if (!m_conversations || !m_conversations->takeBack(draft))
            m_compose->openReturned(draft);
    });
    connect(m_messagesPage, &MessagesPage::composeRequested, this, &MainWindow::openCompose);
    connect(m_messagesPage, &MessagesPage::chosenChanged, m_inspector, &Inspector::show);
    connect(m_messagesPage, &MessagesPage::chosenChanged, this, &MainWindow::messageChosen);
    connect(m_messagesPage, &MessagesPage::seen, this, &MainWindow::messageSeen);
    connect(m_messagesPage, &MessagesPage::historyPauseRequested, this, &MainWindow::historyPauseRequested);
    connect(m_inspector, &Inspector::stopRequested, this, &MainWindow::stop);
    connect(m_inspector, &Inspector::decisionRequested, this, &MainWindow::decisionRequested);
    connect(m_inspector, &Inspector::otherRequested, this, &MainWindow::showDetails);
    connect(m_inspector, &Inspector::sendNowRequested, this, &MainWindow::sendNowRequested);
    connect(m_inspector, &Inspector::revokeRequested, this, &MainWindow::revokeRequested);
    connect(m_inspector, &Inspector::sendAgainRequested, this,
            [this](const SendRequest &request, RowId of) { m_compose->open(&request, of); });
    connect(m_inspector, &Inspector::sendByEmailRequested, m_compose, &ComposeDesk::openByEmail);
    connect(m_inspector, &Inspector::sendersRequested, this, [this] { openPage(Command::ShowSenders); });
    connect(m_inspector, &Inspector::keyRequested, this, &MainWindow::keyRequested);
    connect(m_compose, &ComposeDesk::senderWanted, this, [this] {
        showPage(kSenders);
        raiseWindow();
        m_sendersPage->add();
    });
    connect(m_truthBar, &TruthBar::refreshRequested, this, &MainWindow::refreshRequested);
    connect(m_truthBar, &TruthBar::alarmRaised, this, &MainWindow::showTrouble);
    connect(m_truthBar, &TruthBar::keyRequested, this, &MainWindow::keyRequested);
    connect(m_truthBar, &TruthBar::secretChangeRequested, this, &MainWindow::secretChangeRequested);
    connect(m_truthBar, &TruthBar::endpointRemovalRequested, this, &MainWindow::endpointRemovalRequested);
    connect(m_truthBar, &TruthBar::outboxRequested, this, [this] { run(Command::ShowOutbox); });
}

void MainWindow::connectPages()
{
    connect(m_outboxPage, &OutboxPage::composeRequested, this, &MainWindow::openCompose);
    connect(m_outboxPage, &OutboxPage::detailsRequested, this, &MainWindow::showDetails);
    connect(m_outboxPage, &OutboxPage::sendNowRequested, this, &MainWindow::sendNowRequested);
    connect(m_outboxPage, &OutboxPage::dismissRequested, this, &MainWindow::dismissRequested);
    connect(m_outboxPage, &OutboxPage::decisionRequested, this, &MainWindow::decisionRequested);
    connect(m_outboxPage, &OutboxPage::stopRequested, this, [this](RowId row, bool givesBack) {
        if (givesBack)
            stop(row);
        else
            Q_EMIT stopRequested(row);
    });
    connect(m_insightsPage, &InsightsPage::composeRequested, this, &MainWindow::openCompose);
    connect(m_sendersPage, &SendersPage::senderSaved, this, &MainWindow::senderSaved);
    connect(m_sendersPage, &SendersPage::senderRemoved, this, &MainWindow::senderRemoved);
}

void MainWindow::bindKeys()
{
    for (const Command command : allCommands()) {
        switch (command) {
        case Command::Stop: // these keys belong to their buttons in inspector and outbox
        case Command::SendNow:
        case Command::AskAgain:
        case Command::Revoke:
        case Command::SendAgain:
        case Command::CopyEvidence:
            continue;
        case Command::Compose:
        case Command::ShowMessages:
        case Command::ShowConversations:
        case Command::ShowOutbox:
        case Command::ShowInsights:
        case Command::ShowContacts:
        case Command::ShowSenders:
        case Command::ShowLists:
        case Command::ShowCannedTexts:
        case Command::ShowSettings:
        case Command::ShowSetAside:
        case Command::Find:
        case Command::Export:
        case Command::ToNewest:
        case Command::Refresh:
        case Command::ToggleInspector:
        case Command::ToggleRail:
        case Command::ToggleSheet:
        case Command::CloseWindow:
            break;
        }
        auto *shortcut = new QShortcut(keyOf(command), this);
        connect(shortcut, &QShortcut::activated, this, [this, command] { run(command); });
    }
}

void MainWindow::run(Command command)
{
    switch (command) {
    case Command::Compose:
        openCompose();
        break;
    case Command::ShowMessages:
    case Command::ShowConversations:
    case Command::ShowOutbox:
    case Command::ShowInsights:
    case Command::ShowContacts:
    case Command::ShowSenders:
    case Command::ShowLists:
        openPage(command);
        break;
    case Command::ShowCannedTexts:
        openCannedTexts();
        break;
    case Command::ShowSettings:
        openSettings();
        break;
    case Command::ShowSetAside:
        openSetAside();
        break;
    case Command::Find:
        find();
        break;
    case Command::Export:
        openExport();
        break;
    case Command::ToNewest:
        showPage(kMessages);
        m_messagesPage->toNewest();
        break;
    case Command::Refresh:
        Q_EMIT refreshRequested();
        break;
    case Command::ToggleInspector:
        m_inspector->setVisible(m_inspector->isHidden());
        break;
    case Command::ToggleRail:
        m_rail->setFolded(!m_rail->isFolded());
        break;
    case Command::ToggleSheet:
        toggleSheet();
        break;
    case Command::CloseWindow:
        close();
        break;
    case Command::Stop:
    case Command::SendNow:
    case Command::AskAgain:
    case Command::Revoke:
    case Command::SendAgain:
    case Command::CopyEvidence:
        break; // buttons of inspector and outbox
    }
}

void MainWindow::retranslate()
{
    showTitle();
    for (const Page &page : std::as_const(m_pageTable))
        m_rail->setPageWord(page.name, commandWord(page.command),
                            keyOf(page.command).toString(QKeySequence::NativeText));
    m_rail->retranslate();
    m_senders->retranslate();
}

void MainWindow::setClock(const Clock *clock)
{
    m_ticker->setClock(clock);
}

void MainWindow::applyChanges(const ChangeSet &changes)
{
    if (changes.senders)
        m_senders->setSenders(*changes.senders); // first: the truth bar asks it for names
    m_truthBar->apply(changes);
    m_messages->apply(changes);
    if (changes.messageCount)
        m_messagesPage->takeTotal(*changes.messageCount);
    m_outbox->apply(changes);
    m_deliveries->apply(changes);
    m_drafts->apply(changes);
    if (changes.outbox) {
        m_inspector->setRest(changes.outbox->rest);
        m_rail->setCount(kOutbox, changes.outbox->standing());
    }
    if (changes.senders) {
        m_compose->setSenders(*changes.senders);
        m_messagesPage->setSenders(*changes.senders);
        m_rail->setCount(kSenders, changes.senders->size());
    }
    const bool changesShown = std::find(changes.messages.begin(), changes.messages.end(),
                                        m_inspector->shown()) != changes.messages.end();
    if (changesShown || (changes.senders && m_inspector->shown().isValid()))
        m_inspector->refresh();
    applyToDesks(changes);
}

void MainWindow::stop(RowId row)
{
    if (!m_conversations || !m_conversations->isSentFromHere(row))
        m_drafts->await(row);
    Q_EMIT stopRequested(row);
}

void MainWindow::showTrouble(const Error &error)
{
    m_banner->show(error);
}

bool MainWindow::showPage(const QString &name)
{
    const auto page = std::find_if(m_pageTable.cbegin(), m_pageTable.cend(),
                                   [&name](const Page &candidate) { return candidate.name == name; });
    if (page == m_pageTable.cend())
        return false;
    m_pages->setCurrentWidget(page->widget);
    m_rail->setCurrent(name);
    return true;
}

void MainWindow::openPage(Command command)
{
    for (const Page &page : std::as_const(m_pageTable)) {
        if (page.command != command)
            continue;
        showPage(page.name);
        // Hidden, it would take the focus from whoever has it then, once it is shown.
        if (page.table && page.table->isVisible())
            page.table->setFocus(Qt::ShortcutFocusReason);
    }
}

void MainWindow::showFirstStart(QWidget *page)
{
    if (page != m_firstStart) {
        leaveFirstStart();
        m_firstStart = page;
        m_pages->addWidget(page);
    }
    m_pages->setCurrentWidget(page);
    page->setFocus();
}

void MainWindow::leaveFirstStart()
{
    if (!m_firstStart)
        return;
    if (m_pages->currentWidget() == m_firstStart)
        showPage(kMessages);
    m_pages->removeWidget(m_firstStart);
    m_firstStart->hide();
    m_firstStart->deleteLater(); // it may be the one that asks for this
    m_firstStart.clear();
}

void MainWindow::openCompose()
{
    m_compose->open();
}

void MainWindow::raiseWindow()
{
    if (isMinimized())
        setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

QString MainWindow::senderName(Channel channel, const QByteArray &id) const
{
    const int row = m_senders->rowOf(channel, id);
    if (row >= 0 && !m_senders->senderAt(row).name.isEmpty())
        return m_senders->senderAt(row).name;
    return QString::fromUtf8(id);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    m_ticker->start();
    if (std::exchange(m_isFirstShow, false)) {
        fitInspector();
        m_messagesPage->table().setFocus();
    }
}

void MainWindow::fitInspector()
{
    const bool isBeside = m_split->orientation() == Qt::Horizontal;
    const int wanted = isBeside ? Metrics(*this).u(105) : m_split->height() / 2;
    const int whole = isBeside ? m_split->width() : m_split->height();
    m_split->setSizes({whole - wanted, wanted});
}

void MainWindow::fitToWidth()
{
    const Metrics m(*this);
    // Once at the crossing, so that whoever unfolds the rail in a narrow window keeps it.
    const bool isNarrow = width() < m.u(330); // else the list had little room for what was sent
    if (isNarrow != m_isNarrow) {
        m_isNarrow = isNarrow;
        m_rail->setFolded(isNarrow);
    }
    const int room = width() - m_rail->width();
    const auto orientation = room < m.u(255) ? Qt::Vertical : Qt::Horizontal;
    if (orientation != m_split->orientation()) {
        m_split->setOrientation(orientation);
        fitInspector();
    }
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    fitToWidth();
}

void MainWindow::hideEvent(QHideEvent *event)
{
    QMainWindow::hideEvent(event);
    // Minimised or on another desktop it still warns of sessions that end.
    if (!event->spontaneous())
        m_ticker->stop();
}

} // namespace arowana
