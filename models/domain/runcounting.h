// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Where a line of a run counts, by its own state and that of its message. Pure function, any thread.

#include "models/domain/messagestatus.h"
#include "models/domain/sendrun.h"

namespace arowana {

/// Adds `lines` that stand so. `status` nullopt: there is no message; of a Sent line then nothing is known.
void addLines(RunCounts &counts, RunLineState state, std::optional<MessageStatus> status, int lines);

} // namespace arowana
