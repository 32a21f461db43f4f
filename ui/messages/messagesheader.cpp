// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/messagesheader.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyleOptionHeader>

namespace arowana {

namespace {

void paintArrow(QPainter &painter, const QRectF &box, bool isUp, const QColor &ink)
{
    const qreal tip = isUp ? box.top() : box.bottom();
    const qreal foot = isUp ? box.bottom() : box.top();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawPolygon(
        QPolygonF{QPointF(box.left(), foot), QPointF(box.right(), foot), QPointF(box.center().x(), tip)});
    painter.restore();
}

} // namespace

MessagesHeader::MessagesHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
}

void MessagesHeader::setSorted(int column, bool isAscending)
{
    m_column = column;
    m_isAscending = isAscending;
    viewport()->update();
}

/// Not Qt's own: to paint a heading that one asks of every row of its column whether it is marked.
void MessagesHeader::paintSection(QPainter *painter, const QRect &rect, int column) const
{
    if (!rect.isValid())
        return;
    QStyleOptionHeader option;
    initStyleOption(&option);
    option.rect = rect;
    option.section = column;
    style()->drawControl(QStyle::CE_HeaderSection, &option, painter, this);
    const auto alignment =
        model()->headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).value<Qt::Alignment>();
    const Metrics cells(parentWidget()->fontMetrics()); // flush with them
    const QFontMetrics fm = fontMetrics();
    const int arrow = column == m_column ? cells.u(2) : 0;
    const int gap = arrow > 0 ? cells.u(1) : 0;
    const QRect room = rect.adjusted(cells.u(2), 0, -cells.u(2), 0);
    const QString text = fm.elidedText(model()->headerData(column, Qt::Horizontal).toString(), Qt::ElideRight,
                                       room.width() - arrow - gap);
    const bool isRight = alignment & Qt::AlignRight;
    painter->save();
    painter->setFont(font());
    painter->setPen(color(arrow > 0 ? ColorRole::Text : ColorRole::Muted, palette()));
    painter->drawText(
        room, int(Qt::AlignVCenter | (isRight ? Qt::AlignRight : Qt::AlignLeft)) | Qt::TextSingleLine, text);
    painter->restore();
    if (arrow == 0)
        return;
    const int width = fm.horizontalAdvance(text);
    const int left = isRight ? room.right() - width - gap - arrow : room.left() + width + gap;
    const qreal height = arrow * 0.6;
    paintArrow(*painter, QRectF(left, rect.center().y() - height / 2 + 1, arrow, height), m_isAscending,
               color(ColorRole::Accent, palette()));
}

} // namespace arowana
