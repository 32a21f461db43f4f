// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Where everything of a PhoneMessage stands, as plain rectangles computed without painting: bubble, chips in
// rows, a card upright or lying, a carousel whose cards go on beyond the edge. How large a text is the caller
// says, so that tests need no font. Any thread the measure allows.

#include "ui/phone/phonemessage.h"

#include <QRectF>

#include <functional>
#include <vector>

namespace arowana {

enum class PhoneFont { Body, Title, Chip, Note };

/// The size `text` takes when it is wrapped within `width`; never wider.
using PhoneMeasure = std::function<QSizeF(const QString &text, PhoneFont font, qreal width)>;

struct PhoneSpace {
    qreal width = 0; ///< there is to draw on
    qreal unit = 4;  ///< of the window's grid; four density-independent pixels of the phone

    [[nodiscard]] qreal u(qreal count) const { return unit * count; }
    [[nodiscard]] qreal dp(qreal count) const { return unit * count / 4; }
};

struct PhoneTextBox {
    QString text;
    PhoneFont font = PhoneFont::Body;
    QRectF rect;
    qreal wrap = 0; ///< the width it was wrapped within

    friend bool operator==(const PhoneTextBox &, const PhoneTextBox &) = default;
};

struct PhoneChipBox {
    ChipMark mark = ChipMark::Reply;
    QRectF frame;
    QRectF icon;
    PhoneTextBox label;

    friend bool operator==(const PhoneChipBox &, const PhoneChipBox &) = default;
};

struct PhoneMediaBox {
    QRectF rect;
    QRectF icon;
    QRectF host; ///< one line, to be cut where it does not fit
    QRectF note; ///< one line below it: how high the phone shows it

    friend bool operator==(const PhoneMediaBox &, const PhoneMediaBox &) = default;
};

struct PhoneCardBox {
    QRectF frame;
    std::optional<PhoneMediaBox> media;
    PhoneTextBox title;       ///< an empty text: no box
    PhoneTextBox description; ///< the same
    std::vector<PhoneChipBox> chips;

    friend bool operator==(const PhoneCardBox &, const PhoneCardBox &) = default;
};

/// The row below a carousel that has more cards than there is room for.
struct PhonePager {
    QRectF back;
    QRectF words;
    QRectF forward;

    friend bool operator==(const PhonePager &, const PhonePager &) = default;
};

struct PhoneLayout {
    QSizeF size; ///< of everything, without the part of a carousel beyond the edge
    std::optional<QRectF> bubble;
    PhoneTextBox text;               ///< within the bubble
    std::vector<PhoneCardBox> cards; ///< of a carousel as they stand before it is scrolled
    std::vector<PhoneChipBox> chips;
    qreal overhang = 0; ///< how far a carousel can be scrolled
    std::optional<PhonePager> pager;

    /// How far to scroll so that this card stands at the edge, as far as there is something to scroll to.
    [[nodiscard]] qreal offsetOf(size_t card) const;
    /// First and last card that are wholly in sight at this offset; the nearest one where none is.
    [[nodiscard]] std::pair<size_t, size_t> cardsInSight(qreal offset) const;

    friend bool operator==(const PhoneLayout &, const PhoneLayout &) = default;
};

[[nodiscard]] PhoneLayout phoneLayout(const PhoneMessage &message, const PhoneSpace &space,
                                      const PhoneMeasure &measure);

} // namespace arowana
