// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/entrydelegate.h"

#include "ui/compose/entrystrip.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace arowana {

namespace {

constexpr int kWidest = 50; ///< units; longer words are cut

QString markOf(const QModelIndex &index)
{
    switch (EntryMark(index.data(EntryDelegate::kMarkRole).toInt())) {
    case EntryMark::Problem:
        return QStringLiteral("\u2715 ");
    case EntryMark::Warning:
        return QStringLiteral("\u25B2 ");
    case EntryMark::None:
        break;
    }
    return {};
}

} // namespace

QSize EntryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Metrics m(option.fontMetrics);
    const int words = option.fontMetrics.horizontalAdvance(markOf(index) + index.data().toString());
    return {qMin(m.u(kWidest), words + m.u(5)), m.row()};
}

void EntryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const Metrics m(option.fontMetrics);
    const QPalette &palette = option.palette;
    const bool isChosen = option.state & QStyle::State_Selected;
    const bool hasFocus = isChosen && option.widget && option.widget->hasFocus();
    const auto mark = EntryMark(index.data(kMarkRole).toInt());
    const ColorRole ink = mark == EntryMark::Problem   ? ColorRole::Bad
                          : mark == EntryMark::Warning ? ColorRole::Warn
                                                       : ColorRole::Accent;
    const qreal pen = hasFocus ? 2.0 : 1.0;
    const QRectF pill = QRectF(option.rect).adjusted(pen, pen, -pen, -pen);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(color(isChosen ? ColorRole::AccentSurface : ColorRole::Panel, palette));
    painter->setPen(
        QPen(color(isChosen || mark != EntryMark::None ? ink : ColorRole::FieldLine, palette), pen));
    painter->drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    const QRect room = option.rect.adjusted(m.u(2), 0, -m.u(2), 0);
    const QString before = markOf(index);
    painter->setFont(option.font);
    painter->setPen(color(ink, palette));
    painter->drawText(room, int(Qt::AlignLeft | Qt::AlignVCenter), before);
    const QRect rest = room.adjusted(option.fontMetrics.horizontalAdvance(before), 0, 0, 0);
    painter->setPen(color(isChosen ? ColorRole::Text : ColorRole::Muted, palette));
    painter->drawText(rest, int(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine),
                      option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, rest.width()));
    painter->restore();
}

} // namespace arowana
