// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The platform's words about RCS agents as domain values (`api/rcs/agents-get`, `api/rcs/agents-launch`).
// Strict about JSON itself, tolerant about fields: what an answer leaves out is not known, and words that are
// not known are kept. Pure functions, any thread.

#include "models/domain/agentanswer.h"
#include "models/domain/launchanswer.h"
#include "models/domain/result.h"

namespace arowana {

/// `GET /v1/rcs/agents/{id}` in any state. Malformed without an id (`agent_id`, or `id`) or without a status.
[[nodiscard]] Result<AgentAnswer> decodeAgent(const QByteArray &body);

/// `GET /v1/rcs/agents/{id}/launch`. Malformed without an id or without a list of carriers; an item that
/// names no carrier is left out.
[[nodiscard]] Result<LaunchAnswer> decodeLaunch(const QByteArray &body);

} // namespace arowana
