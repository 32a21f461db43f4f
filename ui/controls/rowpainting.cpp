// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/rowpainting.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QModelIndex>
#include <QPainter>
#include <QStyleOptionViewItem>
#include <QTableView>

namespace arowana {

namespace {

/// Columns may have been moved.
bool isLeftmost(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *table = qobject_cast<const QTableView *>(option.widget);
    return table ? table->horizontalHeader()->sectionPosition(index.column()) == 0 : index.column() == 0;
}

} // namespace

QRect rowText(const QStyleOptionViewItem &option)
{
    const Metrics m(option.fontMetrics);
    return option.rect.adjusted(m.u(2), 0, -m.u(2), 0);
}

void paintChosenGround(QPainter &painter, const QStyleOptionViewItem &option)
{
    if (option.state & QStyle::State_Selected)
        painter.fillRect(option.rect, color(ColorRole::AccentSurface, option.palette));
}

void paintRowEdges(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                   ColorRole line)
{
    const QRect &r = option.rect;
    painter.fillRect(QRect(r.left(), r.bottom(), r.width(), 1), color(line, option.palette));
    if (!(option.state & QStyle::State_Selected) || !isLeftmost(option, index))
        return;
    const bool isActive = option.state & QStyle::State_Active;
    const int width = Metrics(option.fontMetrics).u(1) / (isActive ? 1 : 2);
    painter.fillRect(QRect(r.left(), r.top(), qMax(1, width), r.height()),
                     color(ColorRole::Accent, option.palette));
}

void paintElided(QPainter &painter, const QRect &box, Qt::Alignment alignment, const QString &text)
{
    const QFontMetrics fm = painter.fontMetrics();
    const QString shown =
        fm.horizontalAdvance(text) <= box.width() ? text : fm.elidedText(text, Qt::ElideRight, box.width());
    painter.drawText(box, int(alignment) | Qt::TextSingleLine, shown);
}

void paintState(QPainter &painter, const QRect &box, const QStyleOptionViewItem &option, MessageStatus status,
                const QString &word, const QFont &font)
{
    paintMarked(painter, box, option, statusShape(status), statusRole(status), word, font);
}

void paintMarked(QPainter &painter, const QRect &box, const QStyleOptionViewItem &option, Mark mark,
                 ColorRole role, const QString &word, const QFont &font)
{
    const Metrics m(option.fontMetrics);
    const QColor ink = color(role, option.palette);
    const int side = m.u(3);
    paintMark(painter, QRectF(box.left(), box.center().y() - side / 2.0 + 0.5, side, side), mark, ink);
    painter.setFont(font);
    painter.setPen(ink);
    paintElided(painter, box.adjusted(side + m.u(3) / 2, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, word);
}

} // namespace arowana
