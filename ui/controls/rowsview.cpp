// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/rowsview.h"

#include "ui/status/statecolumn.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"

#include <QEvent>
#include <QFocusEvent>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <utility>

namespace arowana {

RowsView::RowsView(QAbstractItemModel &model, const Columns &columns, QWidget *parent, QHeaderView *header)
    : QTableView(parent)
    , m_columns(columns)
{
    if (header)
        setHorizontalHeader(header);
    setModel(&model);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    viewport()->setBackgroundRole(QPalette::Window);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setMinimumSectionSize(Metrics(*this).u(10));
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this](int column, int, int width) {
        if (!m_isFitting && width > 0 && column != m_columns.content)
            takeOwnWidth(column, width);
    });
}

int RowsView::ownWidth(int /*column*/) const
{
    return 0;
}

void RowsView::takeOwnWidth(int /*column*/, int /*width*/) {}

void RowsView::fitColumns()
{
    applyWidths();
    fitContent();
}

void RowsView::applyMetrics()
{
    const Metrics m(*this);
    verticalHeader()->setDefaultSectionSize(m.row());
    verticalScrollBar()->setSingleStep(m.row());
    horizontalHeader()->setFont(fontFor(TextSize::Small));
    fitColumns();
}

int RowsView::widthOf(int column, bool isCompact) const
{
    const Metrics m(*this);
    const QString word = model()->headerData(column, Qt::Horizontal).toString();
    const int heading = QFontMetrics(fontFor(TextSize::Small)).horizontalAdvance(word) + m.u(5);
    const int measured = m_columns.measured ? m_columns.measured(column, isCompact) : 0;
    const int least = qMax(heading, measured > 0 ? measured : m.u(m_columns.units(column, isCompact)));
    return column == m_columns.state ? stateColumnWidth(m_columns.stateWords(), least) : least;
}

int RowsView::widthOfAll(bool isCompact) const
{
    int all = 0;
    for (int column = 0; column < m_columns.count; ++column) {
        const int own = ownWidth(column);
        if (!isColumnHidden(column))
            all += own > 0 ? own : widthOf(column, isCompact);
    }
    return all;
}

/// With the widths given by hand, but those that leave no room for the rest.
int RowsView::widthNow(int column) const
{
    const int own = ownWidth(column);
    const int needed = widthOf(column, m_isCompact);
    if (own <= 0)
        return needed;
    return m_isTight ? qMin(own, needed) : own;
}

void RowsView::applyWidths()
{
    const QScopedValueRollback fitting(m_isFitting, true);
    for (int column = 0; column < m_columns.count; ++column)
        setColumnWidth(column, widthNow(column));
}

void RowsView::fitContent()
{
    const int room = viewport()->width();
    // First what nobody has asked for gets narrower, then what was.
    const bool wasCompact = std::exchange(m_isCompact, room < widthOfAll(false));
    const bool wasTight = std::exchange(m_isTight, room < widthOfAll(true));
    // Only then: a drag is not undone by the next resize.
    if (m_isCompact != wasCompact || m_isTight != wasTight)
        applyWidths();
    if (isColumnHidden(m_columns.content))
        return;
    const QScopedValueRollback fitting(m_isFitting, true);
    const int others = horizontalHeader()->length() - columnWidth(m_columns.content);
    const int least = Metrics(*this).u(m_columns.units(m_columns.content, m_isCompact));
    setColumnWidth(m_columns.content, qMax(least, room - others));
}

std::pair<int, int> RowsView::visibleRows() const
{
    const int first = rowAt(0);
    if (first < 0)
        return {-1, -1};
    const int last = rowAt(viewport()->height() - 1);
    return {first, last < 0 ? model()->rowCount() - 1 : last};
}

void RowsView::focusInEvent(QFocusEvent *event)
{
    const bool hadCurrent = currentIndex().isValid();
    QTableView::focusInEvent(event);
    // Qt makes the first row the current one and marks it not, while all that follows from it shows it. A
    // click marks what it is on, and where several can be marked nothing follows from the current one alone.
    const bool isByClick = event->reason() == Qt::MouseFocusReason;
    if (!hadCurrent && currentIndex().isValid() && !isByClick && selectionMode() == SingleSelection)
        selectionModel()->select(currentIndex(), QItemSelectionModel::Select | QItemSelectionModel::Rows);
}

void RowsView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitContent();
}

void RowsView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange ||
        event->type() == QEvent::LanguageChange)
        applyMetrics();
}

} // namespace arowana
