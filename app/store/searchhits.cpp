// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/searchhits.h"

#include "app/store/searchedmessage.h"
#include "app/store/searchtext.h"

#include <limits>

namespace arowana {

namespace {

/// A string of the search tables' language.
QString searchString(QString text)
{
    return u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

/// What nothing can be found by.
SearchHits noHits()
{
    return {QStringLiteral("SELECT 0 AS row WHERE 0"), {}, false, std::numeric_limits<qsizetype>::max()};
}

QString marked(const char *mark)
{
    return QStringLiteral("marks : ") + QLatin1String(mark);
}

} // namespace

SearchTables::SearchTables(std::optional<RowSpan> span)
    : m_span(span)
{
}

SearchHits SearchTables::hits(const char *table, const QString &match) const
{
    SearchHits hits{QStringLiteral("SELECT rowid AS row FROM %1 WHERE %1 MATCH ?").arg(QLatin1String(table)),
                    {match},
                    false,
                    match.size()};
    if (m_span) {
        hits.sql += QLatin1String(" AND rowid BETWEEN ? AND ?");
        hits.values << m_span->least.value << m_span->most.value;
    }
    return hits;
}

SearchHits SearchTables::ofPart(const char *columns, const QString &text) const
{
    const QString part = searchFolded(text);
    if (part.toUcs4().size() < PartTerm::kPartLeast || part.size() > kSearchPartMost)
        return noHits();
    return hits("message_parts", QStringLiteral("{%1} : %2").arg(QLatin1String(columns), searchString(part)));
}

SearchHits SearchTables::ofWord(const WordTerm &term) const
{
    const SearchHits parts = term.isPhrase ? noHits() : ofPart("recipient id key", term.text);
    const QStringList words = searchWords(term.text);
    if (words.isEmpty())
        return parts;
    const QString rest(term.isPhrase ? QString() : QStringLiteral(" *"));
    SearchHits found =
        hits("message_words", QStringLiteral("{text reason} : ") + searchString(words.join(u' ')) + rest);
    if (!parts.values.isEmpty()) {
        found.sql += QLatin1String(" UNION ") + parts.sql;
        found.values << parts.values;
        found.isUnion = true;
    }
    return found;
}

std::optional<SearchHits> SearchTables::hitsOf(const QueryCondition &condition) const
{
    if (const auto *word = std::get_if<WordTerm>(&condition))
        return ofWord(*word);
    const auto *trait = std::get_if<TraitTerm>(&condition);
    if (trait && trait->trait == MessageTrait::Link)
        return hits("message_words", marked(kLinkMark));
    const auto *part = std::get_if<PartTerm>(&condition);
    if (!part)
        return std::nullopt;
    switch (part->field) {
    case PartField::To:
    case PartField::From:
        return ofPart("recipient", part->part);
    case PartField::Id:
        return ofPart("id key", part->part);
    case PartField::Reason:
        return ofPart("reason", part->part);
    case PartField::Campaign:
        return ofPart("campaign", part->part);
    case PartField::Sender:
        break;
    }
    return std::nullopt;
}

SearchHits SearchTables::noted() const
{
    return hits("message_words", marked(kNotedMark));
}

} // namespace arowana
