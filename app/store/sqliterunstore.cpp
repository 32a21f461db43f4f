// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/sqliteenginestore.h"

// The part of the store about runs.

namespace arowana {

Result<quint64> SqliteEngineStore::addRun(const SendRun &run, const QList<RunLine> &lines)
{
    if (auto may = mayWrite(); !may)
        return may.error();
    return m_runs.add(run, lines);
}

Result<void> SqliteEngineStore::addLeftOut(quint64 run, const QList<LeftOutLine> &lines)
{
    if (auto may = mayWrite(); !may)
        return may;
    return m_runs.addLeftOut(run, lines);
}

Result<void> SqliteEngineStore::saveRun(const SendRun &run)
{
    if (auto may = mayWrite(); !may)
        return may;
    return m_runs.save(run);
}

Result<StoredRuns> SqliteEngineStore::runs(int most)
{
    return m_runs.newest(most);
}

Result<std::optional<SendRun>> SqliteEngineStore::runById(quint64 run)
{
    return m_runs.find(run);
}

Result<RunCounts> SqliteEngineStore::runCounts(quint64 run)
{
    return m_runs.counts(run);
}

Result<std::optional<RunLine>> SqliteEngineStore::nextOpenLine(quint64 run)
{
    return m_runs.nextOpen(run);
}

Result<std::optional<RunLine>> SqliteEngineStore::runLine(quint64 run, int number)
{
    return m_runs.line(run, number);
}

Result<void> SqliteEngineStore::closeRunLine(quint64 run, const RunLine &line)
{
    if (auto may = mayWrite(); !may)
        return may;
    return m_runs.close(run, line);
}

Result<void> SqliteEngineStore::skipOpenLines(quint64 run)
{
    if (auto may = mayWrite(); !may)
        return may;
    return m_runs.skipOpen(run);
}

Result<void> SqliteEngineStore::reopenRefusedLines(quint64 run, int httpStatus)
{
    if (auto may = mayWrite(); !may)
        return may;
    return m_runs.reopenRefused(run, httpStatus);
}

Result<QList<RunLine>> SqliteEngineStore::revocableLines(quint64 run, int after, int most)
{
    return m_runs.revocable(run, after, most);
}

Result<quint64> SqliteEngineStore::runOfMessage(RowId row)
{
    return m_runs.runOf(row);
}

Result<int> SqliteEngineStore::sendsBetween(Instant after, Instant until)
{
    return m_runs.sendsBetween(after, until);
}

Result<std::optional<Instant>> SqliteEngineStore::newestSend(int n, Instant until)
{
    return m_runs.newestSend(n, until);
}

} // namespace arowana
