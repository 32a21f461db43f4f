// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The platform's answer about one RCS agent (`api/rcs/agents-get`), and the id it gives it: an agent that
// was approved has another one than its draft (`api/identifiers`).

#include "models/domain/agentreading.h"
#include "models/domain/ids.h"

namespace arowana {

struct AgentAnswer {
    AgentId id;
    AgentReading reading; ///< without carriers; `readAt` is set by whoever asked

    friend bool operator==(const AgentAnswer &, const AgentAnswer &) = default;
};

} // namespace arowana
