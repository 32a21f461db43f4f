// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The parts of a draft as JSON, both ways and without loss: unlike what is sent, they may be unfinished,
// contradict themselves, or hold what is no text to anybody. Nothing here ever leaves the machine. Pure
// functions, any thread.

#include "app/wire/jsonvalue.h"
#include "models/domain/content.h"
#include "models/domain/sender.h"

namespace arowana {

/// Appends a text or bytes, unless empty. What JSON has no text for (half a surrogate pair, a byte-order mark
/// in front, bytes that are not UTF-8) is written as base64 in an object of its own.
void appendDraftText(JsonValue &object, const char *key, const QString &text);
void appendDraftBytes(JsonValue &object, const char *key, const QByteArray &bytes);
[[nodiscard]] QString draftTextIn(const JsonValue &value);
[[nodiscard]] QByteArray draftBytesIn(const JsonValue &value);
/// A whole number, also of a time.
void appendDraftNumber(JsonValue &object, const char *key, qint64 number);

[[nodiscard]] JsonValue draftJson(const RcsText &text);
[[nodiscard]] JsonValue draftJson(const RichCard &card);
[[nodiscard]] JsonValue draftJson(const Carousel &carousel);
[[nodiscard]] JsonValue draftJson(const EmailContent &email);
[[nodiscard]] JsonValue draftJson(const TemplateContent &content);
/// With what the platform last said of it.
[[nodiscard]] JsonValue draftJson(const Sender &sender);

// False for a part that this console does not know, which another one has written.
[[nodiscard]] bool readDraft(const JsonValue &json, RcsText &out);
[[nodiscard]] bool readDraft(const JsonValue &json, RichCard &out);
[[nodiscard]] bool readDraft(const JsonValue &json, Carousel &out);
[[nodiscard]] bool readDraft(const JsonValue &json, EmailContent &out);
[[nodiscard]] bool readDraft(const JsonValue &json, TemplateContent &out);
[[nodiscard]] bool readDraft(const JsonValue &json, Sender &out);

} // namespace arowana
