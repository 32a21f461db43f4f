// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The content of a message as JSON, both ways. The platform writes it in two places: most of it under
// `content`, but an e-mail's subject and a template's name, version and data beside that. What is written and
// read here is the object that holds both: a send body, a message of the log, or the fields alone. Shapes:
// `api/rcs/send-message`, `api/messages/rcs-rich-card`, `api/messages/rcs-carousel`,
// `api/messages/email-action-based`. Pure functions, any thread.

#include "app/wire/jsonvalue.h"
#include "models/domain/channel.h"
#include "models/domain/content.h"
#include "models/domain/result.h"

namespace arowana {

/// Appends the fields of a send body that say the content: `content`, and what stands beside it. Optional
/// fields are not written when empty.
void appendContent(JsonValue &body, const Content &content);

/// The content that a send body or a message of the log holds; nullopt when it holds none. The channel only
/// settles what a lone text is. A standalone card is read flat and nested, a postback plain and in base64;
/// content of a shape not known is UnreadContent with its own JSON.
[[nodiscard]] std::optional<Content> contentIn(const JsonValue &holder, Channel channel);

/// The fields of appendContent() alone, as an object: to keep a content by itself.
[[nodiscard]] QByteArray encodeContent(const Content &content);
/// Reads back what encodeContent() wrote, and a bare `content` object too. Malformed when the bytes are not
/// strict JSON or hold no content.
[[nodiscard]] Result<Content> decodeContent(const QByteArray &json, Channel channel);

} // namespace arowana
