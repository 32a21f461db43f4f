// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a painted message says in words: for a screen reader, for the clipboard, for the tip at a chip. It has
// everything in it, also what a phone shows only after a tap. Translated at use; plain text. GUI thread.

#include "models/domain/content.h"

namespace arowana {

/// The whole content, a line each: the text, `Card 2 of 3`, `Picture or video (tall): https://example.com`,
/// `Reply: Yes`.
[[nodiscard]] QString phoneWords(const Content &content);
/// The same for a screen reader: of texts far beyond what can be sent only the beginning.
[[nodiscard]] QString spokenWords(const Content &content);
/// What a tap on it does, in one or two lines: `Link: Shop` and the address below.
[[nodiscard]] QString chipWords(const Suggestion &chip);
/// `Tall`; empty where none was chosen.
[[nodiscard]] QString mediaHeightWord(MediaHeight height);

} // namespace arowana
