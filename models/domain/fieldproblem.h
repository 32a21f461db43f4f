// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One thing wrong with one field of a send: found here while typing, or named by the platform in `details`
// (`api/errors`). The UI puts it beside the field.

#include <QString>

namespace arowana {

enum class Field {
    Recipient,
    Sender,
    Type,
    Traffic,
    TimeToLive,
    Text,
    Subject,
    Html,
    TemplateId,
    TemplateVersion,
    TemplateData, ///< `place.item` is the variable
    Cards,        ///< the carousel as a whole: how many, how wide
    CardTitle,
    CardDescription,
    MediaUrl,
    ThumbnailUrl,
    MediaHeight,
    Chips, ///< the row of suggestions as a whole
    ChipText,
    ChipPostback,
    ChipLink,
    ChipNumber,
    ChipPlace,
    ChipTime,
    ChipTitle,       ///< of a calendar entry
    ChipDescription, ///< of a calendar entry
    ChipFallback,
    Other,
};

enum class Problem {
    Missing,
    NotARecipient,   ///< neither an international phone number nor an e-mail address
    ChannelMismatch, ///< the sender cannot reach this kind of recipient
    NotAllowed,      ///< the sender's use case does not allow it
    TypeReplaced,    ///< a newsletter was chosen, the sender takes none, and another type stands there now
    NoLongerKept,    ///< the sender was taken out of the workspace; `words` is its name
    NotReady,        ///< the sender was not approved when it was last read; `words` is what it was
    NotLaunched,     ///< it was approved, and launched nowhere
    NotKnownThere,   ///< the platform did not know it when it was last asked
    TooLong,         ///< see `actual` and `limit`
    TooLarge,        ///< all of it together, in bytes; see `actual` and `limit`
    TooFew,          ///< see `actual` and `limit`
    TooMany,         ///< see `actual` and `limit`
    NotALink,        ///< neither http:// nor https:// with a host
    NotHttps,        ///< media have to be public https
    HasSpace,        ///< a link, but for spaces in it
    NotANumber,      ///< no international phone number
    NotAPlace,       ///< no coordinates within 90 and 180 degrees
    OutOfOrder,      ///< ends before it begins
    OutOfRange,      ///< see `actual` and `limit`
    Repeated,        ///< the same name twice
    LineBreak,       ///< only one line is allowed
    NotSendable,     ///< read from the log in a shape that cannot be sent
    NotStorable,     ///< it has a character that does not read back as it is
    NotShown,        ///< phones do not show it this way
    NotOpened,       ///< mail programs do not open what leads there; `words` is the address
    LargeEmail,      ///< in bytes; see `actual` and `limit`
    NotFilled,       ///< `words` are its placeholders, with their braces
    PlatformSays,    ///< see `words`
};

/// Which part of the content: a card of a carousel and a chip, or a variable, counted from 0; -1: none.
struct ContentPlace {
    int card = -1;
    int item = -1; ///< the chip of a message or card; the variable of a template

    friend bool operator==(const ContentPlace &, const ContentPlace &) = default;
};

struct FieldProblem {
    Field field = Field::Other;
    Problem problem = Problem::PlatformSays;
    qsizetype actual = 0;
    qsizetype limit = 0;
    QString words; ///< the platform's own words and field name, plain text
    ContentPlace place = {};

    friend bool operator==(const FieldProblem &, const FieldProblem &) = default;
};

} // namespace arowana
