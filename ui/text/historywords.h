// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How far the reading of earlier messages has come, in one line. Pure; GUI thread for the words.

#include "models/domain/historyprogress.h"

#include <QString>

namespace arowana {

/// With an estimate of what is left where there is one; a total that the platform told is "about".
[[nodiscard]] QString historySentence(const HistoryProgress &progress);

} // namespace arowana
