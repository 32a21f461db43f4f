// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What met an earlier send to somebody and may meet the next one, in words. GUI thread.

#include "models/domain/earliertrouble.h"

namespace arowana {

/// Whole sentences: what was answered or happened, when, and what to do now.
[[nodiscard]] QString earlierTroubleText(const EarlierTrouble &trouble);

} // namespace arowana
