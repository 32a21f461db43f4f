// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Text that came from outside, made safe to look at: characters that reorder or hide text (bidi overrides,
// zero width, controls) become visible marks, so that nothing on screen reads other than it is stored.
// Plain text only; nothing here makes or reads markup. Pure functions, any thread.

#include <QString>

namespace arowana {

enum class Lines { One, Many };

/// `text` with every invisible or reordering character replaced by a visible mark such as `[U+202E]`.
/// With Lines::One white space is folded and line ends become blanks; with Lines::Many they stay.
[[nodiscard]] QString visibleText(const QString &text, Lines lines);

/// For a text in which nothing can be seen (white space, zero width and other invisible characters alone):
/// the marks of its first `most` characters, `[U+FEFF] [U+0020]`, and `…` where there are more. Empty for a
/// text with anything to see in it, and for one without characters.
[[nodiscard]] QString invisibleMarks(const QString &text, int most = 12);

/// An identifier shortened in the middle, `msg_0f3c…91ab`; texts of up to 2 * `keep` + 1 characters stay
/// whole.
[[nodiscard]] QString shortenedMiddle(const QString &text, int keep = 8);

} // namespace arowana
