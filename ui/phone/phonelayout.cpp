// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/phone/phonelayout.h"

#include <algorithm>
#include <cmath>

namespace arowana {

namespace {

constexpr qreal kHalfPixel = 0.5; // what rounding may take away

/// Google's heights in density-independent pixels; without one the middle height stands in.
qreal mediaDp(MediaHeight height)
{
    switch (height) {
    case MediaHeight::Short:
        return 112;
    case MediaHeight::Unset:
    case MediaHeight::Medium:
        return 168;
    case MediaHeight::Tall:
        return 264;
    }
    return 168;
}

qreal carouselCardDp(CardWidth width)
{
    return width == CardWidth::Small ? 120 : 232;
}

constexpr qreal kUprightCardDp = 288;
constexpr qreal kLyingCardDp = 336;
constexpr qreal kLyingMediaDp = 112;

class LayoutMaker {
public:
    LayoutMaker(const PhoneSpace &space, const PhoneMeasure &measure)
        : m_space(space)
        , m_measure(measure)
        , m_width(std::max<qreal>(space.width, 1))
    {
    }

    PhoneLayout make(const PhoneMessage &message)
    {
        PhoneLayout layout;
        qreal y = 0;
        if (!message.text.isEmpty())
            y = putBubble(layout, message.text);
        switch (message.shape) {
        case PhoneShape::Bubble:
            break;
        case PhoneShape::VerticalCard:
        case PhoneShape::HorizontalCard:
            for (const PhoneCard &card : message.cards)
                layout.cards.push_back(aloneCard(card, message.shape));
            break;
        case PhoneShape::Carousel:
            putCarousel(layout, message);
            break;
        }
        for (const PhoneCardBox &card : layout.cards)
            y = std::max(y, card.frame.bottom());
        if (layout.pager)
            y = layout.pager->words.bottom();
        if (!message.chips.isEmpty()) {
            layout.chips = chipRows(message.chips, y > 0 ? y + m_space.u(2) : 0);
            y = layout.chips.back().frame.bottom();
        }
        layout.size = {m_width, y};
        return layout;
    }

private:
    [[nodiscard]] qreal u(qreal count) const { return m_space.u(count); }

    [[nodiscard]] PhoneTextBox textBox(const QString &text, PhoneFont font, QPointF at, qreal width) const
    {
        PhoneTextBox box{text, font, QRectF(at, QSizeF()), std::max<qreal>(width, 1)};
        if (!text.isEmpty())
            box.rect.setSize(m_measure(text, font, box.wrap));
        return box;
    }

    /// A bubble leaves a margin on the other side, as phones draw it, and is no wider than its text.
    qreal putBubble(PhoneLayout &layout, const QString &text) const
    {
        const qreal most = std::min(m_width, std::max(m_width * 17 / 20, u(12)));
        const qreal pad = std::min(u(3), most / 8);
        layout.text = textBox(text, PhoneFont::Body, {pad, pad}, most - 2 * pad);
        layout.bubble = QRectF(QPointF(0, 0), layout.text.rect.size() + QSizeF(2 * pad, 2 * pad));
        return layout.bubble->bottom();
    }

    /// The chip at the origin, as wide as it needs within `most`.
    [[nodiscard]] PhoneChipBox chipBox(const PhoneChip &chip, qreal most) const
    {
        const qreal pad = std::min(u(3), most / 12);
        const qreal icon = std::min(u(4), most / 4);
        const qreal gap = chip.text.isEmpty() ? 0 : u(1.5);
        PhoneChipBox box;
        box.mark = chip.mark;
        box.label = textBox(chip.text, PhoneFont::Chip, {pad + icon + gap, 0}, most - 2 * pad - icon - gap);
        const qreal height = std::max(u(7), box.label.rect.height() + u(2));
        box.frame = QRectF(0, 0, 2 * pad + icon + gap + box.label.rect.width(), height);
        box.icon = QRectF(pad, (height - icon) / 2, icon, icon);
        box.label.rect.moveTop((height - box.label.rect.height()) / 2);
        return box;
    }

