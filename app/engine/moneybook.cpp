// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/moneybook.h"

#include "app/engine/changebatcher.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <utility>

namespace arowana {

namespace {

Instant monthOf(Instant now)
{
    const QDate day = QDateTime::fromMSecsSinceEpoch(now.ms, Qt::UTC).date();
    return {QDateTime(QDate(day.year(), day.month(), 1), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch()};
}

/// The entries a message in this state has; their times are set where they are new.
QList<LedgerEntry> entriesOf(const MessageRecord &record, Money hold)
{
    const RowId row = record.row.row;
    QList<LedgerEntry> entries{{row, LedgerKind::Hold, hold, {}}};
    if (record.row.costIsHold || !record.row.cost)
        return entries;
    // Settled: charged what it cost, and whatever was held beyond it went back.
    const Money cost = *record.row.cost;
    if (cost != Money{})
        entries.append({row, LedgerKind::Charge, cost, {}});
    if (cost < hold)
        entries.append({row, LedgerKind::Release, hold - cost, {}});
    return entries;
}

} // namespace

MoneyBook::MoneyBook(LedgerStore &store, const Clock &clock)
    : m_store(store)
    , m_clock(clock)
{
}

Result<void> MoneyBook::follow(const MessageRecord &record, std::optional<Money> hold)
{
    if (record.key.isEmpty() || record.row.id.isEmpty() || !hold)
        return {};
    auto known = m_store.ledgerEntries(record.row.row);
    if (!known)
        return known.error();
    const QList<LedgerEntry> before = known.take();
    const QList<LedgerEntry> after = entriesOf(record, *hold);
    const auto of = [](const QList<LedgerEntry> &entries, LedgerKind kind) {
        return std::find_if(entries.begin(), entries.end(),
                            [kind](const LedgerEntry &e) { return e.kind == kind; });
    };
    for (LedgerEntry entry : after) {
        const auto same = of(before, entry.kind);
        if (same != before.end() && same->amount == entry.amount)
            continue;
        entry.at = same == before.end() ? m_clock.now() : same->at;
        if (auto saved = m_store.saveLedgerEntry(entry); !saved)
            return saved;
        m_moved = true;
    }
    for (const LedgerEntry &entry : before) {
        if (of(after, entry.kind) != after.end())
            continue;
        if (auto removed = m_store.removeLedgerEntry(entry.row, entry.kind); !removed)
            return removed;
        m_moved = true;
    }
    return {};
}

void MoneyBook::balanceTold(ChangeBatcher &changes)
{
    m_isOutdated = false;
    tell(changes);
}

void MoneyBook::publish(ChangeBatcher &changes)
{
    const bool hasMoved = std::exchange(m_moved, false);
    if (!hasMoved && !m_isDoubtful)
        return;
    m_isOutdated = m_isOutdated || hasMoved;
    tell(changes);
}

void MoneyBook::doubt()
{
    m_isDoubtful = m_isDoubtful || m_moved;
    discard();
}

void MoneyBook::discard()
{
    m_moved = false;
}

void MoneyBook::tell(ChangeBatcher &changes)
{
    // What cannot be read now is told with the next commit; the store's lamp says why.
    const auto sums = m_store.ledgerSums(monthOf(m_clock.now()));
    m_isDoubtful = !sums;
    if (sums)
        changes.ownMoneyChanged({sums->held, sums->charged, sums->released, m_isOutdated});
}

} // namespace arowana
