// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One message as it is searched: all that one can read of it, folded, from wherever it is stored. A value;
// the thread of the connection.

#include "app/store/storeconnection.h"
#include "models/domain/rowid.h"

namespace arowana {

/// Words stand apart by spaces, and no two texts run into one another.
struct SearchedMessage {
    QString text;        ///< words of the summary, the subject, what was sent or received, the chips
    QString reasonWords; ///< words of `reason`
    QString marks;       ///< kLinkMark, kNotedMark, with a space between
    QString recipient;
    QString id;
    QString key;
    QString reason; ///< why it failed or was refused: the note, and the platform's code and words
    QString campaign;
};

inline constexpr auto kLinkMark = "link";   ///< `http` stands in its text
inline constexpr auto kNotedMark = "noted"; ///< a note stands beside it

/// Nullopt: there is no such message.
Result<std::optional<SearchedMessage>> readSearched(StoreConnection &connection, RowId row);

} // namespace arowana
