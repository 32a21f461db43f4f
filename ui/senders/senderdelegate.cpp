// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/senders/senderdelegate.h"

#include "models/items/senderlistmodel.h"
#include "ui/text/plaintooltip.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QHelpEvent>

namespace arowana {

bool SenderDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                               const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return PlainItemDelegate::helpEvent(event, view, option, index);
    showPlainToolTip(event->globalPos(), index.data().toString(), view->viewport());
    return true;
}

void SenderDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    PlainItemDelegate::initStyleOption(option, index);
    const auto column = SenderListModel::Column(index.column());
    if (column == SenderListModel::Column::Id) {
        option->font = fontFor(TextSize::Normal, TextWeight::Normal, Face::Fixed);
        option->textElideMode = Qt::ElideMiddle;
    }
    // The chosen row has the quiet accent ground of the other tables, not the strong one.
    option->palette.setColor(QPalette::Highlight, color(ColorRole::AccentSurface, option->palette));
    option->palette.setColor(QPalette::HighlightedText, color(ColorRole::Text, option->palette));
    option->state &= ~QStyle::State_HasFocus;
}

} // namespace arowana
