// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Webhook bodies as the platform writes them (`api/webhooks/overview`), made without the console's codecs.

#include "models/domain/instant.h"
#include "models/domain/messagestatus.h"

#include <QByteArray>
#include <QJsonObject>

namespace arowana::test {

/// The envelope around `data`.
[[nodiscard]] QByteArray eventText(const QByteArray &id, const QByteArray &name, Instant timestamp,
                                   const QJsonObject &data);
/// The event that tells an RCS message reached `status`. Empty when no event tells it (queued, sent).
[[nodiscard]] QByteArray rcsEvent(const QByteArray &id, const QByteArray &message, MessageStatus status,
                                  Instant at);
/// The same of an e-mail.
[[nodiscard]] QByteArray emailEvent(const QByteArray &id, const QByteArray &message, MessageStatus status,
                                    Instant at);
/// A person's reply (`api/webhooks/conversation-started`).
[[nodiscard]] QByteArray replyEvent(const QByteArray &id, const QByteArray &text, Instant at,
                                    const QByteArray &phone = "+4915112345678");
/// The end of a session (`api/webhooks/conversation-ended`).
[[nodiscard]] QByteArray sessionEndedEvent(const QByteArray &id, Instant at,
                                           const QByteArray &phone = "+4915112345678");

} // namespace arowana::test
