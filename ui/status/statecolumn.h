// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How wide a column of states must be in the language of the day: the word that says how it ended is never
// cut. Pure; GUI thread for the fonts.

#include <QStringList>

namespace arowana {

/// So wide that each of these words fits behind its mark, `least` where they are all shorter.
[[nodiscard]] int stateColumnWidth(const QStringList &words, int least);

} // namespace arowana
