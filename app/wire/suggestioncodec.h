// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A chip under a message or card as JSON, both ways (`api/messages/rcs-carousel`). Pure functions, any
// thread.

#include "app/wire/jsonvalue.h"
#include "models/domain/suggestion.h"

#include <QList>

namespace arowana {

/// Appends `suggestions` to a text or card, unless there are none. The postback leaves as base64; a
/// coordinate that is no number leaves as text. An UnreadChip leaves as it came.
void appendSuggestions(JsonValue &object, const QList<Suggestion> &suggestions);

/// The `suggestions` of a text or card. One of another shape than documented, or whose action lacks what it
/// acts on, is an UnreadChip with its own JSON; its text is told where it has one.
/// A postback whose text holds control characters other than line feed and tab stays base64.
[[nodiscard]] QList<Suggestion> suggestionsIn(const JsonValue &object);

} // namespace arowana
