// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outbox/outboxdelegate.h"

#include "models/items/outboxmodel.h"
#include "ui/status/statusmark.h"
#include "ui/text/plaintooltip.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
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
    const Metrics m(option.fontMetrics);
    const QRect box = option.rect.adjusted(m.u(2), 0, -m.u(2), 0);
    using Column = OutboxModel::Column;
    const auto column = Column(index.column());
    if (column == Column::State) {
        paintState(*painter, box, option, index);
        painter->restore();
        return;
    }
    const bool isNumber = column == Column::Next || column == Column::Tries || column == Column::Written;
    const bool isMuted = column == Column::Reason || column == Column::Tries || column == Column::Written;
    painter->setFont(isNumber ? m_digits : m_normal);
    painter->setPen(color(isMuted ? ColorRole::Muted : ColorRole::Text, option.palette));
    const auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
    painter->drawText(
        box, int(alignment) | Qt::TextSingleLine,
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, box.width()));
    painter->restore();
}

void OutboxDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    const bool isChosen = option.state & QStyle::State_Selected;
    const QRect &r = option.rect;
    if (isChosen)
        painter.fillRect(r, color(ColorRole::AccentSurface, option.palette));
    const QModelIndex below = index.siblingAtRow(index.row() + 1);
    const bool endsGroup =
        below.isValid() && below.data(OutboxModel::kGroupRole) != index.data(OutboxModel::kGroupRole);
    painter.fillRect(QRect(r.left(), r.bottom(), r.width(), 1),
                     color(endsGroup ? ColorRole::Muted : ColorRole::Line, option.palette));
    // The bar of the chosen rows, so that they do not depend on the ground's colour.
    if (isChosen && index.column() == 0) {
        const bool isActive = option.state & QStyle::State_Active;
        const int width = Metrics(option.fontMetrics).u(1) / (isActive ? 1 : 2);
        painter.fillRect(QRect(r.left(), r.top(), qMax(1, width), r.height()),
                         color(ColorRole::Accent, option.palette));
    }
}

void OutboxDelegate::paintState(QPainter &painter, const QRect &box, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    const Metrics m(option.fontMetrics);
    const auto status = MessageStatus(index.data(OutboxModel::kStatusRole).toInt());
    const QColor ink = color(statusRole(status), option.palette);
    const int side = m.u(3);
    paintStatusMark(painter, QRectF(box.left(), box.center().y() - side / 2.0 + 0.5, side, side), status,
                    ink);
    painter.setFont(m_strong);
    painter.setPen(ink);
    const QRect words = box.adjusted(side + m.u(3) / 2, 0, 0, 0);
    painter.drawText(
        words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, words.width()));
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
