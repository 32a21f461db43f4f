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

/// An identifier shortened in the middle, `msg_0f3c…91ab`; texts of up to 2 * `keep` + 1 characters stay
/// whole.
[[nodiscard]] QString shortenedMiddle(const QString &text, int keep = 8);

} // namespace arowana
