// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/statisticsreader.h"

#include "app/store/storedwords.h"

#include <algorithm>

namespace arowana {

namespace {

// A state that the log tells without its time stands at the moment it was learnt, and belongs to no minute.
constexpr auto kPerMinute = "SELECT at / 60000, status, count(*) FROM steps INDEXED BY steps_by_time "
                            "WHERE at >= ? AND at < ? AND NOT (source = 'poll' AND at = learnt_at) "
                            "GROUP BY at / 60000, status";

} // namespace

StatisticsReader::StatisticsReader(StoreConnection &connection)
    : m_connection(connection)
{
}

Result<QList<MinuteCount>> StatisticsReader::perMinute(Instant from, Instant to)
{
    auto counts = m_connection.all(kPerMinute, {from.ms, to.ms}, [](const StoreRows &rows) {
        return MinuteCount{Instant{rows.integer(0) * 60'000},
                           fromStoredWord(rows.text(1), MessageStatus::Unrecognised), rows.number(2)};
    });
    if (!counts)
        return counts;
    QList<MinuteCount> sorted = counts.take();
    std::stable_sort(sorted.begin(), sorted.end(), [](const MinuteCount &a, const MinuteCount &b) {
        return a.minute != b.minute ? a.minute < b.minute : a.status < b.status;
    });
    return sorted;
}

} // namespace arowana
