// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Rich cards: one alone (`api/messages/rcs-rich-card`) or two to ten in a carousel
// (`api/messages/rcs-carousel`). Always billed as Single.

#include "models/domain/suggestion.h"

#include <QList>

#include <optional>

namespace arowana {

/// Both documented shapes carry one; Unset is only ever read.
enum class MediaHeight { Unset, Short, Medium, Tall };

struct CardMedia {
    QString url; ///< public https; image, video or GIF
    QString thumbnailUrl = {};
    MediaHeight height = MediaHeight::Medium;

    friend bool operator==(const CardMedia &, const CardMedia &) = default;
};

struct CardContent {
    QString title;       ///< at most 200 characters
    QString description; ///< at most 2,000
    std::optional<CardMedia> media;
    QList<Suggestion> suggestions; ///< at most 4

    friend bool operator==(const CardContent &, const CardContent &) = default;
};

enum class CardOrientation { Vertical, Horizontal };

struct RichCard {
    CardOrientation orientation = CardOrientation::Vertical;
    CardContent card;

    friend bool operator==(const RichCard &, const RichCard &) = default;
};

/// 120 or 232 density-independent pixels.
enum class CardWidth { Small, Medium };

struct Carousel {
    CardWidth width = CardWidth::Medium;
    QList<CardContent> cards;

    friend bool operator==(const Carousel &, const Carousel &) = default;
};

} // namespace arowana
