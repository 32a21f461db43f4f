// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What was typed into the query bar, taken apart at blanks, keys, commas and quotes, with the place of each
// part: reading, completing and taking a term out all see the same parts. Nothing is judged here. Pure
// functions, any thread.

#include <QList>
#include <QString>

namespace arowana {

/// A place in the text, in UTF-16 units.
struct QueryPlace {
    qsizetype at = 0;
    qsizetype length = 0;

    [[nodiscard]] qsizetype end() const { return at + length; }
    friend bool operator==(const QueryPlace &, const QueryPlace &) = default;
};

/// A value: a bare one ends at a blank, at a quote, or where its key takes several at a comma. In a quoted
/// one two quotes stand for one.
struct QueryItem {
    QueryPlace place; ///< with its quotes
    QString text;     ///< without them
    bool isQuoted = false;
    bool isClosed = true; ///< false: the quote has no end, and the value is the rest of the text
};

struct QueryToken {
    QueryPlace place;
    bool isNegated = false;
    QString key;            ///< as typed, without what follows it; empty: words
    QString relation;       ///< `>` and the like behind the key
    QueryPlace keyPlace;    ///< with colon and relation
    QList<QueryItem> items; ///< of a key at least one, which may be empty; of words one, or none behind `-`
};

[[nodiscard]] QList<QueryToken> queryTokens(QStringView text);

/// Directional marks and other characters without width, which come along when a number is copied: they are
/// not looked for.
[[nodiscard]] bool isWidthless(QChar c);
[[nodiscard]] QString quotedQueryValue(QString text);

} // namespace arowana
