// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What people write, by temperament: the words alone, neither when nor to whom. Pure; UTF-8 throughout.

#include "app/sandbox/sendorder.h"
#include "app/sandbox/temperament.h"

namespace arowana::sandbox {

struct UserMessage {
    QByteArray type = "text"; ///< or `suggested_reply`
    QByteArray text;
    QByteArray postbackData; ///< base64; empty when none

    friend bool operator==(const UserMessage &, const UserMessage &) = default;
};

/// What the person writes first, of their own accord. One message or several in a row.
[[nodiscard]] std::vector<UserMessage> opening(Temperament temperament, Randomness &random);
/// What the person answers to a message with these chips.
[[nodiscard]] std::vector<UserMessage> answer(Temperament temperament, const std::vector<ReplyChip> &chips,
                                              Randomness &random);
/// The last words of a talk.
[[nodiscard]] UserMessage farewell(Randomness &random);
/// A plain sentence.
[[nodiscard]] UserMessage plainAnswer(quint64 choice);

} // namespace arowana::sandbox
