// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What stands in the form of one card, with the forms of its suggestions, and the step from there to the card
// that is sent. A value.

#include "models/domain/chipdraft.h"
#include "models/domain/richcard.h"

namespace arowana {

struct CardDraft {
    QString title;
    QString description;
    std::optional<QString> descriptionBefore; ///< to be taken back to, where the description is kept whole
    QString mediaUrl;
    QString thumbnailUrl;
    MediaHeight height = MediaHeight::Medium;
    QList<ChipDraft> chips;
    int shownChip = 0;
    bool wasLeft = false; ///< as a chip's

    friend bool operator==(const CardDraft &, const CardDraft &) = default;
};

/// It has a picture or video as soon as anything is said of one.
[[nodiscard]] CardContent cardOf(const CardDraft &draft);
[[nodiscard]] CardDraft draftOf(const CardContent &card);

} // namespace arowana
