// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The one way by which JSON leaves: a JsonValue as compact text. Keys in the order they were appended,
// numbers as the text they were given, so that what was read comes out again as it stood. Pure functions, any
// thread.

#include "app/wire/jsonvalue.h"

namespace arowana {

/// UTF-8 without white space; only quote, backslash and control characters are escaped. Bytes that are not
/// UTF-8 leave as U+FFFD.
[[nodiscard]] QByteArray writeJson(const JsonValue &value);

/// A text as a value.
[[nodiscard]] JsonValue jsonText(const QString &text);
/// Appends a text to an object, unless it is empty: optional fields are not written when they say nothing.
void appendUnlessEmpty(JsonValue &object, const char *key, const QString &text);

} // namespace arowana
