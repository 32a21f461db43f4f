// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A webhook body as a typed event (`api/webhooks/overview`). Pure functions, any thread.

#include "models/domain/platformevent.h"
#include "models/domain/result.h"

namespace arowana {

/// Malformed when the bytes are not strict JSON, or not an envelope with a text `id` and `event`: the
/// caller keeps the bytes in quarantine. A known name whose data lacks what the event is about (the
/// message, the agent and person of a conversation, the agent, the contact) is Malformed too. An unknown name
/// is an OtherEvent. A missing or unreadable `timestamp` is Instant{0}.
[[nodiscard]] Result<PlatformEvent> decodeEvent(const QByteArray &body);

/// The names of all documented events, for the subscription.
[[nodiscard]] QList<QByteArray> documentedEvents();

} // namespace arowana
