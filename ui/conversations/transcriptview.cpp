// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/transcriptview.h"

#include "ui/theme/metrics.h"

#include <QEvent>
#include <QPainter>
#include <QPaintEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace arowana {

namespace {

constexpr int kEstimateUnits = 15;   // a bubble of one line with what stands below it
constexpr int kReadAhead = 24;       // lines above what is seen that are read before they are
constexpr size_t kLaidOutMost = 160; // beyond these, those out of sight are dropped
constexpr int kPreciseScreens = 3;   // a longer jump goes by estimate

} // namespace

TranscriptView::TranscriptView(TranscriptModel &model, QWidget *parent)
    : QListView(parent)
    , m_model(model)
{
    setObjectName(QStringLiteral("transcript"));
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    viewport()->setBackgroundRole(QPalette::Window);
    readLook();
    setModel(&model);
    connect(&model, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) { rowsGone(first, last); });
}

TranscriptView::~TranscriptView() = default;

void TranscriptView::readLook()
{
    m_look = BubbleLook::now(Metrics(*this).u());
    verticalScrollBar()->setSingleStep(m_look.u(8));
}

void TranscriptView::setSenderName(SenderName name)
{
    m_senderName = std::move(name);
    forgetAll();
}

void TranscriptView::forgetSenderNames()
{
    // A name makes no line higher, so what is looked at stays where it is.
    m_layouts.clear();
    viewport()->update();
}

void TranscriptView::forgetAll()
{
    m_layouts.clear();
    m_heights.reset(m_model.rowCount(), m_look.u(kEstimateUnits));
    scheduleDelayedItemsLayout();
}

void TranscriptView::reset()
{
    QListView::reset();
    m_follows = true;
    m_anchor = {};
    forgetAll();
}

void TranscriptView::doItemsLayout()
{
    // Not QListView's: it asks every row for its size.
    QAbstractItemView::doItemsLayout();
}

void TranscriptView::updateGeometries()
{
    QAbstractItemView::updateGeometries();
    settle();
}

const BubbleLayout &TranscriptView::layoutOf(int row)
{
    auto &layout = m_layouts[row];
    if (!layout) {
        const QModelIndex index = m_model.index(row);
        QString sender;
        const QByteArray id = index.data(TranscriptModel::kSenderIdRole).toByteArray();
        if (m_senderName && !id.isEmpty()) {
            const QVariant channel = index.data(TranscriptModel::kChannelRole);
            sender = m_senderName(channel.isValid() ? Channel(channel.toInt()) : Channel::Rcs, id);
        }
        layout =
            std::make_unique<BubbleLayout>(BubbleContent::of(index, sender), viewport()->width(), m_look);
    }
    return *layout;
}

void TranscriptView::measure(int row)
{
    const BubbleLayout &layout = layoutOf(row);
    if (layout.content().isLoaded)
        m_heights.measure(row, layout.height());
}

/// Measures what can be seen, and puts the scroll bar to where that is.
void TranscriptView::settle()
{
    if (m_isSettling)
        return;
    const QScopedValueRollback settling(m_isSettling, true);
    if (m_heights.count() != m_model.rowCount()) // between two announcements
        m_heights.reset(m_model.rowCount(), m_look.u(kEstimateUnits));
    if (m_width != viewport()->width()) {
        m_width = viewport()->width();
        m_layouts.clear();
        m_heights.reset(m_model.rowCount(), m_look.u(kEstimateUnits));
    }
    const int rows = m_heights.count();
    if (rows > 0 && m_follows)
        settleAtNewest();
    else if (rows > 0)
        settleAtAnchor();
    const int height = viewport()->height();
    // A little room below the last line.
    const int most = qMax(0, m_heights.total() + m_look.u(2) - height);
    int value = most;
    if (rows > 0 && !m_follows)
        value = qBound(0, m_heights.top(m_anchor.row) - m_anchor.y, most);
    const bool wasAtNewest = m_follows;
    m_follows = value >= most;
    m_value = value;
    const QSignalBlocker quiet(verticalScrollBar());
    verticalScrollBar()->setRange(0, most);
    verticalScrollBar()->setPageStep(height);
    verticalScrollBar()->setValue(value);
    if (rows > 0) {
        m_anchor.row = m_heights.rowAt(value);
        m_anchor.y = m_heights.top(m_anchor.row) - value;
        for (int row = m_anchor.row; row >= qMax(0, m_anchor.row - kReadAhead); --row)
            (void)m_model.entryAt(row); // asked for before it is seen
    }
    dropFarLayouts();
    viewport()->update();
    if (m_follows && !wasAtNewest)
        Q_EMIT reachedNewest();
}

