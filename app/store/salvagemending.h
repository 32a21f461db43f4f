// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the rows of a salvaged file need to fit together again: sums, the state of every send, and a line in
// the list for each that waits. In the salvage's transaction.

#include "app/store/storeconnection.h"

namespace arowana {

/// Afterwards every open send is Stuck: the damage may hide that it left, so it never leaves by itself, the
/// message log is asked about it, and the operator decides. A send of which the list knows more (accepted,
/// refused, stopped) is what the list says. A line that waits and has no send any more is Unknown for good;
/// their number is the result.
Result<int> mendSalvaged(StoreConnection &connection, Instant now);

} // namespace arowana
