// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which field of the compose dialog a `details[].field` of the platform speaks of (`api/errors`). Its
// spelling is not documented beyond `status`, so brackets, dots and slashes, snake and camel case are all
// read. Pure function, any thread.

#include "models/domain/fieldproblem.h"

#include <QByteArrayView>

namespace arowana {

struct FieldPath {
    Field field = Field::Other;
    ContentPlace place = {};

    friend bool operator==(const FieldPath &, const FieldPath &) = default;
};

/// `content.rich_card.carousel.cards[1].media.url` is MediaUrl of card 1. Other, without a place, for what no
/// field stands for.
[[nodiscard]] FieldPath fieldPathFromWord(QByteArrayView word);

} // namespace arowana
