// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Where a line of a run counts, by its own state, that of its message, and what that costs. Pure functions,
// any thread.

#include "models/domain/chargecheck.h"
#include "models/domain/messagestatus.h"
#include "models/domain/sendrun.h"

namespace arowana {

/// Adds `lines` that stand so. `status` nullopt: there is no message; of a Sent line then nothing is known.
void addLines(RunCounts &counts, RunLineState state, std::optional<MessageStatus> status, int lines);
/// Adds `lines` of which each is billed so; nothing where it came to nothing and nothing is billed.
void addCharges(RunCharges &charges, const ChargeCheck &each, int lines);

} // namespace arowana
