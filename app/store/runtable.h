// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Runs and their lines as rows. Used by the writer and by the reader, each over its own connection. Opens no
// transaction. What each call does: RunStore, RunSource.

#include "app/engine/ports/runstore.h"
#include "app/store/storeconnection.h"
#include "models/domain/runsource.h"

namespace arowana {

class RunTable {
public:
    explicit RunTable(StoreConnection &connection);

    Result<quint64> add(const SendRun &run, const QList<RunLine> &lines);
    Result<void> addLeftOut(quint64 run, const QList<LeftOutLine> &lines);
    Result<void> save(const SendRun &run);
    Result<StoredRuns> newest(int most);
    Result<std::optional<SendRun>> find(quint64 run);
    Result<RunCounts> counts(quint64 run);

    Result<std::optional<RunLine>> nextOpen(quint64 run);
    Result<std::optional<RunLine>> line(quint64 run, int number);
    Result<void> close(quint64 run, const RunLine &line);
    Result<void> skipOpen(quint64 run);
    Result<void> reopenRefused(quint64 run, int httpStatus);
    Result<QList<RunLine>> revocable(quint64 run, int after, int most);
    Result<quint64> runOf(RowId row);
    Result<int> sendsBetween(Instant after, Instant until);
    Result<std::optional<Instant>> newestSend(int n, Instant until);

    /// With how their messages stand, from the `first`-th line on, those left out among them.
    Result<QList<RunLineView>> views(quint64 run, int first, int most);

private:
    Result<std::optional<RunLine>> one(const char *sql, const QVariantList &values);

    StoreConnection &m_connection;
};

} // namespace arowana
