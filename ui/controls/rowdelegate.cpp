// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/rowdelegate.h"

#include "ui/controls/rowpainting.h"
#include "ui/text/plaintooltip.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>

namespace arowana {

RowDelegate::RowDelegate(QObject *parent, Look look)
    : PlainItemDelegate(parent)
    , m_look(std::move(look))
{
    readFonts();
}

void RowDelegate::readFonts()
{
    m_normal = fontFor(TextSize::Normal);
    m_strong = fontFor(TextSize::Normal, TextWeight::Strong);
    m_digits = fontFor(TextSize::Normal, TextWeight::Normal, Face::Digits);
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const CellLook look = m_look ? m_look(index) : CellLook();
    painter->save();
    paintChosenGround(*painter, option);
    paintRowEdges(*painter, option, index);
    const QString text = index.data().toString();
    if (look.mark) {
        paintMarked(*painter, rowText(option), option, *look.mark, look.role, text, m_strong);
    } else {
        painter->setFont(look.hasDigits ? m_digits : m_normal);
        painter->setPen(color(look.role, option.palette));
        const QVariant wanted = index.data(Qt::TextAlignmentRole);
        const auto alignment = wanted.isValid() ? wanted.value<Qt::Alignment>()
                                                : Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter);
        paintElided(*painter, rowText(option), alignment, text);
    }
    painter->restore();
}

bool RowDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                            const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return PlainItemDelegate::helpEvent(event, view, option, index);
    // What a cell says in short it may say whole here.
    const QVariant whole = index.data(Qt::ToolTipRole);
    showPlainToolTip(event->globalPos(), (whole.isValid() ? whole : index.data()).toString(),
                     view->viewport());
    return true;
}

} // namespace arowana
