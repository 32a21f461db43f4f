// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The sends that are not over, in memory: which may leave now, when the next one may, how many stand where.
// Waits are counted by the monotonic clock from when they were asked for, so that no clock that is set can
// stretch them; what may have left already waits too while the age of its key cannot be told. The disk is the
// outbox's affair. Engine thread; owned by Outbox.

#include "app/engine/ports/outboxentry.h"
#include "app/engine/serverclock.h"
#include "models/domain/clock.h"
#include "models/domain/outboxcounts.h"

#include <functional>
#include <map>
#include <set>
#include <vector>

namespace arowana {

class SendQueue {
public:
    /// No wait is longer: the longest pause a 429 may ask for.
    static constexpr qint64 kWaitMostMs = 3'600'000;

    SendQueue(const Clock &clock, const ServerClock &server);

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
    [[nodiscard]] std::vector<RowId> leaving(int most);
    /// How long until the next one may leave; nullopt when none will by itself.
    [[nodiscard]] std::optional<qint64> nextDueInMs();
    /// Whether one could leave but for the platform's time, which is not sure.
    [[nodiscard]] bool waitsForTheTime() const;
    [[nodiscard]] int underWay() const;
    [[nodiscard]] std::vector<RowId> inState(OutboxState state) const;
    [[nodiscard]] OutboxCounts counts() const;

    /// Waits that only the line made necessary end within `withinMs`, spread by `chance` (0 <= x < 1).
    void endWaits(qint64 withinMs, const std::function<double()> &chance);
    /// What would leave within `withinMs` anyway leaves spread over it.
    void scatter(qint64 withinMs, const std::function<double()> &chance);

    /// Its first byte may leave now; forgotten with the row.
    void leaves(RowId row) { m_leftAtMs.insert_or_assign(row, m_clock.monotonicMs()); }
    /// Dates the first tries of this run that began before the platform's time was known. Those it has dated.
    std::vector<RowId> dateFirstTries();

private:
    /// A wait as it was asked for by the wall clock, and its end by the monotonic one.
    struct Due {
        std::optional<Instant> asked;
        qint64 atMs = 0;
    };

    [[nodiscard]] bool mayBecomeDue(const OutboxEntry &entry) const;
    /// The end of its wait by the monotonic clock.
    [[nodiscard]] qint64 waitEndMs(const OutboxEntry &entry);
    /// The same; nullopt while it does not leave by itself.
    [[nodiscard]] std::optional<qint64> dueAtMs(const OutboxEntry &entry);

    const Clock &m_clock;
    const ServerClock &m_server;
    std::map<RowId, OutboxEntry> m_open; ///< by row: oldest first
    std::set<RowId> m_lookFirst;
    std::set<RowId> m_halted;
    std::map<RowId, Due> m_dues;
    std::map<RowId, qint64> m_leftAtMs; ///< first tries of this run
};

} // namespace arowana
