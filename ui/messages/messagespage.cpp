// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/messagespage.h"

#include "ui/controls/button.h"
#include "ui/controls/emptystate.h"
#include "ui/keys.h"
#include "ui/messages/countline.h"
#include "ui/messages/historyline.h"
#include "ui/messages/messagesview.h"
#include "ui/messages/querybar.h"
#include "ui/text/plainlabel.h"
#include "ui/theme/metrics.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <utility>

namespace arowana {

namespace {

enum Shown { Table, NoMessages, NothingFound };
constexpr qsizetype kToldMost = 2'000; // then they may be told of once more

} // namespace

MessagesPage::MessagesPage(MessageListModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_query(new QueryBar)
    , m_table(new MessagesView(model))
    , m_title(new PlainLabel)
    , m_count(new PlainLabel)
    , m_history(new HistoryLine)
    , m_compose(new Button({}, ButtonKind::Primary))
    , m_export(new Button({}, ButtonKind::Plain))
    , m_newPill(new Button({}, ButtonKind::Primary, this))
    , m_stack(new QStackedLayout)
    , m_empty(new EmptyState(keyOf(Command::Compose)))
    , m_nothing(new EmptyState(QKeySequence()))
{
    build();
    connect(m_history, &HistoryLine::pauseRequested, this, &MessagesPage::historyPauseRequested);
    connect(m_compose, &QPushButton::clicked, this, &MessagesPage::composeRequested);
    connect(m_export, &QPushButton::clicked, this, &MessagesPage::exportRequested);
    connect(m_empty, &EmptyState::actionRequested, this, &MessagesPage::composeRequested);
    connect(m_nothing, &EmptyState::actionRequested, this, [this] {
        clearSearch();
        startSearch();
    });
    connect(m_newPill, &QPushButton::clicked, this, &MessagesPage::toNewest);
    connect(m_query, &QueryBar::termsChanged, this, &MessagesPage::applyTerms);
    connect(m_query, &QueryBar::listWanted, this, &MessagesPage::goToList);
    connect(m_table, &MessagesView::chosenChanged, this, [this](RowId id) {
        if (id.isValid())
            m_kept = id;
        else if (isSearch())
            return; // what one reads stays beside a search that does not find it
        Q_EMIT chosenChanged(id);
    });
    connect(m_table, &MessagesView::arrivedAbove, this, &MessagesPage::countNew);
    // What was scrolled into sight is no longer new above it.
    connect(m_table, &MessagesView::scrolledTo, this, [this](int row) {
        if (row < m_newAbove)
            countNew(row - m_newAbove);
    });
    connect(m_table, &MessagesView::markedCountChanged, this, &MessagesPage::showCount);
    connect(&model, &MessageListModel::orderChanged, this, [this] {
        countNew(-m_newAbove);
        showCount();
    });
    connect(&model, &QAbstractItemModel::rowsInserted, this, &MessagesPage::countRows);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &MessagesPage::countRows);
    connect(&model, &QAbstractItemModel::modelReset, this, &MessagesPage::takeOthers);
    connect(&model, &MessageListModel::loaded, this, &MessagesPage::takeList);
    retranslate();
}

void MessagesPage::build()
{
    const Metrics m(*this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, m.u(3), 0, 0);
    column->setSpacing(m.u(2));
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(m.u(4), 0, m.u(4), 0);
    bar->setSpacing(m.u(3));
    m_title->setTextFont(TextSize::Title, TextWeight::Strong);
    m_count->setObjectName(QStringLiteral("messagesCount"));
    m_count->setRole(ColorRole::Muted);
    m_count->setElided(Qt::ElideRight);
    m_count->setTextFont(TextSize::Normal, TextWeight::Normal, Face::Digits);
    bar->addWidget(m_title, 0, Qt::AlignBaseline);
    bar->addWidget(m_count, 1, Qt::AlignBaseline);
    bar->addWidget(m_export);
    bar->addWidget(m_compose);
    column->addLayout(bar);
    auto *queryBox = new QVBoxLayout;
    queryBox->setContentsMargins(m.u(4), 0, m.u(4), 0);
    queryBox->addWidget(m_query);
    column->addLayout(queryBox);
    column->addWidget(m_history);
    auto *body = new QWidget;
    body->setLayout(m_stack);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_nothing);
    column->addWidget(body, 1);
    m_compose->setKeyHint(keyOf(Command::Compose), true);
    m_export->setObjectName(QStringLiteral("exportMessages"));
    m_export->setKeyHint(keyOf(Command::Export));
    m_newPill->hide();
}

void MessagesPage::retranslate()
{
    m_title->setText(tr("Messages"));
    m_compose->setText(commandWord(Command::Compose));
    m_export->setText(tr("Export…"));
    m_empty->setWords(tr("No messages yet"),
                      tr("What you send and what customers answer will appear here, newest first,\n"
                         "with every state as it is learnt."),
                      tr("Compose the first message"));
    m_nothing->setWords(tr("Nothing matches"),
                        tr("No message kept here fits all of it.\nFewer words or filters find more."),
                        tr("Clear the search"));
    m_table->setAccessibleName(tr("Messages"));
    showCount();
    countNew(0);
}

