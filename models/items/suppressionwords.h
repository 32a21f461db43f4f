// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Why the platform would not take a message to somebody, in words. GUI thread.

#include "models/domain/suppression.h"

namespace arowana {

/// Part of a sentence, in lower case: `this person is blocked`.
[[nodiscard]] QString suppressionText(const Suppression &suppression);

} // namespace arowana
