// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/searchindex.h"

#include "app/store/searchedmessage.h"

namespace arowana {

namespace {

constexpr auto kPending = "SELECT row FROM search_pending ORDER BY row";
constexpr auto kDropPending = "DELETE FROM search_pending";
constexpr auto kBelow = "SELECT below FROM search_backlog";
constexpr auto kSetBelow = "UPDATE search_backlog SET below = ?";
constexpr auto kDropBacklog = "DELETE FROM search_backlog";
constexpr auto kStartBacklog =
    "INSERT INTO search_backlog (below) SELECT max(row) + 1 FROM messages HAVING count(*) > 0";
constexpr auto kNextBelow =
    "SELECT row FROM messages INDEXED BY messages_keys WHERE row < ? ORDER BY row DESC LIMIT ?";
constexpr auto kCountBelow = "SELECT count(*) FROM messages INDEXED BY messages_keys "
                             "WHERE row < (SELECT below FROM search_backlog)";

constexpr auto kWords = "SELECT text, reason, marks FROM message_words WHERE rowid = ?";
constexpr auto kAddWords = "INSERT INTO message_words (text, reason, marks, rowid) VALUES (?, ?, ?, ?)";
constexpr auto kChangeWords = "UPDATE message_words SET text = ?, reason = ?, marks = ? WHERE rowid = ?";
constexpr auto kDropWords = "DELETE FROM message_words WHERE rowid = ?";
constexpr auto kParts = "SELECT recipient, id, key, reason, campaign FROM message_parts WHERE rowid = ?";
constexpr auto kAddParts =
    "INSERT INTO message_parts (recipient, id, key, reason, campaign, rowid) VALUES (?, ?, ?, ?, ?, ?)";
constexpr auto kChangeParts = "UPDATE message_parts SET recipient = ?, id = ?, key = ?, reason = ?, "
                              "campaign = ? WHERE rowid = ?";
constexpr auto kDropParts = "DELETE FROM message_parts WHERE rowid = ?";

RowId rowFrom(const StoreRows &rows)
{
    return RowId{rows.integer(0)};
}

} // namespace

SearchIndex::SearchIndex(StoreConnection &connection)
    : m_connection(connection)
{
}

Result<void> SearchIndex::bringUpToDate()
{
    const auto rows = m_connection.all(kPending, {}, rowFrom);
    if (!rows)
        return rows.error();
    if (rows->isEmpty())
        return {};
    for (const RowId row : *rows) {
        if (auto updated = update(row); !updated)
            return updated;
    }
    return m_connection.run(kDropPending);
}

Result<void> SearchIndex::update(RowId row)
{
    const auto message = readSearched(m_connection, row);
    if (!message)
        return message.error();
    if (!*message)
        return remove(row);
    const SearchedMessage &found = **message;
    auto stored = store(kWords, kAddWords, kChangeWords, row, {found.text, found.reasonWords, found.marks});
    if (!stored)
        return stored;
    return store(kParts, kAddParts, kChangeParts, row,
                 {found.recipient, found.id, found.key, found.reason, found.campaign});
}

Result<void> SearchIndex::store(const char *known, const char *insert, const char *change, RowId row,
                                const QStringList &columns)
{
    const auto before = m_connection.first(known, {row.value}, [&columns](const StoreRows &rows) {
        QStringList found;
        for (int i = 0; i < int(columns.size()); ++i)
            found << rows.text(i);
        return found;
    });
    if (!before)
        return before.error();
    if (*before && **before == columns)
        return {};
    QVariantList values;
    for (const QString &column : columns)
        values << boundText(column);
    values << row.value;
    return m_connection.run(*before ? change : insert, values);
}

Result<void> SearchIndex::remove(RowId row)
{
    for (const char *drop : {kDropWords, kDropParts}) {
        if (auto dropped = m_connection.run(drop, {row.value}); !dropped)
            return dropped;
    }
    return {};
}

Result<bool> SearchIndex::takeBacklog(int most)
{
    const auto any = m_connection.first(kBelow, {}, rowFrom);
    if (!any || !*any)
        return any ? Result<bool>(false) : Result<bool>(any.error());
    if (auto begun = m_connection.run("BEGIN IMMEDIATE"); !begun)
        return begun.error();
    auto isMore = workOff(most);
    if (isMore) {
        if (auto committed = m_connection.run("COMMIT"); !committed)
            isMore = committed.error();
    }
    // After some errors SQLite has rolled back by itself; then this fails and there is nothing to do.
    if (!isMore)
        (void)m_connection.run("ROLLBACK");
    return isMore;
}

Result<bool> SearchIndex::workOff(int most)
{
    const auto below = m_connection.first(kBelow, {}, rowFrom);
    if (!below)
        return below.error();
    if (!*below)
        return false;
    const auto rows = m_connection.all(kNextBelow, {(*below)->value, most}, rowFrom);
    if (!rows)
        return rows.error();
    for (const RowId row : *rows) {
        if (auto updated = update(row); !updated)
            return updated.error();
    }
    const bool isMore = rows->size() == most;
    const auto noted =
        isMore ? m_connection.run(kSetBelow, {rows->constLast().value}) : m_connection.run(kDropBacklog);
    return noted ? Result<bool>(isMore) : Result<bool>(noted.error());
}

Result<qint64> SearchIndex::backlog()
{
    const auto count = m_connection.first(kCountBelow, {}, [](const StoreRows &r) { return r.integer(0); });
    return count ? Result<qint64>(count->value_or(0)) : Result<qint64>(count.error());
}

Result<void> SearchIndex::startOver()
{
    for (const char *statement : {kDropPending, kDropBacklog, kStartBacklog}) {
        if (auto run = m_connection.run(statement); !run)
            return run;
    }
    return {};
}

} // namespace arowana
