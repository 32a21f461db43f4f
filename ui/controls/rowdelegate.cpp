// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/rowdelegate.h"

#include "ui/controls/rowpainting.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace arowana {

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintChosenGround(*painter, option);
    paintRowEdges(*painter, option, index);
    painter->setFont(option.font);
    painter->setPen(color(ColorRole::Text, option.palette));
    const QVariant wanted = index.data(Qt::TextAlignmentRole);
    const auto alignment =
        wanted.isValid() ? wanted.value<Qt::Alignment>() : Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter);
    paintElided(*painter, rowText(option), alignment, index.data().toString());
    painter->restore();
}

} // namespace arowana
