// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/asidekeeper.h"

#include <utility>

namespace arowana {

namespace {

const QByteArray kVersionFact = QByteArrayLiteral("events.lookedAtBy");

} // namespace

AsideKeeper::AsideKeeper(EngineStore &store, StoreWriter &writer, Intake &intake, Timers &timers)
    : m_store(store)
    , m_writer(writer)
    , m_intake(intake)
    , m_timers(timers)
{
}

void AsideKeeper::tryAgain(const QList<qint64> &numbers, Done done)
{
    begin({numbers, numbers.isEmpty(), {}, std::move(done)});
}

void AsideKeeper::lookAsOf(const QByteArray &version)
{
    // What cannot be read counts as another version: looking once more harms nothing.
    const auto last = m_store.fact(kVersionFact);
    if (last && *last && **last == version)
        return;
    begin({{}, true, version, [](const SetAsideTried &, const Result<void> &) {}});
}

void AsideKeeper::begin(Job job)
{
    m_jobs.push_back(std::move(job));
    if (m_jobs.size() == 1)
        goOn(0);
}

void AsideKeeper::goOn(qint64 waitMs)
{
    m_timers.after(waitMs, [this] { step(); });
}

void AsideKeeper::step()
{
    Job &job = m_jobs.front();
    const auto more = piece(job);
    if (more && *more) {
        job.lockTries = kLockTries;
        goOn(0);
    } else if (!more && more.error().kind == ErrorKind::Locked && job.lockTries-- > 0) {
        goOn(kLockWaitMs);
    } else {
        end(more ? Result<void>() : Result<void>(more.error()));
    }
}

Result<bool> AsideKeeper::piece(Job &job)
{
    const auto records = next(job);
    if (!records)
        return records.error();
    if (!records->isEmpty()) {
        const auto tried = m_intake.tryAgain(*records);
        if (!tried)
            return tried.error();
        job.tried.tried += tried->tried;
        job.tried.understood += tried->understood;
        job.after = records->constLast().event.number;
    }
    if (!job.numbers.isEmpty())
        job.numbers.removeFirst(); // tried, or set aside no more
    if (!records->isEmpty() || !job.numbers.isEmpty())
        return true;
    if (!job.version.isEmpty()) {
        const auto noted = m_writer.write([&] { return m_store.saveFact(kVersionFact, job.version); });
        if (!noted)
            return noted.error();
    }
    return false;
}

Result<QList<SetAsideRecord>> AsideKeeper::next(const Job &job) const
{
    if (job.isAll)
        return m_store.setAsideAfter(job.after, kPiece);
    return job.numbers.isEmpty() ? Result<QList<SetAsideRecord>>(QList<SetAsideRecord>())
                                 : m_store.setAside(job.numbers.constFirst());
}

void AsideKeeper::end(const Result<void> &result)
{
    // Taken out before it is called: it may ask again.
    const Job job = std::move(m_jobs.front());
    m_jobs.pop_front();
    if (!m_jobs.empty())
        goOn(0);
    job.done(job.tried, result);
}

} // namespace arowana
