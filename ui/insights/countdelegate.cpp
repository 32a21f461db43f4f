// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insights/countdelegate.h"

#include "ui/controls/rowpainting.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace arowana {

void CountDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    painter->save();
    paintChosenGround(*painter, option);
    paintRowEdges(*painter, option, index);
    painter->setFont(option.font);
    painter->setPen(color(index.column() == 0 ? ColorRole::Muted : ColorRole::Text, option.palette));
    const auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
    paintElided(*painter, rowText(option), alignment, index.data().toString());
    painter->restore();
}

} // namespace arowana
