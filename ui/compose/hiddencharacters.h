// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Names the characters in a typed text that nobody sees and that count all the same: zero width ones and
// those that turn the direction of writing. Joiners inside emoji and scripts that need them are not named.
// GUI thread.

#include <QString>

namespace arowana {

/// `Has 2 characters that cannot be seen and count: zero width space, ...`; empty when there are none.
[[nodiscard]] QString hiddenCharactersSentence(const QString &text);

} // namespace arowana
