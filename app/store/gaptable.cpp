// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/gaptable.h"

#include "app/store/storedwords.h"

namespace arowana {

namespace {

constexpr auto kSave =
    "INSERT INTO gaps (from_at, cause, to_at, filled_at, found) VALUES (?, ?, ?, ?, ?) "
    "ON CONFLICT (from_at, cause) DO UPDATE SET to_at = excluded.to_at, filled_at = excluded.filled_at, "
    "found = excluded.found";
constexpr auto kNewest = "SELECT from_at, cause, to_at, filled_at, found FROM gaps "
                         "ORDER BY from_at DESC, cause DESC LIMIT ?";

Gap gapFrom(const StoreRows &rows)
{
    Gap gap;
    gap.from = rows.instant(0);
    gap.cause = fromStoredWord(rows.text(1), GapCause::NotRunning);
    gap.to = rows.instant(2);
    gap.filledAt = rows.maybeInstant(3);
    gap.found = rows.number(4);
    return gap;
}

} // namespace

GapTable::GapTable(StoreConnection &connection)
    : m_connection(connection)
{
}

Result<void> GapTable::save(const Gap &gap)
{
    return m_connection.run(
        kSave, {gap.from.ms, storedWord(gap.cause), gap.to.ms, boundInstant(gap.filledAt), gap.found});
}

Result<QList<Gap>> GapTable::newest(int most)
{
    return m_connection.all(kNewest, {most}, gapFrom);
}

} // namespace arowana
