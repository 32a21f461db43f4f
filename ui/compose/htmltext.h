// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The text that stands for a piece of HTML where it is sent or pasted as plain text: whole, in the writer's
// own words, without a mark or a word of the console in it. What a reader is shown is outlinetext.h's affair.
// Pure functions, any thread.

#include <QString>

namespace arowana {

/// In UTF-16 units; 1 MB takes a quarter of a second at worst. More is not made into text.
inline constexpr qsizetype kHtmlTextMost = 4 * 1024 * 1024;

/// One line a block, lists marked as `• ` and `1. `, a picture by its `alt`, and behind the words of a link
/// where it leads, `<https://...>`, whatever its length. Empty where the HTML has no words, or is larger than
/// kHtmlTextMost.
[[nodiscard]] QString textOfHtml(const QString &html);

} // namespace arowana