    static void move(PhoneChipBox &box, qreal x, qreal y)
    {
        box.frame.translate(x, y);
        box.icon.translate(x, y);
        box.label.rect.translate(x, y);
    }

    /// One after the other, a new row where there is no more room.
    [[nodiscard]] std::vector<PhoneChipBox> chipRows(const QList<PhoneChip> &chips, qreal top) const
    {
        std::vector<PhoneChipBox> boxes;
        const qreal gap = u(1.5);
        qreal x = 0;
        qreal y = top;
        qreal rowHeight = 0;
        for (const PhoneChip &chip : chips) {
            PhoneChipBox box = chipBox(chip, m_width);
            if (x > 0 && x + box.frame.width() > m_width) {
                y += rowHeight + gap;
                x = 0;
                rowHeight = 0;
            }
            move(box, x, y);
            x += box.frame.width() + gap;
            rowHeight = std::max(rowHeight, box.frame.height());
            boxes.push_back(std::move(box));
        }
        return boxes;
    }

    /// A card's chips are one below the other, each as wide as the card's text.
    [[nodiscard]] std::vector<PhoneChipBox> chipColumn(const QList<PhoneChip> &chips,
                                                       const QRectF &within) const
    {
        std::vector<PhoneChipBox> boxes;
        qreal y = within.top();
        for (const PhoneChip &chip : chips) {
            PhoneChipBox box = chipBox(chip, within.width());
            const qreal spare = std::max<qreal>(within.width() - box.frame.width(), 0);
            move(box, within.left(), y);
            box.icon.translate(spare / 2, 0);
            box.label.rect.translate(spare / 2, 0);
            box.frame.setWidth(within.width());
            y = box.frame.bottom() + u(1.5);
            boxes.push_back(std::move(box));
        }
        return boxes;
    }

    [[nodiscard]] PhoneMediaBox mediaBox(const QRectF &rect) const
    {
        const qreal line = m_measure(QStringLiteral("X"), PhoneFont::Note, rect.width()).height();
        const qreal icon = std::min(u(7), rect.width() / 3);
        const qreal pad = std::min(u(2), rect.width() / 8);
        const qreal whole = icon + u(1) + 2 * line;
        // Beside a very long text the middle of the picture would be out of sight.
        const qreal seen = std::min(rect.height(), m_space.dp(264));
        const qreal top = rect.top() + std::max<qreal>((seen - whole) / 2, 0);
        PhoneMediaBox box;
        box.rect = rect;
        box.icon = QRectF(rect.center().x() - icon / 2, top, icon, icon);
        box.host = QRectF(rect.left() + pad, box.icon.bottom() + u(1), rect.width() - 2 * pad, line);
        box.note = box.host.translated(0, line);
        return box;
    }

    /// Title, description and chips within `column`, whose height does not count; returns where they end.
    qreal putWords(PhoneCardBox &box, const PhoneCard &card, const QRectF &column) const
    {
        qreal y = column.top();
        box.title = textBox(card.title, PhoneFont::Title, {column.left(), y}, column.width());
        if (!card.title.isEmpty())
            y = box.title.rect.bottom();
        if (!card.title.isEmpty() && !card.description.isEmpty())
            y += u(1);
        box.description = textBox(card.description, PhoneFont::Body, {column.left(), y}, column.width());
        if (!card.description.isEmpty())
            y = box.description.rect.bottom();
        // A text that reads from the right stands at the right edge of the card, so the box is the column.
        box.title.rect.setWidth(column.width());
        box.description.rect.setWidth(column.width());
        if (!card.chips.isEmpty()) {
            const bool hasText = y > column.top();
            box.chips =
                chipColumn(card.chips, QRectF(column.left(), y + (hasText ? u(3) : 0), column.width(), 0));
            y = box.chips.back().frame.bottom();
        }
        return y;
    }

    [[nodiscard]] static bool hasWords(const PhoneCard &card)
    {
        return !card.title.isEmpty() || !card.description.isEmpty() || !card.chips.isEmpty();
    }

