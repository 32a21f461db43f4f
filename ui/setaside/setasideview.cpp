// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setaside/setasideview.h"

#include "models/items/setasidemodel.h"
#include "ui/controls/rowdelegate.h"

#include <algorithm>

namespace arowana {

namespace {

using Column = SetAsideModel::Column;

int asideUnitsOf(int column, bool isCompact)
{
    switch (Column(column)) {
    case Column::Kind:
        return isCompact ? 34 : 38;
    case Column::Event:
        return isCompact ? 30 : 40;
    case Column::Reason:
        return isCompact ? 40 : 60;
    case Column::Id:
        return isCompact ? 26 : 34;
    case Column::Received:
        return isCompact ? 38 : 42;
    case Column::Size:
        return 24;
    }
    return 20;
}

QStringList asideKindWords()
{
    return {asideKindWord(AsideKind::NotUnderstood), asideKindWord(AsideKind::OtherBody),
            asideKindWord(AsideKind::UnknownKind)};
}

CellLook asideKindLook(AsideKind kind)
{
    switch (kind) {
    case AsideKind::NotUnderstood:
        return {ColorRole::Warn, Mark::Warning};
    case AsideKind::OtherBody:
        return {ColorRole::Bad, Mark::Cross};
    case AsideKind::UnknownKind:
        return {ColorRole::Violet, Mark::Question};
    }
    return {};
}

CellLook asideLookOf(const SetAsideEvent &event, Column column)
{
    switch (column) {
    case Column::Kind:
        return asideKindLook(event.kind);
    case Column::Event:
        return {event.name.isEmpty() ? ColorRole::Muted : ColorRole::Text};
    case Column::Reason:
        return {};
    case Column::Id:
        return {ColorRole::Muted};
    case Column::Received:
    case Column::Size:
        break;
    }
    return {ColorRole::Muted, {}, true};
}

} // namespace

const RowsView::Columns SetAsideView::kColumns{SetAsideModel::kColumnCount, int(Column::Kind),
                                               int(Column::Reason), &asideUnitsOf, &asideKindWords};

SetAsideView::SetAsideView(SetAsideModel &model, QWidget *parent)
    : RowsView(model, kColumns, parent)
    , m_model(model)
    , m_delegate(new RowDelegate(this, [&model](const QModelIndex &index) {
        return asideLookOf(model.eventAt(index.row()), Column(index.column()));
    }))
{
    setItemDelegate(m_delegate);
    setObjectName(QStringLiteral("setAsideTable"));
    setSelectionMode(ExtendedSelection);
    applyMetrics();
}

void SetAsideView::applyMetrics()
{
    m_delegate->readFonts();
    RowsView::applyMetrics();
}

QList<qint64> SetAsideView::chosenNumbers() const
{
    QList<qint64> numbers;
    const QModelIndexList rows = selectionModel()->selectedRows();
    for (const QModelIndex &row : rows)
        numbers.append(m_model.eventAt(row.row()).number);
    std::sort(numbers.begin(), numbers.end(), std::greater<>());
    return numbers;
}

} // namespace arowana
