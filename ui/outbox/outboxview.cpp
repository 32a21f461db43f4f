// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outbox/outboxview.h"

#include "ui/outbox/outboxdelegate.h"

#include <algorithm>

namespace arowana {

namespace {

/// Widths in units, where there is room and where there is little; Content takes what is left, and never less
/// than this.
int unitsOf(int column, bool isCompact)
{
    using Column = OutboxModel::Column;
    switch (Column(column)) {
    case Column::State:
        return isCompact ? 27 : 28;
    case Column::Recipient:
        return isCompact ? 35 : 41;
    case Column::Content:
        return isCompact ? 24 : 40;
    case Column::Next:
        return 48;
    case Column::Tries:
        return isCompact ? 12 : 14;
    case Column::Reason:
        return isCompact ? 27 : 64;
    case Column::Written:
        return isCompact ? 19 : 22;
    }
    return 20;
}

QStringList stateWords()
{
    QStringList words;
    for (const OutboxState state :
         {OutboxState::Held, OutboxState::Ready, OutboxState::InFlight, OutboxState::Unknown,
          OutboxState::Stuck, OutboxState::Damaged, OutboxState::Refused})
        words << outboxStateWord(state);
    return words;
}

} // namespace

const RowsView::Columns OutboxView::kColumns{OutboxModel::kColumnCount, int(OutboxModel::Column::State),
                                             int(OutboxModel::Column::Content), &unitsOf, &stateWords};

OutboxView::OutboxView(OutboxModel &model, QWidget *parent)
    : RowsView(model, kColumns, parent)
    , m_model(model)
    , m_delegate(new OutboxDelegate(this))
{
    setItemDelegate(m_delegate);
    setObjectName(QStringLiteral("outboxTable"));
    setSelectionMode(ExtendedSelection);
    applyMetrics();
}

void OutboxView::applyMetrics()
{
    m_delegate->readFonts();
    RowsView::applyMetrics();
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

void OutboxView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT chosenChanged();
}

} // namespace arowana
