// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Port: runs and their lines. Same object, thread and transactions as EngineStore: a line and the send it
// becomes are written in one commit.

#include "models/domain/result.h"
#include "models/domain/sendrun.h"

#include <QList>

#include <optional>

namespace arowana {

/// Those that cannot be read (of a newer console) are left out and stay where they are.
struct StoredRuns {
    QList<SendRun> runs;
    int unreadable = 0;
};

class RunStore {
public:
    RunStore() = default;
    RunStore(const RunStore &) = delete;
    RunStore &operator=(const RunStore &) = delete;
    virtual ~RunStore() = default;

    /// A new run with all its lines, open; returns its id. The request is kept with the first line's
    /// recipient, and its sender without what was last read of it.
    virtual Result<quint64> addRun(const SendRun &run, const QList<RunLine> &lines) = 0;
    /// What the check of this run's list left out; in the transaction that adds the run.
    virtual Result<void> addLeftOut(quint64 run, const QList<LeftOutLine> &lines) = 0;
    /// Changes state, pause and pace.
    virtual Result<void> saveRun(const SendRun &run) = 0;
    /// The newest `most` and every one that is neither Stopped nor Done, oldest first, without their counts.
    virtual Result<StoredRuns> runs(int most) = 0;
    /// Without its counts; nullopt when it is not there or cannot be read.
    virtual Result<std::optional<SendRun>> runById(quint64 run) = 0;
    virtual Result<RunCounts> runCounts(quint64 run) = 0;

    virtual Result<std::optional<RunLine>> nextOpenLine(quint64 run) = 0;
    virtual Result<std::optional<RunLine>> runLine(quint64 run, int number) = 0;
    /// Changes state and row of a line that is still Open. Conflict when it is not, or when another line has
    /// become the same send.
    virtual Result<void> closeRunLine(quint64 run, const RunLine &line) = 0;
    /// What is Open becomes Skipped.
    virtual Result<void> skipOpenLines(quint64 run) = 0;
    /// Lines whose send was refused with this HTTP status become Open again, without those that somebody has
    /// settled by hand since: dismissed, or sent once more as they are.
    virtual Result<void> reopenRefusedLines(quint64 run, int httpStatus) = 0;
    /// Lines after number `after` whose message may still be revoked, by number, at most `most`.
    virtual Result<QList<RunLine>> revocableLines(quint64 run, int after, int most) = 0;
    /// The run of which a line became this message; 0: none.
    virtual Result<quint64> runOfMessage(RowId row) = 0;

    /// How many sends were made after `after` and not after `until`.
    virtual Result<int> sendsBetween(Instant after, Instant until) = 0;
    /// When the `n`-th newest of all sends not younger than `until` was made, counted from 1; nullopt when
    /// there are fewer.
    virtual Result<std::optional<Instant>> newestSend(int n, Instant until) = 0;
};

} // namespace arowana
