// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the window tells of a trouble, also in the log: whoever was not at the screen finds there what
// happened, what is safe and what to do. Numbers, addresses and secrets are masked by whoever writes the log.

#include <QString>

namespace arowana {

enum class TroubleWeight {
    Notice, ///< it goes on by itself, or may wait
    Warning,
};

/// One line; what is empty is left out. Any thread.
void logTrouble(TroubleWeight weight, const QString &what, const QString &state, const QString &next);

} // namespace arowana