bool MessagesPage::isSearch() const
{
    return !m_model.query().terms.isEmpty();
}

void MessagesPage::startSearch()
{
    if (m_query->isVisibleTo(this))
        m_query->focusField(Qt::ShortcutFocusReason);
}

void MessagesPage::clearSearch()
{
    m_query->clear();
}

void MessagesPage::setSenders(const QList<Sender> &senders)
{
    m_query->setSenders(senders);
}

void MessagesPage::applyTerms(const QList<QueryTerm> &terms)
{
    m_isListWanted = false;
    m_model.setTerms(terms);
    showCount();
}

/// Other messages than before, after the table has taken them in.
void MessagesPage::takeOthers()
{
    countNew(-m_newAbove);
    if (!m_table->chosen().isValid())
        m_table->choose(m_kept); // it stays chosen through a search that finds it
}

void MessagesPage::takeList()
{
    countRows();
    if (std::exchange(m_isListWanted, false))
        goToList();
}

void MessagesPage::goToList()
{
    // What stands there is still that of the search before.
    m_isListWanted = !m_model.isLoaded();
    if (m_isListWanted || m_model.rowCount() == 0)
        return;
    if (!m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model.index(0, 0));
    m_table->setFocus(Qt::OtherFocusReason);
}

void MessagesPage::takeTotal(qint64 count)
{
    // The whole list counts for itself, with what it has taken in so far.
    if (isSearch() || !m_model.isLoaded())
        setTotal(count);
}

void MessagesPage::setTotal(qint64 count)
{
    m_total = count;
    showCount();
    Q_EMIT counted(m_total);
}

void MessagesPage::countRows()
{
    if (m_model.isLoaded() && !isSearch())
        setTotal(m_model.rowCount());
    else
        showCount();
}

void MessagesPage::showCount()
{
    // While the keys are on their way nothing is claimed, neither a count nor emptiness.
    const bool isEmpty = m_model.isLoaded() && m_model.rowCount() == 0;
    const bool isNobody = isEmpty && !isSearch();
    m_stack->setCurrentIndex(isNobody ? NoMessages : isEmpty ? NothingFound : Table);
    m_compose->setVisible(!isNobody);
    m_export->setVisible(!isEmpty);
    m_query->setVisible(!isNobody || !m_query->text().isEmpty());
    const QString line = countLine(m_model, m_table->markedCount(), m_total);
    if (line == m_table->accessibleDescription())
        return;
    m_count->setText(line);
    m_table->setAccessibleDescription(line);
}

void MessagesPage::countNew(int more)
{
    m_newAbove = qMax(0, m_newAbove + more);
    m_newPill->setText(tr("%n new ↑", nullptr, m_newAbove));
    m_newPill->setKeyHint(keyOf(Command::ToNewest));
    m_newPill->setVisible(m_newAbove > 0);
    placePill();
}

void MessagesPage::placePill()
{
    m_newPill->adjustSize();
    const Metrics m(*this);
    const QPoint corner = m_table->mapTo(this, QPoint(m_table->viewport()->width(), 0));
    m_newPill->move(corner.x() - m_newPill->width() - m.u(4),
                    corner.y() + m_table->horizontalHeader()->height() + m.u(2));
    m_newPill->raise();
}

void MessagesPage::toNewest()
{
    m_table->toNewest();
    countNew(-m_newAbove);
}

void MessagesPage::setHistory(const std::optional<HistoryProgress> &progress)
{
    m_history->setProgress(progress);
}

void MessagesPage::setUnsearchable(qint64 left)
{
    m_history->setUnsearchable(left);
}

/// What is looked at is read whole before the others.
void MessagesPage::tellSeen(int first, int last)
{
    for (int row = qMax(0, first); row <= last; ++row) {
        if (!m_model.index(row, 0).data(MessageListModel::kIsBareRole).toBool())
            continue;
        const RowId id = m_model.idAt(row);
        if (m_told.size() >= kToldMost)
            m_told.clear();
        if (!m_told.contains(id.value)) {
            m_told.insert(id.value);
            Q_EMIT seen(id);
        }
    }
}

void MessagesPage::tick(Instant now)
{
    const auto [first, last] = m_table->visibleRows();
    m_model.tick(now, first, last);
    if (isVisible())
        tellSeen(first, last);
    const bool areMarked = m_table->markedCount() > 1;
    m_query->setNow(now, areMarked);
    if (areMarked)
        showCount(); // it says what waits
}

void MessagesPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_model.retranslate();
        retranslate();
    }
}

void MessagesPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placePill();
}

} // namespace arowana
