// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/historyreader.h"

#include <utility>

namespace arowana {

namespace {

/// How many are listed; that all are, with their number; or that all are read whole too.
const QByteArray kFact = QByteArrayLiteral("history.read");
const QByteArray kListed = QByteArrayLiteral("listed ");
const QByteArray kAll = QByteArrayLiteral("all");
const QByteArray kPausedFact = QByteArrayLiteral("history.paused");
constexpr qint64 kLookAgainMs = 1'000;
constexpr qint64 kPaceLeastMs = 5'000; ///< before that an estimate would jump

} // namespace

HistoryReader::HistoryReader(Parts parts)
    : m_p(parts)
    , m_timers(parts.timers)
{
}

Result<void> HistoryReader::start(Instant before)
{
    const auto kept = m_p.store.fact(kFact);
    if (!kept)
        return kept.error();
    const auto paused = m_p.store.fact(kPausedFact);
    if (!paused)
        return paused.error();
    const QByteArray read = kept->value_or(QByteArray());
    m_isDone = !m_p.policy.readsHistory || read == kAll;
    m_isPaused = *paused && **paused == "1";
    m_query.to = before;
    m_before = RowId::make(before, 0);
    if (read.startsWith(kListed)) {
        m_listed = read.mid(kListed.size()).toLongLong();
        enter(Phase::Details);
    } else {
        m_query.offset = read.toLongLong();
        enter(Phase::Listing);
    }
    tell();
    return {};
}

void HistoryReader::setOnline(bool online)
{
    m_online = online;
    if (!m_isWaiting)
        later(kLookAgainMs);
}

Result<void> HistoryReader::setPaused(bool isPaused)
{
    const QByteArray kept = isPaused ? QByteArrayLiteral("1") : QByteArrayLiteral("0");
    if (auto written = m_p.writer.write([&] { return m_p.store.saveFact(kPausedFact, kept); }); !written)
        return written;
    m_isPaused = isPaused;
    m_paceFromMs = m_p.clock.monotonicMs();
    m_paceFrom = m_phase == Phase::Listing ? m_query.offset : m_listed - m_toReadWhole;
    tell();
    if (!m_isWaiting)
        later(0);
    return {};
}

void HistoryReader::enter(Phase phase)
{
    m_phase = phase;
    m_below = m_before;
    m_paceFromMs = m_p.clock.monotonicMs();
    m_paceFrom = m_query.offset;
    if (phase == Phase::Details) {
        const auto count = m_p.sync.countToRead(m_before);
        m_toReadWhole = count ? *count : 0;
        m_paceFrom = m_listed - m_toReadWhole;
    }
}

void HistoryReader::later(qint64 delayMs)
{
    m_isWaiting = m_online && !m_isDone && !m_isPaused;
    if (m_isWaiting)
        m_timers.after(delayMs, [this] { step(); });
}

void HistoryReader::setback()
{
    later(m_p.policy.scattered(m_p.policy.retryMs(m_setbacks++)));
}

void HistoryReader::step()
{
    const qint64 pause = m_p.monitor.pauseLeftMs();
    const bool isListing = m_phase == Phase::Listing && !m_isPageOpen;
    if (pause > 0 || !m_online || m_isPaused || !(isListing ? mayList() : isItsTurn()))
        later(std::max(pause, kLookAgainMs));
    else if (m_phase == Phase::Details)
        readDetails();
    else if (m_isPageOpen)
        readReplies();
    else
        askPage();
}

void HistoryReader::askPage()
{
    m_p.client.fetchMessages(m_query, [this](const CallAnswer<MessagePage> &answer, const CallFacts &facts) {
        m_p.monitor.observe(answer, facts);
        if (const auto *page = std::get_if<MessagePage>(&answer))
            takePage(*page);
        else
            setback();
    });
}

void HistoryReader::takePage(const MessagePage &page)
{
    std::deque<MessageId> toRead;
    const auto written = m_p.writer.write([&]() -> Result<void> {
        for (const PolledMessage &item : page.messages) {
            auto news = m_p.book.applyLogItem(item);
            if (!news)
                return news.error();
            if (*news == LogNews::Reply)
                toRead.push_back(item.id);
        }
        return {};
    });
    if (!written)
        return setback();
    m_setbacks = 0;
    m_toRead = std::move(toRead);
    m_isPageOpen = true;
    // A platform that ignores the offset would give the same page for ever.
    const MessageId first = page.messages.isEmpty() ? MessageId() : page.messages.first().id;
    const bool isSamePage = !first.isEmpty() && first == std::exchange(m_firstOfPage, first);
    m_received = isSamePage ? 0 : page.received;
    m_total = page.total;
    later(m_p.monitor.takeTurnMs(m_p.policy.pollSpacingMs));
}

bool HistoryReader::isRead(const MessageId &id)
{
    const auto known = m_p.store.messageById(id);
    return known && *known && (*known)->isWhole;
}

bool HistoryReader::askAgain()
{
    const size_t before = m_beingRead.size();
    std::erase_if(m_beingRead, [this](const MessageId &id) { return isRead(id); });
    const bool isOn = m_beingRead.size() < before;
    // Where nobody answers, none of them was refused: it is no try, however long that lasts.
    const bool wasAnswered = m_p.lookUps.answers() != m_answersThen;
    m_tries = isOn ? 0 : m_tries + (wasAnswered ? 1 : 0);
    m_unanswered = wasAnswered ? 0 : m_unanswered + 1;
    if (m_beingRead.empty() || m_tries > kTriesMost)
        return false;
    ask();
    later(isOn ? kLookAgainMs : m_p.policy.scattered(m_p.policy.retryMs(std::max(m_tries, m_unanswered))));
    return true;
}

void HistoryReader::ask()
{
    m_answersThen = m_p.lookUps.answers();
    for (const MessageId &id : m_beingRead)
        m_p.lookUps.add(id);
}

void HistoryReader::readReplies()
{
    if (askAgain())
        return;
    m_beingRead.clear();
    m_tries = 0;
    while (!m_toRead.empty() && int(m_beingRead.size()) < kAtOnce) {
        if (!isRead(m_toRead.front()))
            m_beingRead.push_back(m_toRead.front());
        m_toRead.pop_front();
    }
    if (m_beingRead.empty()) {
        endPage();
        return;
    }
    ask();
    later(kLookAgainMs);
}

void HistoryReader::endPage()
{
    const qint64 read = m_query.offset + m_received;
    const bool isAll = m_received < m_query.limit;
    const QByteArray kept = isAll ? kListed + QByteArray::number(read) : QByteArray::number(read);
    if (!m_p.writer.write([&] { return m_p.store.saveFact(kFact, kept); }))
        return setback();
    m_setbacks = 0;
    m_query.offset = read;
    m_isPageOpen = false;
    if (isAll) {
        m_listed = read;
        enter(Phase::Details);
    }
    tell();
    later(m_p.monitor.takeTurnMs(m_p.policy.pollSpacingMs));
}

void HistoryReader::readDetails()
{
    const bool wasAsked = !m_beingRead.empty();
    if (askAgain())
        return;
    // Those that could not be read in a good hour are left to the rounds of polling.
    if (wasAsked && !m_beingRead.empty()) {
        const auto last = m_p.store.messageById(m_beingRead.back());
        if (last && *last)
            m_below = (*last)->row.row;
    }
    m_beingRead.clear();
    m_tries = 0;
    const auto next = m_p.sync.messagesToRead(kAtOnce, {}, m_below);
    const auto count = m_p.sync.countToRead(m_before);
    if (!next || !count)
        return setback();
    m_setbacks = 0;
    m_toReadWhole = *count;
    if (next->isEmpty())
        return finish();
    tell();
    m_beingRead.assign(next->begin(), next->end());
    ask();
    later(kLookAgainMs);
}

void HistoryReader::finish()
{
    if (!m_p.writer.write([&] { return m_p.store.saveFact(kFact, kAll); }))
        return setback();
    m_isDone = true;
    m_isWaiting = false;
    tell();
}

void HistoryReader::tell()
{
    if (!progressed)
        return;
    if (m_isDone)
        return progressed(std::nullopt);
    HistoryProgress progress;
    progress.phase = m_phase;
    progress.isPaused = m_isPaused;
    if (m_phase == Phase::Listing) {
        progress.done = m_query.offset;
        if (m_total && *m_total >= m_query.offset)
            progress.total = m_total;
    } else {
        progress.total = std::max(m_listed, m_toReadWhole);
        progress.done = *progress.total - m_toReadWhole;
    }
    if (!m_isPaused)
        progress.leftMs = leftMs(progress.done, progress.total);
    progressed(progress);
}

std::optional<qint64> HistoryReader::leftMs(qint64 done, const std::optional<qint64> &total) const
{
    const qint64 passed = m_p.clock.monotonicMs() - m_paceFromMs;
    const qint64 gained = done - m_paceFrom;
    if (!total || passed < kPaceLeastMs || gained <= 0)
        return std::nullopt;
    return passed * (*total - done) / gained;
}

} // namespace arowana
