// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One thing wrong with one field of a send: found here while typing, or named by the platform in `details`
// (`api/errors`). The UI puts it beside the field.

#include <QString>

namespace arowana {

enum class Field { Recipient, Sender, Type, Traffic, Text, Subject, Html, Other };

enum class Problem {
    Missing,
    NotARecipient,   ///< neither an international phone number nor an e-mail address
    ChannelMismatch, ///< the sender cannot reach this kind of recipient
    NotAllowed,      ///< the sender's use case does not allow it
    TooLong,         ///< see `actual` and `limit`
    PlatformSays,    ///< see `words`
};

struct FieldProblem {
    Field field = Field::Other;
    Problem problem = Problem::PlatformSays;
    qsizetype actual = 0;
    qsizetype limit = 0;
    QString words; ///< the platform's own words and field name, plain text

    friend bool operator==(const FieldProblem &, const FieldProblem &) = default;
};

} // namespace arowana
