// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/gapkeeper.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace arowana {

namespace {

const QByteArray kBeginningFact = QByteArrayLiteral("heard.from");
constexpr qint64 kDayMs = 24LL * 3'600'000;
const QByteArray kHeardFact = QByteArrayLiteral("heard.until");
constexpr int kGapsShown = 20;

} // namespace

GapKeeper::GapKeeper(Parts parts)
    : m_p(parts)
{
}

GapKeeper::~GapKeeper()
{
    m_p.timers.cancel(m_timer);
}

Result<void> GapKeeper::start()
{
    auto kept = m_p.store.fact(kHeardFact);
    if (!kept)
        return kept.error();
    if (*kept)
        m_heardUntil = m_kept = Instant{(*kept)->toLongLong()};
    if (auto found = findBeginning(); !found)
        return found;
    auto known = m_p.sync.gaps(kGapsShown);
    if (!known)
        return known.error();
    for (const Gap &gap : known.take()) {
        if (gap.filledAt)
            continue;
        m_hasOpenGaps = true;
        m_heardUntil = std::min(m_heardUntil, gap.from);
    }
    watch();
    tell();
    return {};
}

Result<void> GapKeeper::findBeginning()
{
    auto kept = m_p.store.fact(kBeginningFact);
    if (!kept)
        return kept.error();
    if (*kept) {
        m_beginning = Instant{(*kept)->toLongLong()};
        return {};
    }
    m_beginning = m_p.server.now().plusMs(-kDayMs);
    return m_p.writer.write(
        [&] { return m_p.store.saveFact(kBeginningFact, QByteArray::number(m_beginning.ms)); });
}

void GapKeeper::watch()
{
    m_wallAtBeat = m_p.clock.now();
    m_monotonicAtBeat = m_p.clock.monotonicMs();
    m_p.timers.cancel(m_timer);
    m_timer = m_p.timers.after(m_p.policy.beatMs, [this] { beat(); });
}

void GapKeeper::lookForSleep()
{
    if (m_timer)
        noticeSleep();
}

bool GapKeeper::noticeSleep()
{
    // Asleep, the wall clock goes on and the monotonic one does not; awake, both do.
    const qint64 wall = m_p.clock.now().since(m_wallAtBeat);
    const qint64 monotonic = m_p.clock.monotonicMs() - m_monotonicAtBeat;
    // Set back meanwhile, it may hide a sleep.
    const bool hasSlept = std::abs(wall - monotonic) > m_p.policy.sleepLeastMs;
    if (!hasSlept)
        return false;
    watch();
    m_hears = false;
    m_isBehind = true;
    m_cause = GapCause::Asleep;
    if (woke)
        woke();
    return true;
}

void GapKeeper::beat()
{
    m_timer = 0;
    if (looked)
        looked();
    if (noticeSleep())
        return;
    watch();
    if (m_hears && m_p.server.isSure())
        m_heardUntil = std::max(m_heardUntil, m_p.server.now());
    if (m_heardUntil.since(m_kept) >= m_p.policy.keepHeardMs)
        keepMoment();
    if (m_isUntold)
        tell();
}

void GapKeeper::setHearing(bool hears)
{
    if (m_hears == hears)
        return;
    if (m_hears && !hears && m_p.server.isSure())
        m_heardUntil = std::max(m_heardUntil, m_p.server.now());
    m_hears = hears && !m_gap && !m_isBehind && m_heardUntil.isValid();
}

void GapKeeper::noteOutage(GapCause cause)
{
    if (m_cause != GapCause::NotRunning && m_cause != GapCause::Asleep)
        m_cause = cause;
}

std::optional<Gap> GapKeeper::openGap(Instant now)
{
    if (!m_heardUntil.isValid() || now.since(m_heardUntil) < m_p.policy.gapLeastMs)
        return m_gap;
    // One that could not be written down as filled is part of it, and would be forgotten otherwise.
    const Instant from = m_gap ? std::min(m_gap->from, m_heardUntil) : m_heardUntil;
    const Gap gap{from, now, m_gap ? m_gap->cause : m_cause, {}, 0};
    if (m_gap == gap)
        return m_gap;
    m_gap = gap;
    // Not on disk it is told of in this run only; the moment it began at is kept all the same.
    (void)m_p.writer.write([&] { return m_p.sync.saveGap(gap); });
    tell();
    return m_gap;
}

void GapKeeper::heard(Instant until, int news)
{
    m_heardUntil = std::max(m_heardUntil, until);
    // A round that began before a sleep says nothing of the time since.
    m_isBehind = m_isBehind && m_p.server.now().since(until) >= m_p.policy.gapLeastMs;
    m_cause = GapCause::ListenerDown;
    if (m_gap || m_hasOpenGaps)
        fill(until, news);
    keepMoment();
}

void GapKeeper::fill(Instant until, int news)
{
    const auto written = m_p.writer.write([&]() -> Result<void> {
        // Also those an earlier run left: what was read now reaches back beyond them.
        auto known = m_p.sync.gaps(kGapsShown);
        if (!known)
            return known.error();
        QList<Gap> open = known.take();
        open.removeIf([](const Gap &gap) { return gap.filledAt.has_value(); });
        const bool isKept = std::any_of(open.begin(), open.end(), [this](const Gap &gap) {
            return m_gap && gap.from == m_gap->from && gap.cause == m_gap->cause;
        });
        if (m_gap && !isKept)
            open.append(*m_gap);
        for (Gap gap : std::as_const(open)) {
            if (m_gap && gap.from == m_gap->from)
                gap.to = std::max(gap.from, until); // the machine's clock may turn out to be wrong
            gap.filledAt = m_p.clock.now();
            gap.found = news;
            if (auto saved = m_p.sync.saveGap(gap); !saved)
                return saved;
        }
        return {};
    });
    if (!written)
        return;
    m_gap.reset();
    m_hasOpenGaps = false;
    tell();
}

void GapKeeper::keepMoment()
{
    if (m_gap)
        return; // its row is not on the disk as filled yet: until then the moment before it counts
    const Instant moment = m_heardUntil;
    if (m_p.writer.write([&] { return m_p.store.saveFact(kHeardFact, QByteArray::number(moment.ms)); }))
        m_kept = moment;
}

void GapKeeper::tell()
{
    auto gaps = m_p.sync.gaps(kGapsShown);
    m_isUntold = !gaps;
    if (gaps)
        m_p.changes.gapsChanged(gaps.take());
}

} // namespace arowana
