// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/messagefinder.h"

#include <algorithm>
#include <limits>

namespace arowana {

namespace {

constexpr auto kNextSender =
    "SELECT channel, sender_id, ifnull((SELECT name FROM senders WHERE senders.channel = messages.channel "
    "AND senders.id = messages.sender_id), '') FROM messages INDEXED BY messages_by_sender "
    "WHERE (channel, sender_id) > (?, ?) ORDER BY channel, sender_id LIMIT 1";
constexpr size_t kRowsBetweenLooks = 4'096;
constexpr size_t kJudgedAtOnce = 500;

bool isNewer(RowId a, RowId b)
{
    return a > b;
}

} // namespace

MessageFinder::MessageFinder(StoreConnection &connection, MessageTable &messages)
    : m_connection(connection)
    , m_messages(messages)
{
}

Result<QList<SenderName>> MessageFinder::senders(const MessageQuery &query)
{
    QList<SenderName> all;
    if (!asksForSenders(query))
        return all;
    SenderName last{QStringLiteral(""), QByteArray(""), {}};
    for (;;) {
        const auto next = m_connection.first(kNextSender, {last.channel, last.id}, [](const StoreRows &rows) {
            return SenderName{rows.text(0), rows.bytes(1), rows.text(2)};
        });
        if (!next)
            return next.error();
        if (!*next)
            return all;
        all << **next;
        last = {all.constLast().channel, all.constLast().id, {}};
        if (last.id.isNull())
            last.id = QByteArray("");
    }
}

Result<MessageFinder::Keys> MessageFinder::keys(const MessageQuery &query, const IsStale &isStale)
{
    const auto known = senders(query);
    if (!known)
        return known.error();
    const MessageQuerySql sql = messageQuerySql(query, *known);
    auto keys = std::make_shared<std::vector<RowId>>();
    if (query.terms.isEmpty()) {
        const auto count = m_messages.count();
        if (!count)
            return count.error();
        keys->reserve(size_t(*count) + 64);
    }
    const auto read =
        sql.hasPlaces ? readPlacedKeys(sql, query.order, isStale, *keys) : readKeys(sql, isStale, *keys);
    if (!read)
        return read.error();
    if (!*read)
        return Keys();
    if (query.order == MessageOrder{MessageOrder::By::Time, true})
        std::reverse(keys->begin(), keys->end());
    return Keys(std::move(keys));
}

Result<bool> MessageFinder::readKeys(const MessageQuerySql &sql, const IsStale &isStale,
                                     std::vector<RowId> &keys)
{
    auto rows = m_connection.queryOnce(sql.text, sql.values);
    if (!rows)
        return rows.error();
    const auto walked = rows.take().forEach([&](const StoreRows &row) {
        keys.push_back(RowId{row.integer(0)});
        return keys.size() % kRowsBetweenLooks != 0 || !isStale();
    });
    if (!walked || !*walked)
        return walked;
    if (!sql.isOrdered && !std::is_sorted(keys.cbegin(), keys.cend(), isNewer))
        std::sort(keys.begin(), keys.end(), isNewer);
    return true;
}

Result<bool> MessageFinder::readPlacedKeys(const MessageQuerySql &sql, const MessageOrder &order,
                                           const IsStale &isStale, std::vector<RowId> &keys)
{
    std::vector<PlacedKey> placed;
    placed.reserve(keys.capacity());
    auto rows = m_connection.queryOnce(sql.text, sql.values);
    if (!rows)
        return rows.error();
    const auto walked = rows.take().forEach([&](const StoreRows &row) {
        const qint64 place = row.isNull(1) ? std::numeric_limits<qint64>::min() : row.integer(1);
        placed.push_back({place, RowId{row.integer(0)}});
        return placed.size() % kRowsBetweenLooks != 0 || !isStale();
    });
    if (!walked || !*walked)
        return walked;
    std::sort(placed.begin(), placed.end(), [&order](const PlacedKey &a, const PlacedKey &b) {
        if (a.place != b.place)
            return order.isAscending ? a.place < b.place : a.place > b.place;
        return a.row > b.row;
    });
    keys.reserve(placed.size());
    for (const PlacedKey &key : placed)
        keys.push_back(key.row);
    return true;
}

Result<QList<PlacedRow>> MessageFinder::places(const MessageQuery &query, const std::vector<RowId> &changed)
{
    // What it says and whether it belongs are of one moment.
    if (auto begun = m_connection.run("BEGIN"); !begun)
        return begun.error();
    auto places = judge(query, changed);
    if (const auto ended = m_connection.run("ROLLBACK"); !ended && places.ok())
        return ended.error();
    return places;
}

Result<QList<PlacedRow>> MessageFinder::judge(const MessageQuery &query, const std::vector<RowId> &changed)
{
    const auto known = senders(query);
    if (!known)
        return known.error();
    const auto belong = belonging(query, *known, changed);
    if (!belong)
        return belong.error();
    QList<PlacedRow> places;
    places.reserve(qsizetype(changed.size()));
    for (const RowId id : changed) {
        const auto row = m_messages.listRow(id);
        if (!row)
            return row.error();
        PlacedRow place;
        place.row.row = id;
        if (*row)
            place.row = **row;
        place.belongs = std::binary_search(belong->cbegin(), belong->cend(), id);
        places.push_back(place);
    }
    return places;
}

Result<std::vector<RowId>> MessageFinder::belonging(const MessageQuery &query,
                                                    const QList<SenderName> &senders,
                                                    const std::vector<RowId> &rows)
{
    std::vector<RowId> found;
    for (size_t from = 0; from < rows.size(); from += kJudgedAtOnce) {
        const auto begin = rows.cbegin() + qsizetype(from);
        const std::vector<RowId> some(begin, begin + qsizetype(std::min(kJudgedAtOnce, rows.size() - from)));
        const MessageQuerySql sql = messageQuerySql(query, senders, some);
        auto asked = m_connection.queryOnce(sql.text, sql.values);
        if (!asked)
            return asked.error();
        const auto walked = asked.take().forEach([&](const StoreRows &row) {
            found.push_back(RowId{row.integer(0)});
            return true;
        });
        if (!walked)
            return walked.error();
    }
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace arowana
