// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/senders/senderdelegate.h"

#include "models/items/senderlistmodel.h"
#include "ui/senders/sendertone.h"
#include "ui/text/plaintooltip.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>

namespace arowana {

bool SenderDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                               const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return PlainItemDelegate::helpEvent(event, view, option, index);
    showPlainToolTip(event->globalPos(), index.data().toString(), view->viewport());
    return true;
}

void SenderDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    QStyleOptionViewItem inner = option;
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, color(ColorRole::AccentSurface, option.palette));
    inner.state &= ~(QStyle::State_Selected | QStyle::State_HasFocus | QStyle::State_MouseOver);
    inner.rect.adjust(Metrics(option.fontMetrics).u(1), 0, 0, 0);
    PlainItemDelegate::paint(painter, inner, index);
}

void SenderDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    PlainItemDelegate::initStyleOption(option, index);
    const auto column = SenderListModel::Column(index.column());
    if (column == SenderListModel::Column::Id) {
        option->font = fontFor(TextSize::Normal, TextWeight::Normal, Face::Fixed);
        option->textElideMode = Qt::ElideMiddle;
    } else if (column == SenderListModel::Column::State) {
        const auto tone = SenderTone(index.data(SenderListModel::kToneRole).toInt());
        option->text = markedText(option->text, tone);
        option->palette.setColor(QPalette::Text, color(roleOf(tone), option->palette));
    }
}

} // namespace arowana
