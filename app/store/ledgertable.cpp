// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/ledgertable.h"

#include <tuple>
#include <utility>

namespace arowana {

namespace {

constexpr auto kAddLine = "INSERT INTO ledger (row) VALUES (?) ON CONFLICT (row) DO NOTHING";
constexpr auto kSetHold = "UPDATE ledger SET held = ?, held_at = ? WHERE row = ?";
constexpr auto kSetCharge = "UPDATE ledger SET charged = ?, charged_at = ? WHERE row = ?";
constexpr auto kSetRelease = "UPDATE ledger SET released = ?, released_at = ? WHERE row = ?";
constexpr auto kLine =
    "SELECT held, held_at, charged, charged_at, released, released_at FROM ledger WHERE row = ?";
constexpr auto kHeld = "SELECT amount FROM money_held";
constexpr auto kMonths =
    "SELECT ifnull(sum(charged), 0), ifnull(sum(released), 0) FROM money_months WHERE month >= ?";

const char *setterOf(LedgerKind kind)
{
    switch (kind) {
    case LedgerKind::Hold:
        return kSetHold;
    case LedgerKind::Charge:
        return kSetCharge;
    case LedgerKind::Release:
        return kSetRelease;
    }
    return kSetHold;
}

} // namespace

LedgerTable::LedgerTable(StoreConnection &connection)
    : m_connection(connection)
{
}

Result<void> LedgerTable::set(RowId row, LedgerKind kind, const QVariant &amount, const QVariant &at)
{
    return m_connection.run(setterOf(kind), {amount, at, row.value});
}

Result<void> LedgerTable::save(const LedgerEntry &entry)
{
    if (auto added = m_connection.run(kAddLine, {entry.row.value}); !added)
        return added;
    return set(entry.row, entry.kind, entry.amount.tenThousandths, entry.at.ms);
}

Result<void> LedgerTable::remove(RowId row, LedgerKind kind)
{
    return set(row, kind, {}, {});
}

Result<QList<LedgerEntry>> LedgerTable::entries(RowId row)
{
    const auto line = m_connection.first(kLine, {row.value}, [row](const StoreRows &rows) {
        QList<LedgerEntry> entries;
        int column = 0;
        for (const LedgerKind kind : {LedgerKind::Hold, LedgerKind::Charge, LedgerKind::Release}) {
            if (!rows.isNull(column))
                entries.push_back({row, kind, Money{rows.integer(column)}, rows.instant(column + 1)});
            column += 2;
        }
        return entries;
    });
    if (!line)
        return line.error();
    return *line ? **line : QList<LedgerEntry>();
}

Result<LedgerSums> LedgerTable::sums(Instant since)
{
    LedgerSums sums;
    const auto held =
        m_connection.first(kHeld, {}, [](const StoreRows &rows) { return Money{rows.integer(0)}; });
    if (!held)
        return held.error();
    sums.held = held->value_or(Money{});
    const auto months = m_connection.first(kMonths, {since.ms / 1000}, [](const StoreRows &rows) {
        return std::pair(Money{rows.integer(0)}, Money{rows.integer(1)});
    });
    if (!months)
        return months.error();
    if (*months)
        std::tie(sums.charged, sums.released) = **months;
    return sums;
}

} // namespace arowana
