// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Three sizes, two weights, and a face whose digits are equally wide, all derived from the application's
// font. Qt 6.4 cannot switch a font's tabular figures on, so digits are measured: where the font's own
// differ in width, the fixed font stands in. GUI thread.

#include <QFont>

namespace arowana {

enum class TextSize { Small, Normal, Title };
enum class TextWeight { Normal, Strong };
enum class Face {
    Text,
    Digits, ///< digits of equal width
    Fixed,  ///< identifiers, raw text
};

/// The application's font in this size, weight and face.
[[nodiscard]] QFont fontFor(TextSize size, TextWeight weight = TextWeight::Normal, Face face = Face::Text);

/// True when all ten digits of the font are equally wide.
[[nodiscard]] bool hasEqualDigits(const QFont &font);

} // namespace arowana
