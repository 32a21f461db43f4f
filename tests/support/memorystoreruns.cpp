// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
// MemoryStore's part for runs: their lines, and when sends were made.
#include "models/domain/runcounting.h"
#include "tests/support/memorystore.h"

#include <algorithm>

namespace arowana::test {

namespace {

Error conflict(const QString &what)
{
    return {ErrorKind::Conflict, what, {}, {}};
}

} // namespace

QList<SendRun> MemoryStore::keptRuns() const
{
    QList<SendRun> runs;
    for (const auto &[id, run] : m_runs.kept())
        runs.append(run);
    return runs;
}

QList<RunLine> MemoryStore::keptLines(quint64 run) const
{
    QList<RunLine> lines;
    for (const auto &[key, line] : m_lines.kept()) {
        if (key.first == run)
            lines.append(line);
    }
    return lines;
}

Result<quint64> MemoryStore::addRun(const SendRun &run, const QList<RunLine> &lines)
{
    if (auto may = mayWrite(StoreOp::SaveRun); !may)
        return may.error();
    SendRun kept = run;
    kept.id = 1;
    m_runs.forEach([&](quint64 id, const SendRun &) {
        kept.id = id + 1;
        return true;
    });
    kept.request.to = lines.constFirst().to;
    m_runs.put(kept.id, kept);
    for (RunLine line : lines) {
        line.state = RunLineState::Open;
        m_lines.put({kept.id, line.number}, line);
    }
    return kept.id;
}

Result<void> MemoryStore::addLeftOut(quint64 run, const QList<LeftOutLine> &lines)
{
    if (auto may = mayWrite(StoreOp::SaveRun); !may)
        return may;
    for (const LeftOutLine &line : lines)
        m_leftOut.put({run, line.number}, line);
    return {};
}

Result<void> MemoryStore::saveRun(const SendRun &run)
{
    if (auto may = mayWrite(StoreOp::SaveRun); !may)
        return may;
    auto known = m_runs.find(run.id);
    if (!known)
        return {};
    known->state = run.state;
    known->pause = run.pause;
    known->perMinute = run.perMinute;
    m_runs.put(run.id, *known);
    return {};
}

Result<StoredRuns> MemoryStore::runs(int most)
{
    if (auto may = mayDo(StoreOp::Read); !may)
        return may.error();
    QList<SendRun> all;
    m_runs.forEach([&](quint64, const SendRun &run) {
        all.append(run);
        return true;
    });
    StoredRuns told;
    for (qsizetype i = 0; i < all.size(); ++i) {
        const SendRun &run = all.at(i);
        const bool isOver = run.state == RunState::Stopped || run.state == RunState::Done;
        if (isOver && i < all.size() - most)
            continue;
        if (m_unreadableRuns.count(run.id))
            ++told.unreadable;
        else
            told.runs.append(run);
    }
    return told;
}

Result<std::optional<SendRun>> MemoryStore::runById(quint64 run)
{
    if (auto may = mayDo(StoreOp::Read); !may)
        return may.error();
    return m_unreadableRuns.count(run) ? std::nullopt : m_runs.find(run);
}

Result<RunCounts> MemoryStore::runCounts(quint64 run)
{
    if (auto may = mayDo(StoreOp::Read); !may)
        return may.error();
    ++m_runsCounted;
    RunCounts counts;
    m_lines.forEachFrom({run, 0}, [&](const LineKey &key, const RunLine &line) {
        if (key.first != run)
            return false;
        const auto message = m_messages.find(line.row);
        ToldCharge told;
        if (message) {
            const MessageRow &row = message->row;
            told = {row.status, row.unit, message->price, row.cost, row.costIsHold, message->unitWord};
        }
        addLines(counts, line.state, told.status, 1);
        addCharges(counts.charges, checkCharge(line.expected, told), 1);
        return true;
    });
    m_leftOut.forEachFrom({run, 0}, [&](const LineKey &key, const LeftOutLine &) {
        counts.leftOut += key.first == run ? 1 : 0;
        return key.first == run;
    });
    return counts;
}

Result<std::optional<RunLine>> MemoryStore::nextOpenLine(quint64 run)
{
    if (auto may = mayDo(StoreOp::Read); !may)
        return may.error();
    std::optional<RunLine> open;
    m_lines.forEachFrom({run, 0}, [&](const LineKey &key, const RunLine &line) {
        if (key.first == run && line.state == RunLineState::Open)
            open = line;
        return key.first == run && !open;
    });
    return open;
}

Result<std::optional<RunLine>> MemoryStore::runLine(quint64 run, int number)
{
    if (auto may = mayDo(StoreOp::Read); !may)
        return may.error();
    return m_lines.find({run, number});
}

Result<void> MemoryStore::closeRunLine(quint64 run, const RunLine &line)
{
    if (auto may = mayWrite(StoreOp::SaveRun); !may)
        return may;
    const auto known = m_lines.find({run, line.number});
    if (!known || known->state != RunLineState::Open)
        return conflict(QStringLiteral("This line is not open."));
    if (line.row.isValid() && m_lineOfRow.find(line.row))
        return conflict(QStringLiteral("Two lines of one send."));
    m_lines.put({run, line.number}, line);
    if (line.row.isValid())
        m_lineOfRow.put(line.row, {run, line.number});
    return {};
}

Result<void> MemoryStore::skipOpenLines(quint64 run)
{
    if (auto may = mayWrite(StoreOp::SaveRun); !may)
        return may;
    QList<RunLine> open;
    m_lines.forEachFrom({run, 0}, [&](const LineKey &key, const RunLine &line) {
        if (key.first == run && line.state == RunLineState::Open)
            open.append(line);
        return key.first == run;
    });
    for (RunLine line : open) {
        line.state = RunLineState::Skipped;
        m_lines.put({run, line.number}, line);
    }
    return {};
}

Result<void> MemoryStore::reopenRefusedLines(quint64 run, int httpStatus)
{
    if (auto may = mayWrite(StoreOp::SaveRun); !may)
        return may;
    QList<RunLine> refused; // what was sent once more by hand is not known here
    m_lines.forEachFrom({run, 0}, [&](const LineKey &key, const RunLine &line) {
        const auto message = m_messages.find(line.row);
        if (key.first == run && line.state == RunLineState::Sent && message &&
            message->row.status == MessageStatus::Refused && message->answerStatus == httpStatus) {
            const auto entry = outboxOfRow(line.row);
            if (!entry || !entry->dismissedAt)
                refused.append(line);
        }
        return key.first == run;
    });
    for (RunLine line : refused) {
        m_lineOfRow.remove(line.row);
        line.state = RunLineState::Open;
        line.row = {};
        m_lines.put({run, line.number}, line);
    }
    return {};
}

Result<QList<RunLine>> MemoryStore::revocableLines(quint64 run, int after, int most)
{
    if (auto may = mayDo(StoreOp::Read); !may)
        return may.error();
    QList<RunLine> lines;
    m_lines.forEachFrom({run, after + 1}, [&](const LineKey &key, const RunLine &line) {
        const auto message = m_messages.find(line.row);
        if (key.first == run && message && isRevocable(message->row.status))
            lines.append(line);
        return key.first == run && lines.size() < most;
    });
    return lines;
}

Result<quint64> MemoryStore::runOfMessage(RowId row)
{
    if (auto may = mayDo(StoreOp::Read); !may)
        return may.error();
    const auto key = m_lineOfRow.find(row);
    return key ? key->first : quint64(0);
}

Result<int> MemoryStore::sendsBetween(Instant after, Instant until)
{
    if (auto may = mayDo(StoreOp::Read); !may)
        return may.error();
    ++m_windowsCounted;
    int count = 0;
    m_sendTimes.forEach([&](const std::pair<Instant, QByteArray> &key, bool) {
        count += key.first > after && key.first <= until ? 1 : 0;
        return key.first <= until;
    });
    return count;
}

Result<std::optional<Instant>> MemoryStore::newestSend(int n, Instant until)
{
    if (auto may = mayDo(StoreOp::Read); !may)
        return may.error();
    std::vector<Instant> times;
    m_sendTimes.forEach([&](const std::pair<Instant, QByteArray> &key, bool) {
        if (key.first <= until)
            times.push_back(key.first);
        return key.first <= until;
    });
    if (n < 1 || times.size() < size_t(n))
        return std::optional<Instant>();
    return std::optional<Instant>(times.at(times.size() - size_t(n)));
}

} // namespace arowana::test
