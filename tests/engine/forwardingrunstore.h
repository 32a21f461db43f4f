// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A RunStore that hands everything on to another: the ground for bugs planted between engine and disk.

#include "app/engine/ports/runstore.h"

namespace arowana::test {

class ForwardingRunStore : public RunStore {
public:
    explicit ForwardingRunStore(RunStore &to)
        : m_to(to)
    {
    }

    Result<quint64> addRun(const SendRun &run, const QList<RunLine> &lines) override
    {
        return m_to.addRun(run, lines);
    }
    Result<void> addLeftOut(quint64 run, const QList<LeftOutLine> &lines) override
    {
        return m_to.addLeftOut(run, lines);
    }
    Result<void> saveRun(const SendRun &run) override { return m_to.saveRun(run); }
    Result<StoredRuns> runs(int most) override { return m_to.runs(most); }
    Result<std::optional<SendRun>> runById(quint64 run) override { return m_to.runById(run); }
    Result<RunCounts> runCounts(quint64 run) override { return m_to.runCounts(run); }
    Result<std::optional<RunLine>> nextOpenLine(quint64 run) override { return m_to.nextOpenLine(run); }
    Result<std::optional<RunLine>> runLine(quint64 run, int number) override
    {
        return m_to.runLine(run, number);
    }
    Result<void> closeRunLine(quint64 run, const RunLine &line) override
    {
        return m_to.closeRunLine(run, line);
    }
    Result<void> skipOpenLines(quint64 run) override { return m_to.skipOpenLines(run); }
    Result<void> reopenRefusedLines(quint64 run, int httpStatus) override
    {
        return m_to.reopenRefusedLines(run, httpStatus);
    }
    Result<QList<RunLine>> revocableLines(quint64 run, int after, int most) override
    {
        return m_to.revocableLines(run, after, most);
    }
    Result<quint64> runOfMessage(RowId row) override { return m_to.runOfMessage(row); }
    Result<int> sendsBetween(Instant after, Instant until) override
    {
        return m_to.sendsBetween(after, until);
    }
    Result<std::optional<Instant>> newestSend(int n, Instant until) override
    {
        return m_to.newestSend(n, until);
    }

protected:
    RunStore &m_to;
};

} // namespace arowana::test
