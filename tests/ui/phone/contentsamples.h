// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One of every content, for tests that must hold for all of them and for the pictures: the ordinary ones, and
// those that are right to left, very long, hostile or half filled in. Values only.

#include "models/domain/content.h"

#include <vector>

namespace arowana::samples {

struct NamedContent {
    const char *name;
    Content content;
};

[[nodiscard]] std::vector<NamedContent> contents();
/// The one of this name.
[[nodiscard]] Content content(const QByteArray &name);

/// One suggestion of each kind, in the order of ChipMark without the unread one.
[[nodiscard]] QList<Suggestion> everyChip();
/// A card with everything a card has.
[[nodiscard]] CardContent fullCard(int number, MediaHeight height);
/// `count` cards filled to the platform's limits.
[[nodiscard]] Carousel fullestCarousel(int count);

} // namespace arowana::samples
