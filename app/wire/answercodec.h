// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The platform's answers as domain values. Strict about JSON itself (duplicate keys, lone surrogates, bad
// UTF-8, depth over 64 are Malformed), tolerant about fields: missing, null and wrongly typed ones are
// "not known". Pure functions, any thread. Shapes: platform pages named at each function.

#include "models/domain/acceptedsend.h"
#include "models/domain/refusal.h"
#include "models/domain/result.h"
#include "models/domain/revokedanswer.h"
#include "models/domain/webhookendpoint.h"

namespace arowana {

/// `POST /v1/messages`. Malformed unless it is an object with a `message_id` (or `id`) of text, 1 to 200
/// characters: anything else is not the platform speaking. in_session and mau_charged are read from
/// `billing`, else from the top level.
[[nodiscard]] Result<AcceptedSend> decodeAcceptedSend(const QByteArray &body);

/// True when the bytes are an error envelope (`api/errors`): an object with a text `error`.
[[nodiscard]] bool isErrorEnvelope(const QByteArray &body);

/// True for strict JSON of any kind and for no body at all: what may stand in the answer to a call whose
/// answer carries nothing (`DELETE /v1/webhooks/{id}`). A page of HTML is neither.
[[nodiscard]] bool isJsonOrEmpty(const QByteArray &body);

/// An error answer. Never fails: what cannot be read stays empty. `retryAfterHeader` is the raw header or
/// empty; the body's `retry_after` (number or text) wins; the result is clamped to 1 s .. 1 h.
[[nodiscard]] Refusal decodeRefusal(int httpStatus, const QByteArray &body,
                                    const QByteArray &retryAfterHeader = {});

/// `DELETE /v1/messages/{id}` (`api/messages/revoke-and-status`).
[[nodiscard]] Result<RevokedAnswer> decodeRevoked(const QByteArray &body);

/// `GET /v1/billing/balance`, and every `balance` object elsewhere. Malformed without a readable `free`.
[[nodiscard]] Result<Balance> decodeBalance(const QByteArray &body);

/// `GET /v1/billing/tier`: not documented in shape; a single object, an array, `{"tiers": [...]}` or an
/// object keyed by channel are read.
[[nodiscard]] Result<QList<TierState>> decodeTiers(const QByteArray &body);

/// `GET /v1/webhooks`: `{"webhooks": [...]}` or a bare array.
[[nodiscard]] Result<QList<WebhookEndpoint>> decodeEndpoints(const QByteArray &body);
/// The answer of POST and PATCH /v1/webhooks.
[[nodiscard]] Result<WebhookEndpoint> decodeEndpoint(const QByteArray &body);

/// The body of POST and PATCH /v1/webhooks. Holds the secret: never log it.
[[nodiscard]] QByteArray encodeEndpoint(const QString &url, const QList<QByteArray> &events,
                                        const QByteArray &secret);

} // namespace arowana
