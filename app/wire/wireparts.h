// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Parts that answers and events have in common: identifiers, balance, tier. Pure functions, any thread.

#include "app/wire/jsonvalue.h"
#include "models/domain/balance.h"
#include "models/domain/ids.h"
#include "models/domain/tierstate.h"

#include <initializer_list>

namespace arowana {

inline constexpr qsizetype kIdMost = 200; ///< characters; documented ids have at most 36

/// A text of 1 to kIdMost characters, else empty. Documented forms are not checked: the platform's own
/// examples break them (`api/identifiers`).
[[nodiscard]] QByteArray readId(const JsonValue &value);

/// The first of these fields that holds one.
[[nodiscard]] QByteArray readFirstId(const JsonValue &body, std::initializer_list<QByteArrayView> keys);

/// The message's id: `message_id` in send answers, `id` in the log (`api/identifiers`). One that is there but
/// unreadable is not replaced by the other.
[[nodiscard]] MessageId readMessageId(const JsonValue &body);

/// `{ free, reserved, total }`, each of them optional (`guides/quickstart-email`).
[[nodiscard]] Balance readBalance(const JsonValue &value);

/// `{ channel, current, volume_used }`. The word of the channel may stand elsewhere: then it is handed in.
/// Empty when no channel is known or it says nothing about one.
[[nodiscard]] std::optional<TierState> readTier(const JsonValue &value, QByteArrayView channelWord = {});

/// True for a text without control characters (but for line feed and tab) and without replacement characters.
[[nodiscard]] bool isReadable(const QString &text);

/// `postback_data`: the text behind the base64 the platform asks for, else the text as it came: documented
/// examples carry plain words (`api/messages/rcs-rich-card`).
[[nodiscard]] QString readPostback(const JsonValue &value);

} // namespace arowana
