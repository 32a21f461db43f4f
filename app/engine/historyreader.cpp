// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/historyreader.h"

#include <utility>

namespace arowana {

namespace {

/// How many were read whole, or that all are.
const QByteArray kFact = QByteArrayLiteral("history.read");
const QByteArray kAll = QByteArrayLiteral("all");
constexpr qint64 kLookAgainMs = 1'000;

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
    m_isDone = !m_p.policy.readsHistory || (*kept && **kept == kAll);
    m_query.to = before;
    m_query.offset = *kept ? (*kept)->toLongLong() : 0;
    tell();
    return {};
}

void HistoryReader::setOnline(bool online)
{
    m_online = online;
    if (!m_isWaiting)
        later(kLookAgainMs);
}

void HistoryReader::later(qint64 delayMs)
{
    m_isWaiting = m_online && !m_isDone;
    if (m_isWaiting)
        m_timers.after(delayMs, [this] { step(); });
}

void HistoryReader::step()
{
    const qint64 pause = m_p.monitor.pauseLeftMs();
    if (pause > 0 || !m_online || !isItsTurn())
        later(std::max(pause, kLookAgainMs));
    else if (m_isPageOpen)
        readSome();
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
            later(m_p.policy.scattered(m_p.policy.retryMs(m_setbacks++)));
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
            if (*news != LogNews::Nothing)
                toRead.push_back(item.id);
        }
        return {};
    });
    if (!written) {
        later(m_p.policy.scattered(m_p.policy.retryMs(m_setbacks++)));
        return;
    }
    m_setbacks = 0;
    m_toRead = std::move(toRead);
    m_isPageOpen = true;
    // A platform that ignores the offset would give the same page for ever.
    const MessageId first = page.messages.isEmpty() ? MessageId() : page.messages.first().id;
    const bool isSamePage = !first.isEmpty() && first == std::exchange(m_firstOfPage, first);
    m_received = isSamePage ? 0 : page.received;
    later(m_p.monitor.takeTurnMs(m_p.policy.pollSpacingMs));
}

bool HistoryReader::isRead(const MessageId &id)
{
    const auto known = m_p.store.messageById(id);
    return known && *known && (*known)->isWhole;
}

void HistoryReader::readSome()
{
    const size_t before = m_beingRead.size();
    std::erase_if(m_beingRead, [this](const MessageId &id) { return isRead(id); });
    m_tries = m_beingRead.size() < before ? 0 : m_tries + 1;
    if (m_beingRead.empty() || m_tries > kTriesMost) {
        m_beingRead.clear();
        m_tries = 0;
        while (!m_toRead.empty() && int(m_beingRead.size()) < kAtOnce) {
            if (!isRead(m_toRead.front()))
                m_beingRead.push_back(m_toRead.front());
            m_toRead.pop_front();
        }
    }
    if (m_beingRead.empty()) {
        endPage();
        return;
    }
    for (const MessageId &id : m_beingRead)
        m_p.lookUps.add(id);
    later(m_tries == 0 ? kLookAgainMs : m_p.policy.scattered(m_p.policy.retryMs(m_tries)));
}

void HistoryReader::endPage()
{
    const qint64 read = m_query.offset + m_received;
    const bool isAll = m_received < m_query.limit;
    const QByteArray kept = isAll ? kAll : QByteArray::number(read);
    if (!m_p.writer.write([&] { return m_p.store.saveFact(kFact, kept); })) {
        later(m_p.policy.scattered(m_p.policy.retryMs(m_setbacks++)));
        return;
    }
    m_setbacks = 0;
    m_query.offset = read;
    m_isPageOpen = false;
    m_isDone = isAll;
    tell();
    later(m_p.monitor.takeTurnMs(m_p.policy.pollSpacingMs));
}

void HistoryReader::tell()
{
    if (progressed)
        progressed(m_isDone ? std::nullopt : std::optional(m_query.offset));
}

} // namespace arowana
