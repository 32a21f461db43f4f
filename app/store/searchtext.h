// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What is searched and what is searched for, brought to one form: case, accents and invisible characters do
// not count. The search index is made of it, so to change it takes a step that makes the index anew. Pure
// functions, any thread.

#include <QString>
#include <QStringList>

namespace arowana {

/// Longer words count with their beginning.
inline constexpr int kSearchWordMost = 64;
/// Longer numbers, addresses, ids and reasons likewise.
inline constexpr int kSearchPartMost = 500;
/// So do texts, in UTF-16 units, that are longer than anybody writes.
inline constexpr int kSearchTextMost = 100'000;

/// Case folded (`ß` is `ss`), without accents and characters that are not seen; the Turkish dotless i is an
/// i. What controls a terminal is a space.
[[nodiscard]] QString searchFolded(const QString &text);

/// The words of a text: its runs of letters and digits, folded and cut; each symbol (an emoji, a currency) is
/// one of its own. A text without any of these has none.
[[nodiscard]] QStringList searchWords(const QString &text);

/// A number, address, id or reason, folded and cut.
[[nodiscard]] QString searchPart(const QString &text);

} // namespace arowana
