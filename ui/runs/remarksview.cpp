// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/remarksview.h"

#include "models/items/listlinesmodel.h"
#include "ui/controls/rowdelegate.h"

namespace arowana {

namespace {

using Column = ListLinesModel::Column;

/// Widths in units, where there is room and where there is little; Reason takes what is left, and never less
/// than this.
int unitsOf(int column, bool isCompact)
{
    switch (Column(column)) {
    case Column::Line:
        return 14;
    case Column::Mark:
        return 28;
    case Column::Recipient:
        return isCompact ? 35 : 44;
    case Column::Reason:
        return 60;
    }
    return 20;
}

QStringList stateWords()
{
    return {listMarkWord(LineMark::Red, false), listMarkWord(LineMark::Amber, false),
            listMarkWord(LineMark::Amber, true)};
}

CellLook lookOf(const ListLine &line, Column column)
{
    switch (column) {
    case Column::Line:
        return {ColorRole::Muted, {}, true};
    case Column::Mark:
        return line.mark == LineMark::Red ? CellLook{ColorRole::Bad, Mark::Cross}
                                          : CellLook{ColorRole::Warn, Mark::Warning};
    case Column::Recipient:
        return {ColorRole::Text, {}, true};
    case Column::Reason:
        break;
    }
    return {};
}

} // namespace

const RowsView::Columns RemarksView::kColumns{ListLinesModel::kColumnCount, int(Column::Mark),
                                              int(Column::Reason), &unitsOf, &stateWords};

RemarksView::RemarksView(ListLinesModel &model, QWidget *parent)
    : RowsView(model, kColumns, parent)
    , m_delegate(new RowDelegate(this, [&model](const QModelIndex &index) {
        return lookOf(model.lineAt(index.row()), Column(index.column()));
    }))
{
    setItemDelegate(m_delegate);
    setObjectName(QStringLiteral("listRemarks"));
    setSelectionMode(SingleSelection);
    applyMetrics();
}

void RemarksView::applyMetrics()
{
    m_delegate->readFonts();
    RowsView::applyMetrics();
}

} // namespace arowana
