// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The platform's message log as domain values: one message whole, or a page of the list. Strict about JSON
// itself, tolerant about fields: missing, null and wrongly typed ones are "not known", and one item that
// cannot be read does not cost the page. Pure functions, any thread.

#include "models/domain/channel.h"
#include "models/domain/messagepage.h"
#include "models/domain/result.h"

namespace arowana {

/// `GET /v1/messages/{id}`, either shape: `id` or `message_id`, status in any case
/// (`api/messages/get-message`, overview page). `learntAt` of the steps is left 0. Content of a shape not
/// known is UnreadContent; no content is nullopt.
[[nodiscard]] Result<PolledMessage> decodePolledMessage(const QByteArray &body);

/// The content of a message that came whole, for who knows by which channel it went: the log does not say,
/// and repeats no e-mail's subject, so a lone text reads as RCS. Nullopt: it has none, or is no JSON.
[[nodiscard]] std::optional<Content> decodePolledContent(const QByteArray &body, Channel channel);

/// `GET /v1/messages` (`api/messages/list-messages`). Malformed without a `messages` array; a bare array is
/// read too.
[[nodiscard]] Result<MessagePage> decodeMessagePage(const QByteArray &body);

} // namespace arowana
