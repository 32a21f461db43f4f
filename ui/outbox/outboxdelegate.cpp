// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outbox/outboxdelegate.h"

#include "models/items/outboxmodel.h"
#include "ui/controls/rowpainting.h"
#include "ui/text/plaintooltip.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>

namespace arowana {

OutboxDelegate::OutboxDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
    readFonts();
}

void OutboxDelegate::readFonts()
{
    m_normal = fontFor(TextSize::Normal);
    m_strong = fontFor(TextSize::Normal, TextWeight::Strong);
    m_digits = fontFor(TextSize::Normal, TextWeight::Normal, Face::Digits);
}

void OutboxDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    painter->save();
    paintGround(*painter, option, index);
    const QRect box = rowText(option);
    using Column = OutboxModel::Column;
    const auto column = Column(index.column());
    if (column == Column::State) {
        paintState(*painter, box, option, MessageStatus(index.data(OutboxModel::kStatusRole).toInt()),
                   index.data().toString(), m_strong);
        painter->restore();
        return;
    }
    const bool isNumber = column == Column::Next || column == Column::Tries || column == Column::Written;
    const bool isMuted = column == Column::Reason || column == Column::Tries || column == Column::Written;
    painter->setFont(isNumber ? m_digits : m_normal);
    painter->setPen(color(isMuted ? ColorRole::Muted : ColorRole::Text, option.palette));
    const auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
    paintElided(*painter, box, alignment, index.data().toString());
    painter->restore();
}

void OutboxDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    const QModelIndex below = index.siblingAtRow(index.row() + 1);
    const bool endsGroup =
        below.isValid() && below.data(OutboxModel::kGroupRole) != index.data(OutboxModel::kGroupRole);
    paintChosenGround(painter, option);
    paintRowEdges(painter, option, index, endsGroup ? ColorRole::Muted : ColorRole::Line);
}

bool OutboxDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                               const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    showPlainToolTip(event->globalPos(), index.data(OutboxModel::kHintRole).toString(), view->viewport());
    return true;
}

} // namespace arowana
