// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Port between the webhook listener and the engine, both on the engine thread. The listener checks limits
// and signature and hands over the raw bytes; the engine answers once they are committed.

#include "models/domain/instant.h"

#include <QByteArray>

namespace arowana {

/// A signed request whose signature was right. `token` names it until it is answered.
struct ReceivedDelivery {
    quint64 token = 0;
    QByteArray body; ///< exactly the bytes that were signed
    Instant receivedAt;
    bool withCurrentSecret =
        true; ///< signed with the secret in use, not with a former one that is still valid
};

/// Implemented by the engine. Called on the engine thread; must not block and must lead to exactly one
/// DeliveryAnswers::answer for the token, at once or later.
class DeliveryInbox {
public:
    DeliveryInbox() = default;
    DeliveryInbox(const DeliveryInbox &) = delete;
    DeliveryInbox &operator=(const DeliveryInbox &) = delete;
    virtual ~DeliveryInbox() = default;

    virtual void receive(const ReceivedDelivery &delivery) = 0;
};

/// How the engine answers a delivery. Stored: 200, and only after the commit. NotStored: 503, the platform
/// tries again (`api/webhooks/retries`).
enum class DeliveryVerdict { Stored, NotStored };

/// Implemented by the listener. A token whose peer has gone meanwhile is quietly forgotten.
class DeliveryAnswers {
public:
    DeliveryAnswers() = default;
    DeliveryAnswers(const DeliveryAnswers &) = delete;
    DeliveryAnswers &operator=(const DeliveryAnswers &) = delete;
    virtual ~DeliveryAnswers() = default;

    virtual void answer(quint64 token, DeliveryVerdict verdict) = 0;
};

} // namespace arowana
