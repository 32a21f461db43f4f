// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/phone/phonepainter.h"

#include "ui/phone/phonetexts.h"
#include "ui/phone/phonewords.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

namespace arowana {

namespace {

struct PhonePainter {
    Q_DECLARE_TR_FUNCTIONS(PhonePainter)
};

QString iconOf(ChipMark mark)
{
    switch (mark) {
    case ChipMark::Reply:
        return QStringLiteral("reply");
    case ChipMark::Call:
        return QStringLiteral("call");
    case ChipMark::Link:
        return QStringLiteral("link");
    case ChipMark::Place:
        return QStringLiteral("place");
    case ChipMark::ShareLocation:
        return QStringLiteral("locate");
    case ChipMark::Calendar:
        return QStringLiteral("calendar");
    case ChipMark::Unread:
        return QStringLiteral("question");
    }
    return {};
}

class Brush {
public:
    Brush(QPainter &painter, PhoneTexts &texts, const PhoneLook &look, const QRectF &exposed)
        : m_painter(painter)
        , m_texts(texts)
        , m_look(look)
        , m_exposed(exposed)
    {
    }

    void bubble(const QRectF &rect, const PhoneTextBox &text)
    {
        if (!rect.intersects(m_exposed))
            return;
        const qreal radius = text.rect.left() - rect.left();
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(ink(m_look.ground));
        m_painter.drawRoundedRect(rect, radius, radius);
        write(text, ColorRole::Text);
    }

    void chip(const PhoneChipBox &box)
    {
        if (!box.frame.intersects(m_exposed))
            return;
        const QColor accent = ink(ColorRole::Accent);
        m_painter.setPen(QPen(accent, 1));
        m_painter.setBrush(Qt::NoBrush);
        const QRectF line = box.frame.adjusted(0.5, 0.5, -0.5, -0.5);
        // As round as a chip of one line, so that one of several lines is a box and no lens.
        const qreal radius = qMin(line.height() / 2, box.icon.height() * 7 / 8);
        m_painter.drawRoundedRect(line, radius, radius);
        paintIcon(m_painter, iconOf(box.mark), box.icon, accent);
        write(box.label, ColorRole::Accent);
    }

    void card(const PhoneCardBox &box, const std::optional<PhoneMedia> &media, qreal radius)
    {
        if (!box.frame.intersects(m_exposed))
            return;
        QPainterPath shape;
        shape.addRoundedRect(box.frame.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
        m_painter.fillPath(shape, ink(ColorRole::Panel));
        if (box.media && media)
            picture(*box.media, *media, shape);
        m_painter.setPen(QPen(ink(ColorRole::FieldLine), 1));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawPath(shape);
        write(box.title, ColorRole::Text);
        write(box.description, ColorRole::Text);
        for (const PhoneChipBox &chipBox : box.chips)
            chip(chipBox);
    }

    void pager(const PhonePager &pager, const PhoneLayout &layout)
    {
        const auto [first, last] = layout.cardsInSight(m_look.offset);
        const QLocale locale;
        const QString total = locale.toString(qulonglong(layout.cards.size()));
        const QString from = locale.toString(qulonglong(first + 1));
        const QString words = first == last ? PhonePainter::tr("Card %1 of %2").arg(from, total)
                                            : PhonePainter::tr("Cards %1 to %2 of %3")
                                                  .arg(from, locale.toString(qulonglong(last + 1)), total);
        line(pager.words, words, ColorRole::Muted);
        arrow(pager.back, QStringLiteral("back"), m_look.offset > 0);
        arrow(pager.forward, QStringLiteral("forward"), m_look.offset < layout.overhang);
        if (!m_look.hasFocus)
            return;
        const QRectF around = pager.back.united(pager.forward).adjusted(0.5, 0.5, -0.5, -0.5);
        m_painter.setPen(QPen(ink(ColorRole::Accent), 2));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRoundedRect(around.adjusted(1, 1, -1, -1), around.height() / 4, around.height() / 4);
    }

private:
    [[nodiscard]] QColor ink(ColorRole role) const { return color(role, m_look.palette); }

    void write(const PhoneTextBox &box, ColorRole role)
    {
        m_painter.setPen(ink(role));
        m_texts.draw(m_painter, box, m_exposed);
    }

    /// One centred line, cut at its beginning where it is too long: the end of a host says whose it is.
    void line(const QRectF &rect, const QString &text, ColorRole role)
    {
        const QFont font = PhoneTexts::fontOf(PhoneFont::Note);
        m_painter.setFont(font);
        m_painter.setPen(ink(role));
        m_painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine,
                           QFontMetricsF(font).elidedText(text, Qt::ElideLeft, rect.width()));
    }

    void picture(const PhoneMediaBox &box, const PhoneMedia &media, const QPainterPath &card)
    {
        m_painter.save();
        m_painter.setClipPath(card, Qt::IntersectClip);
        m_painter.fillRect(box.rect, ink(ColorRole::Bubble));
        m_painter.restore();
        paintIcon(m_painter, QStringLiteral("picture"), box.icon, ink(ColorRole::Muted));
        line(box.host, media.host.isEmpty() ? PhonePainter::tr("No address yet") : media.host,
             ColorRole::Muted);
        line(box.note, mediaHeightWord(media.height), ColorRole::Muted);
    }

    void arrow(const QRectF &rect, const QString &icon, bool leads)
    {
        const qreal side = rect.width() / 2;
        const QRectF box(rect.center().x() - side / 2, rect.center().y() - side / 2, side, side);
        paintIcon(m_painter, icon, box, ink(leads ? ColorRole::Accent : ColorRole::FieldLine));
    }

    QPainter &m_painter;
    PhoneTexts &m_texts;
    const PhoneLook &m_look;
    QRectF m_exposed;
};

} // namespace

void paintPhone(QPainter &painter, const PhoneMessage &message, const PhoneLayout &layout, PhoneTexts &texts,
                const PhoneLook &look, const QRectF &exposed)
{
    painter.setRenderHint(QPainter::Antialiasing);
    Brush brush(painter, texts, look, exposed);
    if (layout.bubble)
        brush.bubble(*layout.bubble, layout.text);
    painter.save();
    painter.translate(-look.offset, 0);
    Brush inStrip(painter, texts, look, exposed.translated(look.offset, 0));
    const qreal radius = 3 * QFontMetricsF(PhoneTexts::fontOf(PhoneFont::Body)).height() / 4;
    for (size_t i = 0; i < layout.cards.size(); ++i)
        inStrip.card(layout.cards[i], message.cards.at(qsizetype(i)).media, radius);
    painter.restore();
    for (const PhoneChipBox &chip : layout.chips)
        brush.chip(chip);
    if (layout.pager)
        brush.pager(*layout.pager, layout);
}

} // namespace arowana
