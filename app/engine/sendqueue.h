// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The sends that are not over, in memory: which may leave now, when the next one may, how many stand where.
// The disk is the outbox's affair. Engine thread; owned by Outbox.

#include "app/engine/ports/outboxentry.h"
#include "models/domain/outboxcounts.h"

#include <functional>
#include <map>
#include <set>
#include <vector>

namespace arowana {

class SendQueue {
public:
    /// nullptr when it is over or never was.
    [[nodiscard]] OutboxEntry *find(RowId row);
    void put(const OutboxEntry &entry) { m_open.insert_or_assign(entry.row, entry); }
    void erase(RowId row);
    void clear();

    /// Not asked again before the message log was looked at.
    void lookFirst(RowId row) { m_lookFirst.insert(row); }
    void looked(RowId row) { m_lookFirst.erase(row); }
    [[nodiscard]] bool mustLook(RowId row) const { return m_lookFirst.contains(row); }
    [[nodiscard]] bool mustLookAtAny() const { return !m_lookFirst.empty(); }

    /// Does not leave from now on, whatever its state.
    void halt(RowId row) { m_halted.insert(row); }
    [[nodiscard]] bool isHalted(RowId row) const { return m_halted.contains(row); }

    /// Those that may leave now, oldest first, at most `most`.
    [[nodiscard]] std::vector<RowId> leaving(Instant now, int most) const;
    /// When the next one may leave; nullopt when none will by itself.
    [[nodiscard]] std::optional<Instant> nextDue(Instant now) const;
    [[nodiscard]] int underWay() const;
    [[nodiscard]] std::vector<RowId> inState(OutboxState state) const;
    [[nodiscard]] OutboxCounts counts() const;

    /// Waits that only the line made necessary end within `withinMs`, spread by `chance` (0 <= x < 1).
    void endWaits(Instant now, qint64 withinMs, const std::function<double()> &chance);

private:
    [[nodiscard]] std::optional<Instant> dueAt(const OutboxEntry &entry, Instant now) const;

    std::map<RowId, OutboxEntry> m_open; ///< by row: oldest first
    std::set<RowId> m_lookFirst;
    std::set<RowId> m_halted;
};

} // namespace arowana
