// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Bytes that came from outside as text to look at, and as lines of a file that gives the same bytes back.
// Plain text only. Pure functions, any thread.

#include "models/domain/setasidesource.h"

namespace arowana {

/// JSON is laid out; what hides or reorders text becomes a mark. Bytes that are no UTF-8 are shown one by
/// one: plain letters as they are, all others as `[FF]`. No line is longer than 500 characters.
[[nodiscard]] QString rawBytesText(const QByteArray &bytes);

/// How files name it: `not_understood`, `other_body`, `unknown_kind`.
[[nodiscard]] QString asideName(AsideKind kind);

/// One line of JSON with everything that is known of it. `body` has its bytes where they are UTF-8, else
/// `body_base64`.
[[nodiscard]] QByteArray setAsideLine(const SetAsideRecord &record);

} // namespace arowana
