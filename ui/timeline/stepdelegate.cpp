// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/stepdelegate.h"

#include "models/items/timelinemodel.h"
#include "ui/status/statusmark.h"
#include "ui/text/plaintooltip.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>

namespace arowana {

void StepDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    painter->save();
    const Metrics m(option.fontMetrics);
    const auto column = TimelineModel::Column(index.column());
    const QString text = index.data().toString();
    QRect box = option.rect;
    if (column == TimelineModel::Column::Step) {
        const auto status = MessageStatus(index.data(TimelineModel::kStatusRole).toInt());
        const QColor ink = color(statusRole(status), option.palette);
        const int side = m.u(3);
        paintStatusMark(*painter, QRectF(box.left(), box.center().y() - side / 2.0 + 0.5, side, side), status,
                        ink);
        painter->setFont(fontFor(TextSize::Normal));
        painter->setPen(ink);
        box.adjust(side + m.u(3) / 2, 0, -m.u(), 0);
    } else {
        const bool numbers = column != TimelineModel::Column::Source;
        painter->setFont(fontFor(TextSize::Small, TextWeight::Normal, numbers ? Face::Digits : Face::Text));
        painter->setPen(color(ColorRole::Muted, option.palette));
        box.adjust(0, 0, -m.u(), 0);
    }
    const Qt::Alignment side = column == TimelineModel::Column::Source ? Qt::AlignRight : Qt::AlignLeft;
    painter->drawText(box, int(side | Qt::AlignVCenter | Qt::TextSingleLine),
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, box.width()));
    painter->restore();
}

bool StepDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                             const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QString detail = index.data(TimelineModel::kDetailRole).toString();
    showPlainToolTip(event->globalPos(), detail.isEmpty() ? index.data().toString() : detail, view);
    return true;
}

} // namespace arowana
