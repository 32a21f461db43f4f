// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insights/countdelegate.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace arowana {

void CountDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    painter->save();
    const Metrics m(option.fontMetrics);
    const QRect &r = option.rect;
    if (option.state & QStyle::State_Selected) {
        painter->fillRect(r, color(ColorRole::AccentSurface, option.palette));
        if (index.column() == 0)
            painter->fillRect(QRect(r.left(), r.top(), m.u(), r.height()),
                              color(ColorRole::Accent, option.palette));
    }
    painter->fillRect(QRect(r.left(), r.bottom(), r.width(), 1), color(ColorRole::Line, option.palette));
    painter->setFont(option.font);
    painter->setPen(color(index.column() == 0 ? ColorRole::Muted : ColorRole::Text, option.palette));
    const auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
    painter->drawText(r.adjusted(m.u(2), 0, -m.u(2), 0), int(alignment) | Qt::TextSingleLine,
                      index.data().toString());
    painter->restore();
}

} // namespace arowana
