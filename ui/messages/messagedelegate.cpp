// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/messagedelegate.h"

#include "models/items/itemwords.h"
#include "models/items/messagelistmodel.h"
#include "ui/controls/rowpainting.h"
#include "ui/messages/rowfader.h"
#include "ui/text/plaintooltip.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>

namespace arowana {

namespace {

constexpr Qt::Alignment kLeft = Qt::AlignLeft | Qt::AlignVCenter;

} // namespace

QString widestCostText()
{
    return moneyColumnText(Money{88'888}, QLocale());
}

QString widestAgeText()
{
    return ageText(Instant{1}, Instant{1}.plusMs(58 * 60'000), QLocale());
}

MessageDelegate::MessageDelegate(const RowFader &fader, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_fader(fader)
{
    readFonts();
}

void MessageDelegate::readFonts()
{
    m_normal = fontFor(TextSize::Normal);
    m_strong = fontFor(TextSize::Normal, TextWeight::Strong);
    m_small = fontFor(TextSize::Small);
    m_digits = fontFor(TextSize::Normal, TextWeight::Normal, Face::Digits);
    const QFontMetrics digits(m_digits);
    m_widestCost = digits.horizontalAdvance(widestCostText());
    m_widestAge = digits.horizontalAdvance(widestAgeText());
}

void MessageDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    // Font and pen are set by whatever paints next: they need not be put back.
    paintGround(*painter, option, index);
    const QRect box = rowText(option);
    using Column = MessageListModel::Column;
    const QString text = index.data(Qt::DisplayRole).toString();
    switch (Column(index.column())) {
    case Column::Status:
        paintStatus(*painter, box, option, index);
        break;
    case Column::Recipient:
        painter->setFont(m_normal);
        painter->setPen(color(ColorRole::Text, option.palette));
        paintElided(*painter, box, kLeft, text);
        break;
    case Column::Content:
        paintContent(*painter, box, option, index);
        break;
    case Column::Channel:
    case Column::Unit:
        painter->setFont(m_normal);
        painter->setPen(color(ColorRole::Muted, option.palette));
        paintElided(*painter, box, kLeft, text);
        break;
    case Column::Cost: {
        const bool held = index.data(MessageListModel::kHoldRole).toBool() && !text.isEmpty();
        const bool isQuiet = held || index.data(MessageListModel::kFreeRole).toBool();
        paintNumber(*painter, box, option, text, m_widestCost, held ? tr("held") : QString(),
                    isQuiet ? ColorRole::Muted : ColorRole::Text); // so that what did cost stands out
        break;
    }
    case Column::Age:
        paintNumber(*painter, box, option, text, m_widestAge,
                    index.data(MessageListModel::kSourceTextRole).toString(), ColorRole::Muted);
        break;
    }
}

void MessageDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    paintChosenGround(painter, option);
    const double strength =
        m_fader.isIdle() ? 0 : m_fader.strength(RowId{index.data(MessageListModel::kRowIdRole).toLongLong()});
    if (strength > 0) {
        QColor glow = color(ColorRole::Accent, option.palette);
        glow.setAlphaF(float(0.22 * strength));
        painter.fillRect(option.rect, glow);
    }
    paintRowEdges(painter, option, index);
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (!m_marksCurrent || !view || !view->hasFocus() || view->currentIndex().row() != index.row())
        return;
    const QRect &box = option.rect;
    const QColor accent = color(ColorRole::Accent, option.palette);
    painter.fillRect(QRect(box.left(), box.top(), box.width(), 1), accent);
    painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), accent);
}

void MessageDelegate::paintStatus(QPainter &painter, const QRect &box, const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    const QVariant status = index.data(MessageListModel::kStatusRole);
    if (!status.isValid()) {
        painter.setPen(color(ColorRole::Muted, option.palette));
        painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter, QString(QChar(0x2026)));
        return;
    }
    paintState(painter, box, option, MessageStatus(status.toInt()), index.data(Qt::DisplayRole).toString(),
               m_strong);
}

void MessageDelegate::paintContent(QPainter &painter, const QRect &box, const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    const QString text = index.data(Qt::DisplayRole).toString();
    const QString note = index.data(MessageListModel::kNoteRole).toString();
    painter.setFont(m_normal);
    painter.setPen(color(ColorRole::Text, option.palette));
    if (note.isEmpty()) {
        paintElided(painter, box, kLeft, text);
        return;
    }
    // The reason is why one looks at such a row: it keeps up to half of the width.
    const QFontMetrics fm(m_normal);
    const QString tail = QStringLiteral(" · ") + note;
    const int tailWidth = qMin(fm.horizontalAdvance(tail), box.width() / 2);
    const int textWidth = qMin(fm.horizontalAdvance(text), box.width() - tailWidth);
    paintElided(painter, QRect(box.left(), box.top(), textWidth, box.height()), kLeft, text);
    painter.setPen(color(ColorRole::Muted, option.palette));
    paintElided(painter, box.adjusted(textWidth, 0, 0, 0), kLeft, tail);
}

void MessageDelegate::paintNumber(QPainter &painter, const QRect &box, const QStyleOptionViewItem &option,
                                  const QString &number, int widest, const QString &word,
                                  ColorRole role) const
{
    painter.setFont(m_digits);
    painter.setPen(color(role, option.palette));
    painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, number);
    if (word.isEmpty())
        return;
    const int used = painter.fontMetrics().horizontalAdvance(number) + Metrics(option.fontMetrics).u(2);
    painter.setFont(m_small);
    painter.setPen(color(ColorRole::Muted, option.palette));
    const int room = box.width() - qMax(used, widest + Metrics(option.fontMetrics).u(2));
    if (painter.fontMetrics().horizontalAdvance(word) <= room)
        painter.drawText(box.adjusted(0, 0, -used, 0), Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                         word);
}

bool MessageDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                                const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    showPlainToolTip(event->globalPos(), index.data(MessageListModel::kHintRole).toString(), view);
    return true;
}

} // namespace arowana
