// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/messagesview.h"

#include "models/items/itemwords.h"
#include "ui/messages/messagedelegate.h"
#include "ui/messages/messagesheader.h"
#include "ui/messages/rowfader.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"

#include <QHeaderView>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <map>
#include <utility>

namespace arowana {

namespace {

using Column = MessageListModel::Column;

/// Widths in units of what measuredOf() leaves open; Content takes what is left, and never less than this.
/// The others give up what they can do without before Content has less than the first.
int unitsOf(int column, bool isCompact)
{
    if (Column(column) == Column::Content)
        return isCompact ? 27 : 40;
    return isCompact ? 27 : 29;
}

int widest(const QFontMetrics &font, const QStringList &words)
{
    int width = 0;
    for (const QString &word : words)
        width = qMax(width, font.horizontalAdvance(word));
    return width;
}

/// As wide as what stands in it: the rest is Content's. Where there is little room an e-mail address is cut,
/// a phone number never; and an age goes without the word from where the state is known.
int measuredOf(int column, bool isCompact)
{
    const QFontMetrics normal(fontFor(TextSize::Normal));
    const QFontMetrics digits(fontFor(TextSize::Normal, TextWeight::Normal, Face::Digits));
    const Metrics m(normal);
    const int around = m.u(4) + m.u(); // as MessageDelegate paints it; one unit for rounding
    switch (Column(column)) {
    case Column::Recipient: {
        const QString phone = QStringLiteral("+88 8888 8888888");
        return around + widest(normal, isCompact
                                           ? QStringList{phone}
                                           : QStringList{phone, QStringLiteral("customer@example.org")});
    }
    case Column::Channel:
        return around + widest(normal, {channelWord(Channel::Rcs), channelWord(Channel::Email),
                                        channelWord(Channel::Sms)});
    case Column::Unit:
        return around + widest(normal, {unitWord(BillingUnit::Basic), unitWord(BillingUnit::Single),
                                        unitWord(BillingUnit::Conversation), unitWord(BillingUnit::Mau)});
    case Column::Cost:
        return around + digits.horizontalAdvance(widestCostText());
    case Column::Age: {
        const int age = around + digits.horizontalAdvance(widestAgeText());
        const QStringList sources{sourceName(Source::Local), sourceName(Source::Answer),
                                  sourceName(Source::Webhook), sourceName(Source::Poll)};
        return isCompact ? age : age + m.u(2) + widest(QFontMetrics(fontFor(TextSize::Small)), sources);
    }
    case Column::Status: // by its own words
    case Column::Content:
        break;
    }
    return 0;
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

const RowsView::Columns MessagesView::kColumns{MessageListModel::kColumnCount,
                                               int(MessageListModel::Column::Status),
                                               int(MessageListModel::Column::Content),
                                               &unitsOf,
                                               &stateWords,
                                               &measuredOf};

MessagesView::MessagesView(MessageListModel &model, QWidget *parent)
    : RowsView(model, kColumns, parent, new MessagesHeader)
    , m_model(model)
    , m_fader(new RowFader(this))
    , m_delegate(new MessageDelegate(*m_fader, this))
    , m_header(static_cast<MessagesHeader *>(horizontalHeader()))
{
    setItemDelegate(m_delegate);
    setSelectionMode(ExtendedSelection);
    setAccessibleName(tr("Messages"));
    applyMetrics();
    connectModel();
    connectHeader();
    connect(m_fader, &RowFader::stepped, this, &MessagesView::paintFading);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this,
            [this] { Q_EMIT scrolledTo(qMax(0, rowAt(0))); });
    showOrder();
}

void MessagesView::connectModel()
{
    connect(&m_model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { holdPlace(first, last); });
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &MessagesView::followLeft);
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this, &MessagesView::beginReset);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &MessagesView::endReset);
    connect(&m_model, &MessageListModel::reorderBegins, this, &MessagesView::beginReorder);
    connect(&m_model, &MessageListModel::reorderEnds, this, &MessagesView::endReorder);
    connect(&m_model, &MessageListModel::orderChanged, this, &MessagesView::showOrder);
    connect(&m_model, &MessageListModel::stateChanged, m_fader, &RowFader::begin);
}

void MessagesView::applyMetrics()
{
    m_delegate->readFonts();
    RowsView::applyMetrics();
}

