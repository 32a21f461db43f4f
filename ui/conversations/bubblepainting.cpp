// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/bubblelayout.h"
#include "ui/status/statusmark.h"
#include "ui/theme/theme.h"

#include <QPainter>

// The part of a transcript's line about its painting.

namespace arowana {

namespace {

constexpr Qt::Alignment kLeft = Qt::AlignLeft | Qt::AlignVCenter;
constexpr Qt::Alignment kRight = Qt::AlignRight | Qt::AlignVCenter;

} // namespace

QList<QTextLayout::FormatRange> BubbleLayout::formats(const QPalette &palette) const
{
    QList<QTextLayout::FormatRange> ranges;
    const auto add = [&ranges](int start, int length) -> QTextCharFormat & {
        ranges.append({start, length, {}});
        return ranges.last().format;
    };
    for (const TextLink &link : m_links) {
        QTextCharFormat &format = add(link.start, link.length);
        format.setForeground(color(ColorRole::Accent, palette));
        format.setFontUnderline(true);
    }
    const int end = int(m_text->text().size());
    const int mutedEnd = m_foldFrom >= 0 ? m_foldFrom : end;
    if (m_mutedFrom >= 0 && m_mutedFrom < mutedEnd)
        add(m_mutedFrom, mutedEnd - m_mutedFrom).setForeground(color(ColorRole::Muted, palette));
    if (m_foldFrom >= 0)
        add(m_foldFrom, end - m_foldFrom).setForeground(color(ColorRole::Accent, palette));
    return ranges;
}

void BubbleLayout::paint(QPainter &painter, const QPoint &origin, const QPalette &palette, bool isChosen,
                         bool hasFocus) const
{
    if (isChosen) {
        QColor ground = color(ColorRole::Accent, palette);
        ground.setAlphaF(0.10F);
        painter.fillRect(QRect(origin, QSize(m_width, m_height)), ground);
        painter.fillRect(QRect(origin, QSize(qMax(1, hasFocus ? m_look.u(1) : m_look.u(1) / 2), m_height)),
                         color(ColorRole::Accent, palette));
    }
    if (m_content.line != TranscriptModel::Line::Entry) {
        paintSeparator(painter, origin, palette);
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const ColorRole ground = m_content.isOurs ? ColorRole::AccentSurface : ColorRole::Bubble;
    painter.setBrush(color(ground, palette));
    const double radius = m_look.u(2);
    painter.drawRoundedRect(QRectF(m_bubble.translated(origin)), radius, radius);
    painter.setBrush(Qt::NoBrush);
    if (!m_content.isLoaded) {
        painter.setPen(color(ColorRole::Muted, palette));
        painter.setFont(m_look.small);
        painter.drawText(m_bubble.translated(origin), Qt::AlignCenter, QString(QChar(0x2026)));
        return;
    }
    painter.setPen(color(ColorRole::Text, palette));
    if (m_subject)
        m_subject->draw(&painter, QPointF(origin + m_subjectAt));
    // Of a long text only what is seen.
    m_text->draw(&painter, QPointF(origin + m_textAt), formats(palette), painter.clipBoundingRect());
    if (m_postback) {
        painter.setPen(color(ColorRole::Muted, palette));
        m_postback->draw(&painter, QPointF(origin + m_postbackAt));
    }
    paintChips(painter, origin, palette);
    paintBelow(painter, origin, palette);
}

void BubbleLayout::paintSeparator(QPainter &painter, const QPoint &origin, const QPalette &palette) const
{
    const bool isDay = m_content.line == TranscriptModel::Line::Day;
    painter.setFont(m_look.small);
    const QRect box = m_below.translated(origin);
    const QString text =
        painter.fontMetrics().elidedText(m_content.text, Qt::ElideRight, box.width() - m_look.u(24));
    painter.setPen(color(ColorRole::Muted, palette));
    painter.drawText(box, int(Qt::AlignCenter) | Qt::TextSingleLine, text);
    if (isDay)
        return;
    const int half = painter.fontMetrics().horizontalAdvance(text) / 2 + m_look.u(2);
    const int y = box.center().y();
    const QColor line = color(ColorRole::FieldLine, palette);
    const int length = m_look.u(10);
    painter.fillRect(QRect(box.center().x() - half - length, y, length, 1), line);
    painter.fillRect(QRect(box.center().x() + half, y, length, 1), line);
}

void BubbleLayout::paintChips(QPainter &painter, const QPoint &origin, const QPalette &palette) const
{
    painter.setFont(m_look.small);
    for (const Chip &chip : m_chips) {
        const QRectF box = QRectF(chip.box.translated(origin)).adjusted(0.5, 0.5, -0.5, -0.5);
        painter.setPen(QPen(color(ColorRole::Accent, palette), 1));
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
        painter.drawText(box, int(Qt::AlignCenter) | Qt::TextSingleLine, chip.text);
    }
}

void BubbleLayout::paintBelow(QPainter &painter, const QPoint &origin, const QPalette &palette) const
{
    QRect box = m_below.translated(origin);
    painter.setFont(m_look.small);
    const QFontMetrics metrics = painter.fontMetrics();
    painter.setPen(color(ColorRole::Muted, palette));
    if (!m_content.isOurs) {
        painter.drawText(box, int(kLeft) | Qt::TextSingleLine, m_content.meta);
        return;
    }
    const QColor ink = color(statusRole(m_content.status), palette);
    const int width = metrics.horizontalAdvance(m_content.state);
    painter.setPen(ink);
    painter.drawText(box, int(kRight) | Qt::TextSingleLine, m_content.state);
    const int side = m_look.u(3);
    const QRectF mark(box.right() - width - side - m_look.u(1), box.center().y() - side / 2.0 + 0.5, side,
                      side);
    paintStatusMark(painter, mark, m_content.status, ink);
    box.setRight(int(mark.left()) - m_look.u(1));
    painter.setPen(color(ColorRole::Muted, palette));
    painter.drawText(box, int(kRight) | Qt::TextSingleLine, m_content.meta + QStringLiteral(" \u00b7"));
    if (m_content.note.isEmpty())
        return;
    const QRect note = m_note.translated(origin);
    painter.setPen(color(ColorRole::Bad, palette));
    painter.drawText(note, int(kRight) | Qt::TextSingleLine,
                     metrics.elidedText(m_content.note, Qt::ElideRight, note.width()));
}

} // namespace arowana
