// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/messagesview.h"

#include "models/items/itemwords.h"
#include "ui/messages/messagedelegate.h"
#include "ui/messages/rowfader.h"
#include "ui/status/statecolumn.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"

#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>

namespace arowana {

namespace {

/// Widths in units, where there is room and where there is little; Content takes what is left, and never less
/// than this.
int unitsOf(MessageListModel::Column column, bool isCompact)
{
    using Column = MessageListModel::Column;
    switch (column) {
    case Column::Status:
        return isCompact ? 27 : 29;
    case Column::Recipient:
        return isCompact ? 37 : 41;
    case Column::Channel:
        return 15;
    case Column::Content:
        return isCompact ? 27 : 30;
    case Column::Unit:
        return isCompact ? 17 : 24;
    case Column::Cost:
        return 23;
    case Column::Age:
        return isCompact ? 16 : 27; // without the word from where the state is known
    }
    return 20;
}

QStringList stateWords()
{
    QStringList words;
    for (const MessageStatus status :
         {MessageStatus::Held, MessageStatus::Sending, MessageStatus::Unknown, MessageStatus::Refused,
          MessageStatus::StoppedHere, MessageStatus::Queued, MessageStatus::Sent, MessageStatus::Delivered,
          MessageStatus::Read, MessageStatus::Clicked, MessageStatus::Bounced, MessageStatus::SoftBounced,
          MessageStatus::Failed, MessageStatus::Expired, MessageStatus::Revoked, MessageStatus::Unsubscribed,
          MessageStatus::Complained, MessageStatus::Received})
        words << statusWord(status) << statusWord(status, Channel::Email);
    return words;
}

} // namespace

MessagesView::MessagesView(MessageListModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_fader(new RowFader(this))
    , m_delegate(new MessageDelegate(*m_fader, this))
{
    setModel(&model);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setAccessibleName(tr("Messages"));
    setAccessibleDescription(tr("All messages, newest first"));
    viewport()->setBackgroundRole(QPalette::Window);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setMinimumSectionSize(Metrics(*this).u(10));
    applyMetrics();
    connect(&model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { holdPlace(first, last); });
    connect(&model, &MessageListModel::stateChanged, m_fader, &RowFader::begin);
    connect(m_fader, &RowFader::stepped, this, &MessagesView::paintFading);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value == 0)
            Q_EMIT scrolledToTop();
    });
}

void MessagesView::applyMetrics()
{
    const Metrics m(*this);
    verticalHeader()->setDefaultSectionSize(m.row());
    verticalScrollBar()->setSingleStep(m.row());
    horizontalHeader()->setFont(fontFor(TextSize::Small));
    applyWidths();
    m_delegate->readFonts();
    fitContent();
}

int MessagesView::widthOf(int column, bool isCompact) const
{
    const Metrics m(*this);
    const QString word = m_model.headerData(column, Qt::Horizontal).toString();
    const int heading = QFontMetrics(fontFor(TextSize::Small)).horizontalAdvance(word) + m.u(5);
    const int least = qMax(heading, m.u(unitsOf(MessageListModel::Column(column), isCompact)));
    return column == int(MessageListModel::Column::Status) ? stateColumnWidth(stateWords(), least) : least;
}

int MessagesView::widthOfAll() const
{
    int all = 0;
    for (int column = 0; column < MessageListModel::kColumnCount; ++column)
        all += widthOf(column, false);
    return all;
}

void MessagesView::applyWidths()
{
    for (int column = 0; column < MessageListModel::kColumnCount; ++column)
        setColumnWidth(column, widthOf(column, m_isCompact));
}

void MessagesView::fitContent()
{
    const bool isCompact = viewport()->width() < widthOfAll();
    if (isCompact != m_isCompact) { // only then: widths the user dragged stay otherwise
        m_isCompact = isCompact;
        applyWidths();
    }
    const int content = int(MessageListModel::Column::Content);
    const int others = horizontalHeader()->length() - columnWidth(content);
    const int least = Metrics(*this).u(unitsOf(MessageListModel::Column::Content, m_isCompact));
    setColumnWidth(content, qMax(least, viewport()->width() - others));
}

void MessagesView::holdPlace(int first, int last)
{
    const int count = last - first + 1;
    if (isAtTop() || first > rowAt(0)) {
        for (int row = first; row <= qMin(last, first + 100); ++row)
            m_fader->begin(m_model.idAt(row));
        return;
    }
    // The rows looked at stay where they are on the screen: the view follows only when it stood at the top.
    verticalScrollBar()->setValue(verticalScrollBar()->value() +
                                  count * verticalHeader()->defaultSectionSize());
    Q_EMIT arrivedAbove(count);
}

void MessagesView::paintFading()
{
    const auto [first, last] = visibleRows();
    for (const RowId id : m_fader->fading()) {
        const int row = m_model.rowOf(id);
        if (row >= first && row <= last && row >= 0)
            viewport()->update(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
    }
}

bool MessagesView::isAtTop() const
{
    return verticalScrollBar()->value() == 0;
}

std::pair<int, int> MessagesView::visibleRows() const
{
    const int first = rowAt(0);
    if (first < 0)
        return {-1, -1};
    const int last = rowAt(viewport()->height() - 1);
    return {first, last < 0 ? m_model.rowCount() - 1 : last};
}

bool MessagesView::choose(RowId id)
{
    const int row = m_model.rowOf(id);
    if (row < 0)
        return false;
    const QModelIndex index = m_model.index(row, 0);
    setCurrentIndex(index);
    scrollTo(index);
    return true;
}

RowId MessagesView::chosen() const
{
    return currentIndex().isValid() ? m_model.idAt(currentIndex().row()) : RowId{};
}

void MessagesView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitContent();
}

void MessagesView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange ||
        event->type() == QEvent::LanguageChange)
        applyMetrics();
}

void MessagesView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    Q_EMIT chosenChanged(current.isValid() ? m_model.idAt(current.row()) : RowId{});
}

} // namespace arowana
