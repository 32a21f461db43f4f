// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canned/canneddelegate.h"

#include "models/items/cannedtextmodel.h"
#include "ui/controls/rowpainting.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace arowana {

CannedDelegate::CannedDelegate(Shape shape, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_shape(shape)
{
}

void CannedDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const Metrics m(option.fontMetrics);
    painter->save();
    paintChosenGround(*painter, option);
    paintRowEdges(*painter, option, index);
    QRect nameBox = rowText(option);
    QRect wordsBox = nameBox;
    const QFont nameFont = fontFor(TextSize::Normal, TextWeight::Strong);
    const QString name = index.data(CannedTextModel::EditedRole).toBool()
                             ? tr("%1 (not saved)").arg(index.data().toString())
                             : index.data().toString();
    switch (m_shape) {
    case Shape::OneLine: {
        const int most = nameBox.width() * 2 / 5;
        nameBox.setWidth(qMin(QFontMetrics(nameFont).horizontalAdvance(name) + 1, most));
        wordsBox.setLeft(nameBox.right() + m.u(3));
        break;
    }
    case Shape::TwoLines:
        nameBox.adjust(0, m.u(1), 0, -nameBox.height() / 2);
        wordsBox.adjust(0, wordsBox.height() / 2, 0, -m.u(1));
        break;
    }
    painter->setFont(nameFont);
    painter->setPen(color(ColorRole::Text, option.palette));
    paintElided(*painter, nameBox, Qt::AlignLeft | Qt::AlignVCenter, name);
    painter->setFont(fontFor(TextSize::Small));
    painter->setPen(color(ColorRole::Muted, option.palette));
    paintElided(*painter, wordsBox, Qt::AlignLeft | Qt::AlignVCenter,
                index.data(CannedTextModel::BeginRole).toString());
    painter->restore();
}

QSize CannedDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const Metrics m(option.fontMetrics);
    return {m.u(40), m_shape == Shape::OneLine ? m.row() : m.u(12)};
}

} // namespace arowana