    [[nodiscard]] PhoneCardBox uprightCard(const PhoneCard &card, qreal x, qreal width) const
    {
        PhoneCardBox box;
        const qreal pad = std::min(u(3), width / 8);
        qreal y = 0;
        if (card.media) {
            box.media = mediaBox(QRectF(x, 0, width, m_space.dp(mediaDp(card.media->height))));
            y = box.media->rect.bottom();
        }
        if (hasWords(card))
            y = putWords(box, card, QRectF(x + pad, y + pad, width - 2 * pad, 0)) + pad;
        box.frame = QRectF(x, 0, width, std::max(y, u(12)));
        return box;
    }

    /// The picture on the left as high as the card; the words beside it.
    [[nodiscard]] PhoneCardBox lyingCard(const PhoneCard &card, qreal width) const
    {
        PhoneCardBox box;
        const qreal pad = std::min(u(3), width / 12);
        const qreal media = card.media ? std::min(m_space.dp(kLyingMediaDp), width * 2 / 5) : 0;
        qreal height = m_space.dp(card.media ? 112 : 48);
        if (hasWords(card)) {
            const QRectF column(media + pad, pad, width - media - 2 * pad, 0);
            height = std::max(height, putWords(box, card, column) + pad);
        }
        if (card.media)
            box.media = mediaBox(QRectF(0, 0, media, height));
        box.frame = QRectF(0, 0, width, height);
        return box;
    }

    [[nodiscard]] PhoneCardBox aloneCard(const PhoneCard &card, PhoneShape shape) const
    {
        return shape == PhoneShape::HorizontalCard
                   ? lyingCard(card, std::min(m_width, m_space.dp(kLyingCardDp)))
                   : uprightCard(card, 0, std::min(m_width, m_space.dp(kUprightCardDp)));
    }

    void putCarousel(PhoneLayout &layout, const PhoneMessage &message) const
    {
        const qreal width = std::min(m_width, m_space.dp(carouselCardDp(message.cardWidth)));
        qreal x = 0;
        qreal height = 0;
        for (const PhoneCard &card : message.cards) {
            layout.cards.push_back(uprightCard(card, x, width));
            x += width + u(2);
            height = std::max(height, layout.cards.back().frame.height());
        }
        // All are as high as the highest, with their chips in line at the foot.
        for (PhoneCardBox &card : layout.cards) {
            const qreal spare = height - card.frame.height();
            card.frame.setHeight(height);
            for (PhoneChipBox &chip : card.chips)
                move(chip, 0, spare);
        }
        if (layout.cards.empty())
            return;
        layout.overhang = std::max<qreal>(layout.cards.back().frame.right() - m_width, 0);
        if (layout.overhang < kHalfPixel) {
            layout.overhang = 0;
            return;
        }
        const qreal side = std::min(u(7), m_width / 4);
        const qreal middle = std::min(u(28), m_width - 2 * side);
        const qreal left = (m_width - middle) / 2;
        const qreal top = height + u(1);
        layout.pager = PhonePager{QRectF(left - side, top, side, side), QRectF(left, top, middle, side),
                                  QRectF(left + middle, top, side, side)};
    }

    PhoneSpace m_space;
    const PhoneMeasure &m_measure;
    qreal m_width;
};

} // namespace

qreal PhoneLayout::offsetOf(size_t card) const
{
    if (card >= cards.size())
        return overhang;
    return std::clamp<qreal>(cards[card].frame.left(), 0, overhang);
}

std::pair<size_t, size_t> PhoneLayout::cardsInSight(qreal offset) const
{
    std::optional<size_t> first;
    size_t last = 0;
    size_t nearest = 0;
    for (size_t i = 0; i < cards.size(); ++i) {
        const QRectF &frame = cards[i].frame;
        if (frame.left() >= offset - kHalfPixel && frame.right() <= offset + size.width() + kHalfPixel) {
            first = first.value_or(i);
            last = i;
        }
        if (std::abs(frame.left() - offset) < std::abs(cards[nearest].frame.left() - offset))
            nearest = i;
    }
    return first ? std::pair(*first, last) : std::pair(nearest, nearest);
}

PhoneLayout phoneLayout(const PhoneMessage &message, const PhoneSpace &space, const PhoneMeasure &measure)
{
    return LayoutMaker(space, measure).make(message);
}

} // namespace arowana
