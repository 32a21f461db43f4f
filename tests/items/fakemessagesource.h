// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A message source in memory that answers when the test says so, as the real one answers later and in the
// order of the questions; a newer question about a detail cancels the older there too. With answerAtOnce() it
// answers from the event loop. What a query asks for is found by a plain scan.

#include "models/domain/messagesource.h"
#include "tests/items/messagescan.h"

#include <QTimer>

#include <algorithm>
#include <deque>
#include <map>
#include <set>

namespace arowana {

class FakeMessageSource : public QObject, public MessageSource {
public:
    std::map<RowId, MessageDetail> messages;
    std::set<RowId> elsewhere; ///< there, but not in the query
    int keyQuestions = 0;
    int rowQuestions = 0;
    int placeQuestions = 0;
    int detailQuestions = 0;
    std::vector<RowId> lastPlacesAsked;

    void put(const MessageRow &row) { messages[row.row].row = row; }
    void put(const MessageDetail &detail) { messages[detail.row.row] = detail; }

    [[nodiscard]] size_t waiting() const { return m_answers.size(); }
    /// Gives the answers to all questions asked so far and to those asked meanwhile.
    void answerAll()
    {
        while (!m_answers.empty())
            answerOne();
    }
    void answerOne()
    {
        const auto answer = std::move(m_answers.front());
        m_answers.pop_front();
        answer();
    }
    void answerAtOnce() { m_isPrompt = true; }
    /// As a store that could not read: no answer ever comes.
    void loseAll() { m_answers.clear(); }

    void askKeys(const MessageQuery &query, std::function<void(const std::vector<RowId> &)> answer) override
    {
        ++keyQuestions;
        std::vector<RowId> keys;
        for (auto it = messages.rbegin(); it != messages.rend(); ++it) {
            if (isIn(query, it->first, it->second))
                keys.push_back(it->first);
        }
        std::stable_sort(keys.begin(), keys.end(), [this, &query](RowId a, RowId b) {
            return isBefore(messages.at(a).row, messages.at(b).row, query.order);
        });
        enqueue([answer, keys] { answer(keys); });
    }

    void askRows(const std::vector<RowId> &ids,
                 std::function<void(const QList<MessageRow> &)> answer) override
    {
        ++rowQuestions;
        QList<MessageRow> rows;
        for (const RowId id : ids) {
            if (const auto found = messages.find(id); found != messages.end())
                rows.append(found->second.row);
        }
        enqueue([answer, rows] { answer(rows); });
    }

    void askPlaces(const MessageQuery &query, const std::vector<RowId> &changed,
                   std::function<void(const QList<PlacedRow> &)> answer) override
    {
        ++placeQuestions;
        lastPlacesAsked = changed;
        QList<PlacedRow> placed;
        for (const RowId id : changed) {
            if (const auto found = messages.find(id); found != messages.end())
                placed.append({found->second.row, isIn(query, id, found->second)});
        }
        enqueue([answer, placed] { answer(placed); });
    }

    void askDetail(RowId row, std::function<void(const std::optional<MessageDetail> &)> answer) override
    {
        std::optional<MessageDetail> detail;
        if (const auto found = messages.find(row); found != messages.end())
            detail = found->second;
        enqueue([this, answer, detail, question = ++detailQuestions] {
            if (question == detailQuestions)
                answer(detail);
        });
    }

    /// Equal ones stand newest first; unknown costs count as the least.
    [[nodiscard]] static bool isBefore(const MessageRow &a, const MessageRow &b, const MessageOrder &order)
    {
        const MessageRow &first = order.isAscending ? a : b;
        const MessageRow &second = order.isAscending ? b : a;
        switch (order.by) {
        case MessageOrder::By::Time:
            return first.row < second.row;
        case MessageOrder::By::Status:
            return first.status < second.status;
        case MessageOrder::By::Recipient:
            return first.recipient < second.recipient;
        case MessageOrder::By::Channel:
            return first.channel < second.channel;
        case MessageOrder::By::Unit:
            return first.unit < second.unit;
        case MessageOrder::By::Cost:
            return first.cost < second.cost;
        }
        return false;
    }

private:
    [[nodiscard]] bool isIn(const MessageQuery &query, RowId id, const MessageDetail &message) const
    {
        return !elsewhere.contains(id) && MessageScan(message).isFoundBy(query);
    }
    void enqueue(std::function<void()> answer)
    {
        m_answers.push_back(std::move(answer));
        if (m_isPrompt)
            QTimer::singleShot(0, this, [this] { answerAll(); });
    }

    std::deque<std::function<void()>> m_answers;
    bool m_isPrompt = false;
};

/// A message created `seconds` after a fixed morning, with a distinct recipient and text.
[[nodiscard]] inline MessageRow rowAt(int seconds, MessageStatus status = MessageStatus::Queued)
{
    const Instant created{1'777'888'800'000 + seconds * 1000LL};
    MessageRow row;
    row.row = RowId::make(created, 0);
    row.id = MessageId("msg_" + QByteArray::number(seconds));
    row.recipient = QStringLiteral("person%1@example.org").arg(seconds);
    row.channel = Channel::Email;
    row.summary = QStringLiteral("text %1").arg(seconds);
    row.unit = BillingUnit::Basic;
    row.cost = Money{50};
    row.status = status;
    row.statusSource = Source::Answer;
    row.statusAt = created;
    row.statusLearntAt = created;
    row.createdAt = created;
    return row;
}

} // namespace arowana
