// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outbox/outboxview.h"

#include "ui/outbox/outboxdelegate.h"
#include "ui/status/statecolumn.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"

#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>

#include <algorithm>

namespace arowana {

namespace {

/// Widths in units, where there is room and where there is little; Content takes what is left, and never less
/// than this.
int unitsOf(OutboxModel::Column column, bool isCompact)
{
    using Column = OutboxModel::Column;
    switch (column) {
    case Column::State:
        return isCompact ? 27 : 28;
    case Column::Recipient:
        return isCompact ? 37 : 41;
    case Column::Content:
        return isCompact ? 27 : 40;
    case Column::Next:
        return isCompact ? 40 : 46;
    case Column::Tries:
        return isCompact ? 12 : 14;
    case Column::Reason:
        return isCompact ? 42 : 66;
    case Column::Written:
        return isCompact ? 20 : 22;
    }
    return 20;
}

QStringList stateWords()
{
    QStringList words;
    for (const OutboxState state : {OutboxState::Held, OutboxState::Ready, OutboxState::InFlight,
                                    OutboxState::Unknown, OutboxState::Stuck, OutboxState::Refused})
        words << outboxStateWord(state);
    return words;
}

} // namespace

OutboxView::OutboxView(OutboxModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_delegate(new OutboxDelegate(this))
{
    setModel(&model);
    setItemDelegate(m_delegate);
    setObjectName(QStringLiteral("outboxTable"));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
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
    applyMetrics();
}

void OutboxView::applyMetrics()
{
    const Metrics m(*this);
    verticalHeader()->setDefaultSectionSize(m.row());
    verticalScrollBar()->setSingleStep(m.row());
    horizontalHeader()->setFont(fontFor(TextSize::Small));
    applyWidths();
    m_delegate->readFonts();
    fitContent();
}

int OutboxView::widthOf(int column, bool isCompact) const
{
    const Metrics m(*this);
    const QString word = m_model.headerData(column, Qt::Horizontal).toString();
    const int heading = QFontMetrics(fontFor(TextSize::Small)).horizontalAdvance(word) + m.u(5);
    const int least = qMax(heading, m.u(unitsOf(OutboxModel::Column(column), isCompact)));
    return column == int(OutboxModel::Column::State) ? stateColumnWidth(stateWords(), least) : least;
}

int OutboxView::widthOfAll() const
{
    int all = 0;
    for (int column = 0; column < OutboxModel::kColumnCount; ++column)
        all += widthOf(column, false);
    return all;
}

void OutboxView::applyWidths()
{
    for (int column = 0; column < OutboxModel::kColumnCount; ++column)
        setColumnWidth(column, widthOf(column, m_isCompact));
}

void OutboxView::fitContent()
{
    const bool isCompact = viewport()->width() < widthOfAll();
    if (isCompact != m_isCompact) { // only then: widths the user dragged stay otherwise
        m_isCompact = isCompact;
        applyWidths();
    }
    const int content = int(OutboxModel::Column::Content);
    const int others = horizontalHeader()->length() - columnWidth(content);
    const int least = Metrics(*this).u(unitsOf(OutboxModel::Column::Content, m_isCompact));
    setColumnWidth(content, qMax(least, viewport()->width() - others));
}

std::pair<int, int> OutboxView::visibleRows() const
{
    const int first = rowAt(0);
    if (first < 0)
        return {-1, -1};
    const int last = rowAt(viewport()->height() - 1);
    return {first, last < 0 ? m_model.rowCount() - 1 : last};
}

QList<int> OutboxView::chosenRows() const
{
    QList<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows << row;
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

bool OutboxView::choose(RowId id)
{
    const int row = m_model.rowOf(id);
    if (row < 0)
        return false;
    selectRow(row);
    scrollTo(m_model.index(row, 0));
    return true;
}

void OutboxView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitContent();
}

void OutboxView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange ||
        event->type() == QEvent::LanguageChange)
        applyMetrics();
}

void OutboxView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT chosenChanged();
}

} // namespace arowana
