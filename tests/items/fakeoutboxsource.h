// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// An outbox and a statistics source in memory that answer when the test says so. With `isPrompt` they answer
// within the question, which the models must bear too.

#include "models/domain/outboxsource.h"
#include "models/domain/statisticssource.h"

#include <deque>

namespace arowana {

class FakeOutboxSource : public OutboxSource {
public:
    QList<OutboxItem> items;
    int questions = 0;
    bool isPrompt = false;

    void askOutbox(std::function<void(const QList<OutboxItem> &)> answer) override
    {
        ++questions;
        if (isPrompt)
            answer(items);
        else
            m_waiting.push_back(std::move(answer));
    }
    [[nodiscard]] size_t waiting() const { return m_waiting.size(); }
    /// Answers with what the outbox holds now.
    void answerAll()
    {
        while (!m_waiting.empty()) {
            const auto answer = std::move(m_waiting.front());
            m_waiting.pop_front();
            answer(items);
        }
    }

private:
    std::deque<std::function<void(const QList<OutboxItem> &)>> m_waiting;
};

class FakeStatisticsSource : public StatisticsSource {
public:
    QList<MinuteCount> counts;
    int questions = 0;
    bool isPrompt = false;
    Instant lastFrom;
    Instant lastTo;

    void askPerMinute(Instant from, Instant to,
                      std::function<void(const QList<MinuteCount> &)> answer) override
    {
        ++questions;
        lastFrom = from;
        lastTo = to;
        if (isPrompt)
            answer(counts);
        else
            m_waiting.push_back(std::move(answer));
    }
    [[nodiscard]] size_t waiting() const { return m_waiting.size(); }
    void answerAll()
    {
        while (!m_waiting.empty()) {
            const auto answer = std::move(m_waiting.front());
            m_waiting.pop_front();
            answer(counts);
        }
    }

private:
    std::deque<std::function<void(const QList<MinuteCount> &)>> m_waiting;
};

/// A send in this state, written `seconds` after a fixed morning.
[[nodiscard]] inline OutboxItem outboxItemAt(int seconds, OutboxState state)
{
    OutboxItem item;
    item.row.createdAt = Instant{1'777'888'800'000 + seconds * 1000LL};
    item.row.row = RowId::make(item.row.createdAt, 0);
    item.row.channel = Channel::Email;
    item.row.recipient = QStringLiteral("person%1@example.org").arg(seconds);
    item.row.summary = QStringLiteral("text %1").arg(seconds);
    item.row.statusAt = item.row.createdAt;
    item.state = state;
    return item;
}

} // namespace arowana