void MessagesView::holdPlace(int first, int last)
{
    if (m_isReordering)
        return;
    const int count = last - first + 1;
    if (isAtTop() || first > rowAt(0)) {
        for (int row = first; row <= qMin(last, first + 100); ++row)
            m_fader->begin(m_model.idAt(row));
        return;
    }
    // The rows looked at stay where they are on the screen: the view follows only when it stood at the top.
    scrollBy(count);
    Q_EMIT arrivedAbove(count);
}

/// Where the current row leaves, the one above it becomes the current one; it need not be seen for it.
void MessagesView::rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last)
{
    const int top = m_isReordering ? -1 : rowAt(0);
    m_leavingAbove = isAtTop() ? 0 : qMax(0, qMin(last + 1, top) - first);
    setAutoScroll(false);
    RowsView::rowsAboutToBeRemoved(parent, first, last);
}

void MessagesView::followLeft()
{
    setAutoScroll(true);
    if (const int above = std::exchange(m_leavingAbove, 0); above > 0)
        scrollBy(-above);
    countMarked();
    if (m_markedCount == 0 && !m_isReordering && currentIndex().isValid())
        unmark(); // what is shown beside the table is marked in it
}

void MessagesView::scrollBy(int rows)
{
    updateGeometries(); // the bar's end is that of the rows there are now
    verticalScrollBar()->setValue(verticalScrollBar()->value() +
                                  rows * verticalHeader()->defaultSectionSize());
}

void MessagesView::beginReset()
{
    m_resetChosen = chosen();
}

/// Other messages: from the top, with the chosen one still chosen where it is among them.
void MessagesView::endReset()
{
    setAutoScroll(false);
    const RowId before = std::exchange(m_resetChosen, RowId{});
    const int row = before.isValid() ? m_model.rowOf(before) : -1;
    if (row >= 0)
        selectionModel()->setCurrentIndex(m_model.index(row, 0),
                                          QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    setAutoScroll(true);
    scrollToTop();
    countMarked();
    if (row < 0 && before.isValid())
        Q_EMIT chosenChanged({});
}

void MessagesView::beginReorder()
{
    m_isReordering = true;
    m_isNewOrder = m_model.shownOrder() != m_model.query().order;
    const auto [first, last] = visibleRows();
    m_sight = {{}, first, currentIndex().row(), isAtTop()};
    for (int row = qMax(0, first); row <= last; ++row)
        m_sight.ids.push_back(m_model.idAt(row));
    // Qt would keep an index for each row of a large selection.
    m_keepsMarks = m_markedCount > 1;
    if (!m_keepsMarks)
        return;
    m_kept = keep(m_model, rowsOf(selectionModel()->selection()));
    const QSignalBlocker silent(selectionModel());
    selectionModel()->clearSelection();
}

void MessagesView::endReorder()
{
    m_isReordering = false;
    setAutoScroll(false);
    if (!currentIndex().isValid() && m_sight.current >= 0 && m_model.rowCount() > 0)
        selectionModel()->setCurrentIndex(m_model.index(qMin(m_sight.current, m_model.rowCount() - 1), 0),
                                          QItemSelectionModel::Select | QItemSelectionModel::Rows);
    else if (!currentIndex().isValid() && m_sight.current >= 0)
        Q_EMIT chosenChanged({});
    if (m_keepsMarks) {
        if (m_kept)
            mark(selectionOf(m_model, rowsOf(*m_kept, m_model)));
        else
            unmark();
        m_kept.reset();
    }
    setAutoScroll(true);
    countMarked();
    if (m_isNewOrder)
        scrollToTop();
    else
        holdSight();
    viewport()->update();
}

/// Most of what was in sight has moved by as many rows: so does the view.
void MessagesView::holdSight()
{
    if (m_sight.isAtTop || m_sight.first < 0)
        return;
    std::map<int, int> votes;
    for (size_t i = 0; i < m_sight.ids.size(); ++i) {
        if (const int row = m_model.rowOf(m_sight.ids[i]); row >= 0)
            ++votes[row - m_sight.first - int(i)];
    }
    const auto most = std::max_element(votes.begin(), votes.end(),
                                       [](const auto &a, const auto &b) { return a.second < b.second; });
    if (most != votes.end() && most->first != 0)
        scrollBy(most->first);
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

void MessagesView::toNewest()
{
    if (!m_model.query().isByRowId()) {
        m_model.setOrder({});
        remember();
    }
    scrollToTop();
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

void MessagesView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    markCurrent();
    for (const int row : {previous.row(), current.row()}) {
        if (row >= 0 && row < m_model.rowCount())
            viewport()->update(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
    }
    Q_EMIT chosenChanged(current.isValid() ? m_model.idAt(current.row()) : RowId{});
}

} // namespace arowana
