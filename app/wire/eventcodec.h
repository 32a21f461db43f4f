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

/// What can be told of a body that is no event: empty where it cannot be read.
struct EventGlimpse {
    EventId id;
    QByteArray name;
    friend bool operator==(const EventGlimpse &, const EventGlimpse &) = default;
};
/// From the envelope where it is strict JSON, else the first `"id"` and `"event"` with a plain text behind
/// them: something to recognise it by, and nothing to act on.
[[nodiscard]] EventGlimpse glimpseEvent(const QByteArray &body);

/// The names of all documented events, for the subscription.
[[nodiscard]] QList<QByteArray> documentedEvents();

} // namespace arowana
