// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Ends a statement that takes long from within it, which Qt offers no way to. Knows the library behind Qt's
// driver; where it cannot be told for certain, a statement runs to its end. Thread of the database.

#include <functional>

class QSqlDatabase;

namespace arowana {

/// Asked from inside SQLite: no call into the database.
using IsInterruptWanted = std::function<bool()>;

/// From now on a statement of this open database asks every thousandth step or so, and fails (Interrupted)
/// once the answer is yes. `isWanted` must outlive the open database. False: it cannot be done here.
bool interruptWhen(const QSqlDatabase &database, const IsInterruptWanted &isWanted);

} // namespace arowana
