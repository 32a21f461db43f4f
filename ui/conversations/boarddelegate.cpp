// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/boarddelegate.h"

#include "models/items/itemwords.h"
#include "models/items/sessionboardmodel.h"
#include "ui/controls/rowpainting.h"
#include "ui/status/statusmark.h"
#include "ui/text/plaintooltip.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>

namespace arowana {

namespace {

constexpr qint64 kMinuteMs = 60'000;
constexpr Qt::Alignment kLeft = Qt::AlignLeft | Qt::AlignVCenter;
constexpr Qt::Alignment kRight = Qt::AlignRight | Qt::AlignVCenter;

ColorRole roleOf(Nearness nearness)
{
    switch (nearness) {
    case Nearness::Minutes:
        return ColorRole::Bad;
    case Nearness::Hour:
        return ColorRole::Warn;
    case Nearness::Far:
        return ColorRole::Text;
    case Nearness::Over:
        break;
    }
    return ColorRole::Muted;
}

Nearness nearnessAt(const QModelIndex &index)
{
    return nearnessOf(index.data(SessionBoardModel::kIsOpenRole).toBool(),
                      index.data(SessionBoardModel::kRemainingMsRole).toLongLong());
}

} // namespace

Nearness nearnessOf(bool isOpen, qint64 remainingMs)
{
    if (!isOpen)
        return Nearness::Over;
    if (remainingMs < 10 * kMinuteMs)
        return Nearness::Minutes;
    return remainingMs < 60 * kMinuteMs ? Nearness::Hour : Nearness::Far;
}

QString nearnessWord(Nearness nearness)
{
    switch (nearness) {
    case Nearness::Minutes:
        return BoardDelegate::tr("last 10 minutes");
    case Nearness::Hour:
        return BoardDelegate::tr("within the hour");
    case Nearness::Far:
    case Nearness::Over:
        break;
    }
    return {};
}

BoardDelegate::BoardDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
    readFonts();
}

void BoardDelegate::readFonts()
{
    m_name = fontFor(TextSize::Normal, TextWeight::Strong);
    m_words = fontFor(TextSize::Normal);
    m_small = fontFor(TextSize::Small);
    m_time = fontFor(TextSize::Title, TextWeight::Strong, Face::Digits);
}

QSize BoardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {Metrics(option.fontMetrics).u(40), Metrics(option.fontMetrics).u(14)};
}

void BoardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const Metrics m(option.fontMetrics);
    painter->save();
    paintChosenGround(*painter, option);
    paintRowEdges(*painter, option, index);
    const QRect box = option.rect.adjusted(m.u(4), m.u(2), -m.u(4), -m.u(2));
    const int half = box.height() / 2;
    QRect upper(box.left(), box.top(), box.width(), half);
    const QRect lower(box.left(), box.top() + half, box.width(), half);
    upper.setWidth(upper.width() - paintRemaining(*painter, upper, option, index) - m.u(2));
    paintName(*painter, upper, option, index);
    paintWords(*painter, lower, option, index);
    painter->restore();
}

int BoardDelegate::paintRemaining(QPainter &painter, const QRect &line, const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    const Metrics m(option.fontMetrics);
    const Nearness nearness = nearnessAt(index);
    const QColor ink = color(roleOf(nearness), option.palette);
    QString text = index.data(SessionBoardModel::kRemainingTextRole).toString();
    painter.setFont(nearness == Nearness::Over ? m_small : m_time);
    if (nearness != Nearness::Over && index.data(SessionBoardModel::kIsEstimatedRole).toBool())
        text.prepend(QChar(0x2248)); // about
    const int width = painter.fontMetrics().horizontalAdvance(text);
    int taken = width;
    if (nearness == Nearness::Minutes) { // a filled frame around the number
        const QRectF frame(line.right() - width - m.u(2), line.top() - m.u(1) / 2.0, width + m.u(3),
                           line.height() + m.u(1) / 2.0);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(ink, 1.4));
        painter.setBrush(color(ColorRole::BadSurface, option.palette));
        painter.drawRoundedRect(frame, m.radius(), m.radius());
        painter.setBrush(Qt::NoBrush);
        taken += m.u(2);
    }
    if (nearness == Nearness::Hour) { // an hourglass before it
        const int side = m.u(3);
        paintStatusMark(
            painter,
            QRectF(line.right() - width - side - m.u(1), line.center().y() - side / 2.0 + 0.5, side, side),
            MessageStatus::Expired, ink);
        taken += side + m.u(1);
    }
    painter.setPen(ink);
    painter.drawText(line, int(kRight) | Qt::TextSingleLine, text);
    return taken;
}

