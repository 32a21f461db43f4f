// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How the search tables are asked, in SQLite's own language for them (sqlite.org/fts5.html); nothing else
// knows it. What was typed is a bound value, and within it a string in which nothing means anything. Pure
// functions, any thread.

#include "models/domain/messagequery.h"
#include "models/domain/rowid.h"

#include <QVariantList>

#include <optional>

namespace arowana {

/// A statement that gives row ids as `row`, with its values.
struct SearchHits {
    QString sql;
    QVariantList values;
    bool isUnion = false; ///< newest first only with an ORDER BY of its own
    qsizetype length = 0; ///< of what is searched for: the longer it is, the fewer there are as a rule
};

/// Both included.
struct RowSpan {
    RowId least;
    RowId most;
};

class SearchTables {
public:
    /// Within `span`, or everywhere.
    explicit SearchTables(std::optional<RowSpan> span);

    /// Messages that a condition holds for as far as the search tables tell: of a part of the other side not
    /// in which direction. Nullopt: they tell nothing about conditions of this kind.
    [[nodiscard]] std::optional<SearchHits> hitsOf(const QueryCondition &condition) const;

    /// Messages beside which a note stands.
    [[nodiscard]] SearchHits noted() const;

private:
    [[nodiscard]] SearchHits hits(const char *table, const QString &match) const;
    [[nodiscard]] SearchHits ofWord(const WordTerm &term) const;
    [[nodiscard]] SearchHits ofPart(const char *columns, const QString &text) const;

    std::optional<RowSpan> m_span;
};

} // namespace arowana
