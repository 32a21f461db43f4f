// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/logreader.h"

#include <utility>

namespace arowana {

LogReader::LogReader(Parts parts)
    : m_p(parts)
    , m_timers(parts.timers)
{
}

void LogReader::read(const LogWindow &window, std::function<void(const Reading &)> done)
{
    Q_ASSERT(!m_isReading);
    m_isReading = true;
    m_query = {};
    m_query.from = window.from;
    m_query.to = window.to;
    m_firstOfPage = {};
    m_pages = 0;
    m_reading = {};
    m_done = std::move(done);
    askPage();
}

void LogReader::askPage()
{
    if (const qint64 pause = m_p.monitor.pauseLeftMs()) {
        m_timers.after(pause, [this] { askPage(); });
        return;
    }
    m_p.client.fetchMessages(m_query, [this](const CallAnswer<MessagePage> &answer, const CallFacts &facts) {
        m_p.monitor.observe(answer, facts);
        const auto *refusal = std::get_if<Refusal>(&answer);
        if (const auto *page = std::get_if<MessagePage>(&answer))
            takePage(*page);
        else if (refusal && isPaceLimit(*refusal))
            askPage(); // after the pause
        else
            finish(false);
    });
}

void LogReader::takePage(const MessagePage &page)
{
    QList<MessageId> toRead;
    const auto written = m_p.writer.write([&]() -> Result<void> {
        for (const PolledMessage &item : page.messages) {
            auto news = m_p.book.applyLogItem(item);
            if (!news)
                return news.error();
            if (*news != LogNews::Nothing)
                toRead.append(item.id);
        }
        return {};
    });
    if (!written) {
        finish(false);
        return;
    }
    m_reading.news += int(toRead.size());
    for (const MessageId &id : std::as_const(toRead))
        m_p.lookUps.add(id);
    const MessageId first = page.messages.isEmpty() ? MessageId() : page.messages.first().id;
    const bool isSamePage = !first.isEmpty() && first == std::exchange(m_firstOfPage, first);
    if (page.received < m_query.limit || isSamePage || ++m_pages >= kPagesMost) {
        finish(page.received < m_query.limit);
        return;
    }
    m_query.offset += page.received;
    m_timers.after(m_p.monitor.takeTurnMs(m_p.policy.pollSpacingMs), [this] { askPage(); });
}

void LogReader::finish(bool isComplete)
{
    m_isReading = false;
    m_reading.isComplete = isComplete;
    const auto done = std::exchange(m_done, {});
    done(m_reading);
}

} // namespace arowana