void BoardDelegate::paintName(QPainter &painter, const QRect &line, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const Metrics m(option.fontMetrics);
    const int unread = index.data(SessionBoardModel::kUnreadRole).toInt();
    const QString count = unread > 1 ? QLocale().toString(unread) : QString();
    const QFontMetrics small(m_small);
    const int pill = count.isEmpty() ? m.u(2) + m.u(1) / 2 : small.horizontalAdvance(count) + m.u(3);
    const int room = unread > 0 ? line.width() - pill - m.u(2) : line.width();
    const QString name = index.data(Qt::DisplayRole).toString();
    const QString beside = index.data(SessionBoardModel::kBesideNameRole).toString();
    // The number and the agent's name tell which of several rows it is; a long one leaves the name its place.
    const int besideWidth =
        beside.isEmpty() ? 0 : qMin(small.horizontalAdvance(beside) + m.u(2), room * 2 / 3);
    painter.setFont(m_name);
    painter.setPen(color(ColorRole::Text, option.palette));
    const int nameRoom = qMax(0, room - besideWidth);
    paintElided(painter, QRect(line.left(), line.top(), nameRoom, line.height()), kLeft, name);
    int used = qMin(nameRoom, painter.fontMetrics().horizontalAdvance(name)) + m.u(2);
    if (!beside.isEmpty()) {
        painter.setFont(m_small);
        painter.setPen(color(ColorRole::Muted, option.palette));
        paintElided(painter, QRect(line.left() + used, line.top(), qMax(0, room - used), line.height()),
                    kLeft, beside);
        used = qMin(room, used + besideWidth - m.u(2)) + m.u(2);
    }
    if (unread == 0)
        return;
    const double height = count.isEmpty() ? pill : small.height();
    const QRectF dot(line.left() + used, line.center().y() - height / 2.0 + 0.5, pill, height);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(ColorRole::Accent, option.palette));
    painter.drawRoundedRect(dot, dot.height() / 2, dot.height() / 2);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(color(ColorRole::OnAccent, option.palette));
    painter.setFont(m_small);
    painter.drawText(dot, Qt::AlignCenter, count);
}

void BoardDelegate::paintWords(QPainter &painter, const QRect &line, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    const Metrics m(option.fontMetrics);
    const Nearness nearness = nearnessAt(index);
    int taken = 0;
    if (const QString word = nearnessWord(nearness); !word.isEmpty()) {
        painter.setFont(m_small);
        painter.setPen(color(roleOf(nearness), option.palette));
        painter.drawText(line, int(kRight) | Qt::TextSingleLine, word);
        taken = painter.fontMetrics().horizontalAdvance(word) + m.u(2);
    }
    int begin = 0;
    if (index.data(SessionBoardModel::kHasDraftRole).toBool()) {
        const QString draft = tr("Draft");
        painter.setFont(m_small);
        painter.setPen(color(ColorRole::Accent, option.palette));
        painter.drawText(line, int(kLeft) | Qt::TextSingleLine, draft);
        begin = painter.fontMetrics().horizontalAdvance(draft) + m.u(2);
    }
    const bool isOurs = index.data(SessionBoardModel::kLastDirectionRole).toInt() == int(Direction::Outbound);
    const QString words = index.data(SessionBoardModel::kLastWordsRole).toString();
    painter.setFont(m_words);
    const bool isNew = index.data(SessionBoardModel::kUnreadRole).toInt() > 0;
    painter.setPen(color(isNew ? ColorRole::Text : ColorRole::Muted, option.palette));
    paintElided(painter, line.adjusted(begin, 0, -taken, 0), kLeft,
                isOurs && !words.isEmpty() ? tr("You: %1").arg(words) : words);
}

bool BoardDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                              const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const Instant end{index.data(SessionBoardModel::kEndsAtRole).toLongLong()};
    const bool isOpen = index.data(SessionBoardModel::kIsOpenRole).toBool();
    QStringList lines{index.data(SessionBoardModel::kNumberRole).toString()};
    const QString time = exactTimeText(end, QLocale());
    lines.append(isOpen ? tr("Ends %1").arg(time) : tr("Ended %1").arg(time));
    if (isOpen && index.data(SessionBoardModel::kIsEstimatedRole).toBool())
        lines.append(tr("Learnt from the message log: the platform has not confirmed this end yet."));
    if (isOpen && index.data(SessionBoardModel::kIsPaidRole).toBool())
        lines.append(tr("Replies are free until then."));
    const QString cost = index.data(SessionBoardModel::kCostTextRole).toString();
    if (!cost.isEmpty())
        lines.append(isOpen ? tr("Cost so far: %1").arg(cost) : tr("Cost: %1").arg(cost));
    showPlainToolTip(event->globalPos(), lines.join(u'\n'), view);
    return true;
}

} // namespace arowana