void TranscriptView::settleAtNewest()
{
    int filled = 0;
    for (int row = m_heights.count() - 1; row >= 0 && filled < viewport()->height(); --row) {
        measure(row);
        filled += m_heights.height(row);
    }
}

void TranscriptView::settleAtAnchor()
{
    m_anchor.row = qBound(0, m_anchor.row, m_heights.count() - 1);
    int y = m_anchor.y;
    for (int row = m_anchor.row; row < m_heights.count() && y < viewport()->height(); ++row) {
        measure(row);
        y += m_heights.height(row);
    }
    const int bottom = y;
    y = m_anchor.y;
    int row = m_anchor.row;
    while (row > 0 && y > 0) {
        measure(--row);
        y -= m_heights.height(row);
    }
    // No more below than fills the view: it ends where the list does.
    if (bottom < viewport()->height())
        settleAtNewest();
}

/// Before lines change: what is looked at and does not change keeps its place.
void TranscriptView::keepAnchor(int firstChanged, int lastChanged)
{
    if (m_follows || m_heights.count() == 0)
        return;
    const int last = lastVisible();
    for (int row = m_heights.rowAt(m_value); row <= last; ++row) {
        if (m_heights.isMeasured(row) && (row < firstChanged || row > lastChanged)) {
            m_anchor = {row, m_heights.top(row) - m_value};
            return;
        }
    }
}

/// What was just unfolded goes on from where it stood; of what was folded again the beginning is in view.
void TranscriptView::keepToggled(int firstChanged, int lastChanged)
{
    const int row = m_toggled.isValid() ? m_model.rowOf(m_toggled) : -1;
    if (row < firstChanged || row > lastChanged)
        return;
    const QVariant fold = m_model.index(row).data(TranscriptModel::kFoldRole);
    const bool isUnfolded = TranscriptModel::Fold(fold.toInt()) == TranscriptModel::Fold::Unfolded;
    if (isUnfolded != m_isUnfolding)
        return; // something else of it changed while the text is being read
    m_toggled = {};
    const int top = m_heights.top(row) - m_value;
    if (top >= viewport()->height() || top + m_heights.height(row) <= 0)
        return;        // somebody has gone on
    m_follows = false; // else it would go to the end of the text
    m_anchor = {row, isUnfolded ? top : qMax(0, top)};
}

int TranscriptView::lastVisible() const
{
    return qMax(0, m_heights.rowAt(m_value + viewport()->height() - 1));
}

void TranscriptView::dropFarLayouts()
{
    if (m_layouts.size() <= kLaidOutMost || m_heights.count() == 0)
        return;
    const int first = m_heights.rowAt(m_value);
    const int last = lastVisible();
    const int span = last - first + 1;
    std::erase_if(m_layouts,
                  [&](const auto &item) { return item.first < first - span || item.first > last + span; });
}

void TranscriptView::scrollContentsBy(int, int)
{
    const int value = verticalScrollBar()->value();
    const int by = value - m_value;
    if (by == 0 || m_heights.count() == 0)
        return;
    m_follows = value >= verticalScrollBar()->maximum();
    if (qAbs(by) > kPreciseScreens * viewport()->height() || verticalScrollBar()->isSliderDown()) {
        m_anchor.row = m_heights.rowAt(value);
        m_anchor.y = m_heights.top(m_anchor.row) - value;
    } else {
        moveBy(by);
    }
    settle();
    if (m_follows)
        Q_EMIT reachedNewest();
}

/// By pixels as they will be, not as they were estimated: lines that come into sight are measured first.
void TranscriptView::moveBy(int pixels)
{
    m_anchor.y -= pixels;
    while (m_anchor.y > 0 && m_anchor.row > 0) {
        measure(--m_anchor.row);
        m_anchor.y -= m_heights.height(m_anchor.row);
    }
    if (m_anchor.row == 0 && m_anchor.y > 0)
        m_anchor.y = 0;
}

