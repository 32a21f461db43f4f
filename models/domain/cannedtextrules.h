// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a canned text may be: its name is typed after `/` and must be found again. Values; any thread.

#include "models/domain/cannedtext.h"

namespace arowana {

inline constexpr int kCannedNameMost = 64;      ///< characters
inline constexpr int kCannedTextMost = 100'000; ///< characters; more than any message takes
inline constexpr int kCannedTextsMost = 5'000;  ///< of one file that is read in

/// One word of at most kCannedNameMost characters, without white space, control characters and `/`.
[[nodiscard]] bool isCannedName(const QString &name);
/// A usable name, and a text that says something and is not too long.
[[nodiscard]] bool isUsable(const CannedText &text);

} // namespace arowana
