// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The query bar's language, read into a MessageQuery and written back: free words, "quoted phrases" and
// `key:value`, each with `-` for not. Whatever is typed gives a query of all that can be understood, and for
// the rest a problem at its place; the sentences about them are the window's. Pure functions, any thread.

#include "models/domain/messagequery.h"
#include "models/domain/messagequerytime.h"
#include "models/domain/messagequerytokens.h"
#include "models/domain/messagequerywords.h"

namespace arowana {

/// By what times are read.
struct QueryContext {
    Instant now;
    QTimeZone zone;
};

enum class QueryProblemKind {
    UnclosedQuote, ///< it is taken to be the rest of the text
    UnknownKey,    ///< `nearest` is what may have been meant
    NotARelation,  ///< `status>`: only the cost is compared
    MissingValue,  ///< a key with nothing behind it, or `,` and a blank where another value was meant
    UnknownValue,  ///< of a key that has only some: queryValueWords()
    TooShort,      ///< a part of fewer than PartTerm::kPartLeast characters
    NotMoney,
    NotATime,
    EndsBeforeItBegins,
    NothingToFind, ///< neither a letter nor a digit
    Pattern,       ///< looks like a regular expression; it is looked for as it stands
    ControlCharacter,
    TooMany, ///< of terms: what follows is left out
    TooLong, ///< the text: what follows is left out
};

struct QueryProblem {
    QueryPlace place;
    QueryProblemKind kind = QueryProblemKind::UnknownKey;
    QString word;                ///< what stands there, at most its first characters
    std::optional<QueryKey> key; ///< whose value it is
    std::optional<QueryKey> nearest = {};

    friend bool operator==(const QueryProblem &, const QueryProblem &) = default;
};

/// The term stands in the query nevertheless.
[[nodiscard]] bool isTakenAnyway(QueryProblemKind kind);

struct ParsedQuery {
    MessageQuery query;           ///< in the default order
    QList<QueryPlace> places;     ///< of each term, what withoutTerm() takes out
    QList<QueryProblem> problems; ///< by place

    friend bool operator==(const ParsedQuery &, const ParsedQuery &) = default;
};

/// In UTF-16 units; what stands behind is left out, as is a word that begins before and ends behind.
inline constexpr qsizetype kQueryTextMost = 2'000;
inline constexpr qsizetype kQueryTermsMost = 64;

[[nodiscard]] ParsedQuery parseMessageQuery(const QString &text, const QueryContext &context);

/// What parseMessageQuery() reads as these terms in the same zone, whatever time it is. Terms it cannot give
/// (a bare word with a blank in it, a time without beginning and end) come as near as can be. The order of
/// the list is not in the text.
[[nodiscard]] QString textOf(const MessageQuery &query, const QTimeZone &zone);
[[nodiscard]] QString textOf(const QueryTerm &term, const QTimeZone &zone);

/// The text without the term at this place, and without the comma or blank that belonged to it.
[[nodiscard]] QString withoutTerm(const QString &text, QueryPlace place);

/// A part of a phone number as it stands in `+4917612345678`: without spaces, dashes, brackets, dots and
/// slashes; `00` at its begin is `+`, `(0)` behind a country code goes, and so does one leading 0, which
/// numbers have at home only. That finds no less where the 0 does belong to the number, since a part is found
/// anywhere: no country has to be guessed. A plus sign, a leading 0 or at least seven digits make it a
/// number. Anything else is returned as it is, since it may be part of an e-mail address, and so is what
/// would be left with fewer than PartTerm::kPartLeast characters.
[[nodiscard]] QString partOfNumber(const QString &typed);

} // namespace arowana
