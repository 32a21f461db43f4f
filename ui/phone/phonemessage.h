// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a phone has to show of an RCS content: a bubble, cards and chips, with every foreign text already made
// safe to look at. A value between the content and its layout; any thread.

#include "models/domain/content.h"

#include <optional>

namespace arowana {

/// What a tap on a chip does; each has an icon of its own.
enum class ChipMark { Reply, Call, Link, Place, ShareLocation, Calendar, Unread };

struct PhoneChip {
    ChipMark mark = ChipMark::Reply;
    QString text;

    friend bool operator==(const PhoneChip &, const PhoneChip &) = default;
};

/// A picture or video, of which only the address is known: it is never fetched.
struct PhoneMedia {
    QString host; ///< in ASCII, so that no letter poses as another; empty where the address has none
    MediaHeight height = MediaHeight::Unset;

    friend bool operator==(const PhoneMedia &, const PhoneMedia &) = default;
};

struct PhoneCard {
    std::optional<PhoneMedia> media;
    QString title;
    QString description;
    QList<PhoneChip> chips;

    friend bool operator==(const PhoneCard &, const PhoneCard &) = default;
};

enum class PhoneShape { Bubble, VerticalCard, HorizontalCard, Carousel };

struct PhoneMessage {
    PhoneShape shape = PhoneShape::Bubble;
    QString text; ///< of a bubble
    QList<PhoneCard> cards;
    CardWidth cardWidth = CardWidth::Medium; ///< of a carousel
    QList<PhoneChip> chips;                  ///< below the message

    /// There is nothing in it yet that a customer would see.
    [[nodiscard]] bool isEmpty() const;

    friend bool operator==(const PhoneMessage &, const PhoneMessage &) = default;
};

/// Characters of one text that are shown; a longer one ends in an ellipsis. No content the platform accepts
/// comes near it.
inline constexpr int kPhoneTextMost = 4000;

/// nullopt for what no phone shows as RCS: e-mail, a template, content that could not be read.
[[nodiscard]] std::optional<PhoneMessage> phoneMessage(const Content &content);

} // namespace arowana
