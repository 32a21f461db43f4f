// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How much faster than life the practice platform runs. Waits of the life cycle and between webhook attempts
// are divided by it; the 5 s a webhook may take and the 24 h a key is remembered are not.

#include <QtGlobal>

namespace arowana::sandbox {

struct Pace {
    double speed = 1.0;

    /// Real milliseconds for a wait the platform documents.
    [[nodiscard]] qint64 real(qint64 platformMs) const { return qRound64(double(platformMs) / speed); }
};

} // namespace arowana::sandbox
