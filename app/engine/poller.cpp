// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/poller.h"

#include <algorithm>
#include <utility>

namespace arowana {

namespace {

constexpr qint64 kMinuteMs = 60'000;
constexpr qint64 kHourMs = 60 * kMinuteMs;
/// Clocks and the order of writing differ a little: what was heard last is heard once more.
constexpr qint64 kOverlapMs = 2 * kMinuteMs;
/// After a gap, messages that were on their way before it may have gone on within it.
constexpr qint64 kLookBackMs = 24 * kHourMs;
/// Lost deliveries of messages that were settled already ("read" after "delivered") are found this often.
constexpr qint64 kDeepEveryMs = 6 * kHourMs;
/// People read days after; each status that no webhook brought is found in the list of the last days.
constexpr qint64 kFarBackMs = 7LL * 24 * kHourMs;
constexpr qint64 kFarEveryMs = 24 * kHourMs;
constexpr qint64 kAheadMs = kMinuteMs;

} // namespace

Poller::Poller(Parts parts)
    : m_p(parts)
    , m_interval(parts.policy.pollMs)
{
    m_p.lookUps.drained = [this](bool allRead) {
        m_hadSetback = m_hadSetback || !allRead;
        settle();
    };
    m_p.lookUps.found = [this] { ++m_news; };
    m_p.gaps.woke = [this] {
        if (woke)
            woke();
        if (timeCame)
            timeCame();
        pollNow();
    };
}

Poller::~Poller()
{
    m_p.timers.cancel(m_timer);
}

void Poller::setOnline(bool online)
{
    m_online = online;
    m_health.isPolling = online && !m_hears;
    publish();
    schedule();
}

void Poller::setHearing(bool hears)
{
    if (m_hears == hears)
        return;
    m_hears = hears;
    m_interval = m_p.policy.pollMs;
    m_health.isPolling = m_online && !hears;
    m_p.gaps.setHearing(hears && m_online);
    publish();
    m_p.timers.cancel(std::exchange(m_timer, 0));
    schedule();
}

void Poller::pollNow()
{
    m_interval = m_p.policy.pollMs;
    if (!m_online)
        return;
    if (m_isUnderWay) {
        m_again = true;
        return;
    }
    m_p.timers.cancel(std::exchange(m_timer, 0));
    begin();
}

void Poller::hurry()
{
    m_interval = m_p.policy.pollMs;
    // Only ever earlier: sends that follow each other quickly must not put the next round off.
    if (m_hears || !m_timer || m_dueAtMs <= m_p.clock.monotonicMs() + m_interval)
        return;
    m_p.timers.cancel(std::exchange(m_timer, 0));
    schedule();
}

void Poller::schedule()
{
    if (!m_online) {
        m_p.timers.cancel(std::exchange(m_timer, 0));
        return;
    }
    // One that waits already goes on waiting: what happens between the rounds must not put the next one off.
    if (m_timer || m_isUnderWay)
        return;
    m_health.everyMs = m_hears ? m_p.policy.reconcileMs : m_interval;
    publish();
    startTimer(m_health.everyMs);
}

void Poller::startTimer(qint64 delayMs)
{
    m_dueAtMs = m_p.clock.monotonicMs() + delayMs;
    m_timer = m_p.timers.after(delayMs, [this] {
        m_timer = 0;
        if (timeCame)
            timeCame();
        begin();
    });
}

void Poller::begin()
{
    m_isUnderWay = true;
    m_again = false;
    m_hadSetback = false;
    m_news = 0;
    m_beganAtMs = m_p.clock.monotonicMs();
    const Instant now = m_p.server.now();
    m_round = roundOf(now, m_p.gaps.openGap(now));
    m_p.log.read(m_round.window, [this](const LogReader::Reading &reading) {
        m_news += reading.news;
        m_hadSetback = m_hadSetback || !reading.isComplete;
        if (reading.isComplete)
            askInFlight();
        settle();
    });
}

Poller::Round Poller::roundOf(Instant now, const std::optional<Gap> &gap) const
{
    // A little ahead, since the difference between the clocks is an estimate.
    const Instant to = now.plusMs(kAheadMs);
    if (!m_p.gaps.heardUntil().isValid())
        return {{m_p.gaps.beginning(), to}, now.since(m_p.gaps.beginning()) >= kLookBackMs, true};
    // Nothing was heard of what is still to come, whatever a clock that was wrong made of it.
    const Instant heard = std::min(m_p.gaps.heardUntil(), now);
    // What webhooks brought is no proof that none was lost: the log is read without a break all the same.
    const Instant read = m_readUntil.isValid() ? m_readUntil : heard.plusMs(-m_p.policy.reconcileMs);
    const Instant last = std::min(heard, read);
    if (m_deepAt.isValid() && now.since(m_farAt) >= kFarEveryMs) {
        const Instant farBack = std::max(now.plusMs(-kFarBackMs), m_p.gaps.beginning());
        return {{std::min(farBack, last.plusMs(-kOverlapMs)), to}, true, true};
    }
    const bool isDeep = gap || now.since(m_deepAt) >= kDeepEveryMs;
    const Instant from = last.plusMs(isDeep ? -kLookBackMs : -kOverlapMs);
    return {{from, to}, isDeep, from <= m_p.gaps.beginning()};
}

/// The newest, and of those before them another stretch each round: old ones whose end is never told must not
/// stand in the way of those on their way, nor these in the way of them.
void Poller::askInFlight()
{
    const RowId from = m_health.history ? RowId::make(m_p.gaps.beginning(), 0) : RowId();
    const auto unread = m_p.sync.messagesToRead(m_p.policy.pollMost, from, {});
    std::map<MessageId, qint64> looked;
    const auto newest = askStretch({}, looked);
    const bool isAll = newest && !newest->isValid();
    const RowId below = m_stretchFrom.isValid() || !newest ? m_stretchFrom : *newest;
    const auto next = isAll || !newest ? newest : askStretch(below, looked);
    if (!unread || !next) {
        m_hadSetback = true; // the next round may find the store well again
        return;
    }
    m_stretchFrom = *next;
    m_lookedAt = std::move(looked);
    for (const MessageId &id : *unread)
        m_p.lookUps.add(id);
}

/// Of the messages on their way below `before`, asks for those that are due. The last one's row; invalid when
/// there are no more.
Result<RowId> Poller::askStretch(RowId before, std::map<MessageId, qint64> &looked)
{
    const auto open = m_p.store.messagesInFlight(m_p.policy.pollMost, before);
    if (!open)
        return open.error();
    const qint64 now = m_p.clock.monotonicMs();
    RowId last;
    for (const MessageId &id : *open) {
        const auto record = m_p.store.messageById(id);
        if (!record || !*record)
            continue;
        last = (*record)->row.row;
        const auto at = m_lookedAt.find(id);
        if (at != m_lookedAt.end())
            looked.emplace(id, at->second);
        if (!isDue(**record, now))
            continue;
        looked.insert_or_assign(id, now);
        m_p.lookUps.add(id);
    }
    return open->size() < m_p.policy.pollMost ? RowId{} : last;
}

/// The older a message, the rarer it is asked for.
bool Poller::isDue(const MessageRecord &record, qint64 monotonicMs) const
{
    const auto looked = m_lookedAt.find(record.row.id);
    if (looked == m_lookedAt.end())
        return true;
    const qint64 age = m_p.clock.now().since(record.row.createdAt);
    const qint64 every = age < 2 * kMinuteMs    ? 0
                         : age < 10 * kMinuteMs ? kMinuteMs / 2
                         : age < kHourMs        ? 2 * kMinuteMs
                                                : 10 * kMinuteMs;
    return monotonicMs - looked->second >= every;
}

/// The round is over once the pages are read and every message they named.
void Poller::settle()
{
    m_health.waiting = m_p.lookUps.waiting();
    if (m_isUnderWay && !m_p.log.isReading() && m_p.lookUps.isIdle())
        finish(!m_hadSetback);
}

/// When the round began, as is known of the platform's clock now: before its first answer the machine's own
/// has to do, which may be wrong by any span.
Instant Poller::beganAt() const
{
    return m_p.server.now().plusMs(m_beganAtMs - m_p.clock.monotonicMs());
}

void Poller::finish(bool isComplete)
{
    m_isUnderWay = false;
    if (isComplete && beganAt() > m_round.window.to) {
        m_again = true; // the machine's clock is behind: the last stretch was not asked for
    } else if (isComplete) {
        m_health.lastRoundAt = m_p.clock.now();
        m_readUntil = std::min(m_round.window.to.plusMs(-kAheadMs), beganAt());
        if (m_round.isDeep)
            m_deepAt = m_readUntil;
        if (m_round.isFar)
            m_farAt = m_readUntil;
        m_p.gaps.heard(m_readUntil, m_news);
        m_p.gaps.setHearing(m_hears);
    } else {
        m_p.gaps.noteOutage(GapCause::ApiOutage);
    }
    const bool isQuiet = isComplete && m_news == 0 && m_lookedAt.empty();
    m_interval = isQuiet ? std::min(m_interval * 3 / 2, m_p.policy.pollMostMs) : m_p.policy.pollMs;
    publish();
    if (std::exchange(m_again, false)) {
        begin();
        return;
    }
    schedule();
    if (ended)
        ended();
}

void Poller::setHistory(const std::optional<HistoryProgress> &history)
{
    m_health.history = history;
    publish();
}

void Poller::publish()
{
    m_p.changes.pollChanged(m_health);
}

} // namespace arowana