void TranscriptView::toNewest()
{
    m_follows = true;
    settle();
    Q_EMIT reachedNewest();
}

void TranscriptView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                                 const QList<int> &roles)
{
    const int first = topLeft.row();
    const int last = qMin(bottomRight.row(), m_heights.count() - 1);
    if (first <= last) {
        keepAnchor(first, last);
        keepToggled(first, last);
        // Most changes (a state, a time) leave the height as it is, so it stays as the estimate until it is
        // seen again.
        std::erase_if(m_layouts, [&](const auto &item) { return item.first >= first && item.first <= last; });
        scheduleDelayedItemsLayout();
    }
    QAbstractItemView::dataChanged(topLeft, bottomRight, roles);
}

void TranscriptView::rowsInserted(const QModelIndex &parent, int first, int last)
{
    const int count = last - first + 1;
    if (m_heights.count() + count == m_model.rowCount()) {
        keepAnchor(m_heights.count(), m_heights.count());
        const bool isBelow = !m_follows && m_heights.count() > 0 && first > lastVisible();
        m_heights.insert(first, count);
        m_layouts.clear(); // they are by row; few are there
        if (first <= m_anchor.row)
            m_anchor.row += count;
        if (isBelow && messagesIn(first, last) > 0)
            Q_EMIT arrivedBelow(messagesIn(first, last));
    }
    QAbstractItemView::rowsInserted(parent, first, last);
    scheduleDelayedItemsLayout();
}

int TranscriptView::messagesIn(int first, int last) const
{
    int count = 0;
    for (int row = first; row <= last; ++row)
        count += m_model.idAt(row).isValid();
    return count;
}

void TranscriptView::rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last)
{
    keepAnchor(first, last);
    QAbstractItemView::rowsAboutToBeRemoved(parent, first, last);
}

void TranscriptView::rowsGone(int first, int last)
{
    const int count = last - first + 1;
    if (m_heights.count() - count != m_model.rowCount())
        return; // settle() begins anew
    m_heights.remove(first, count);
    m_layouts.clear();
    if (m_anchor.row > last)
        m_anchor.row -= count;
    scheduleDelayedItemsLayout();
}

QRect TranscriptView::visualRect(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= m_heights.count())
        return {};
    return {0, m_heights.top(index.row()) - m_value, viewport()->width(), m_heights.height(index.row())};
}

QModelIndex TranscriptView::indexAt(const QPoint &point) const
{
    const int y = point.y() + m_value;
    if (y < 0 || y >= m_heights.total())
        return {};
    return m_model.index(m_heights.rowAt(y));
}

void TranscriptView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid() || index.row() >= m_heights.count())
        return;
    const int row = index.row();
    measure(row);
    const QRect box = visualRect(index);
    const int height = viewport()->height();
    const bool isWhole = box.top() >= 0 && box.bottom() < height;
    const bool isAllThatIsSeen = box.top() <= 0 && box.bottom() >= height - 1;
    if (hint == EnsureVisible && (isWhole || isAllThatIsSeen))
        return;
    int y = 0;
    if (hint == PositionAtCenter)
        y = (height - box.height()) / 2;
    else if (hint == PositionAtBottom || (hint == EnsureVisible && box.top() > 0))
        y = qMin(0, height - box.height()) == 0 ? height - box.height() : 0;
    m_follows = false;
    m_anchor = {row, y};
    settle();
}

void TranscriptView::paintEvent(QPaintEvent *event)
{
    if (m_heights.count() == 0)
        return;
    QPainter painter(viewport());
    painter.setClipRect(event->rect());
    const int first = m_heights.rowAt(m_value + event->rect().top());
    for (int row = first; row < m_heights.count(); ++row) {
        const QModelIndex index = m_model.index(row);
        const QRect box = visualRect(index);
        if (box.top() > event->rect().bottom())
            break;
        painter.save();
        layoutOf(row).paint(painter, box.topLeft(), palette(), selectionModel()->isSelected(index),
                            hasFocus() && index == currentIndex());
        painter.restore();
    }
}

void TranscriptView::resizeEvent(QResizeEvent *event)
{
    QAbstractItemView::resizeEvent(event);
    settle();
}

void TranscriptView::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange ||
        event->type() == QEvent::LanguageChange) {
        readLook();
        forgetAll();
    }
}

} // namespace arowana
