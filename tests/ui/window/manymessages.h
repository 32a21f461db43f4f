// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A message source of any size that keeps nothing: each row follows from its number. It answers when the test
// says so. Ids count from 1; by cost the rows stand by the last two digits of their number.

#include "tests/items/fakemessagesource.h"

namespace arowana {

class ManyMessages : public MessageSource {
public:
    explicit ManyMessages(int count)
        : count(count)
    {
    }

    [[nodiscard]] static RowId idOf(int number) { return rowAt(number).row; }
    [[nodiscard]] MessageRow rowOf(RowId id) const
    {
        const int number = int((id.createdAt().ms - rowAt(0).createdAt.ms) / 1000);
        MessageRow row = rowAt(number);
        row.cost = Money{number % 100};
        return row;
    }

    void askKeys(const MessageQuery &query, std::function<void(const std::vector<RowId> &)> answer) override
    {
        std::vector<RowId> keys;
        if (query.order.by == MessageOrder::By::Cost) {
            for (int cents = 0; cents < 100; ++cents) {
                for (int number = count / 100 * 100 + cents; number >= 1; number -= 100) {
                    if (number <= count)
                        keys.push_back(idOf(number));
                }
            }
        } else {
            for (int number = count; number >= 1; --number)
                keys.push_back(idOf(number));
        }
        m_answers.push_back([answer, keys] { answer(keys); });
    }
    void askRows(const std::vector<RowId> &ids,
                 std::function<void(const QList<MessageRow> &)> answer) override
    {
        ++rowQuestions;
        mostRowsAsked = std::max(mostRowsAsked, ids.size());
        QList<MessageRow> rows;
        for (const RowId id : ids)
            rows.append(rowOf(id));
        m_answers.push_back([answer, rows] { answer(rows); });
    }
    void askPlaces(const MessageQuery &, const std::vector<RowId> &changed,
                   std::function<void(const QList<PlacedRow> &)> answer) override
    {
        QList<PlacedRow> placed;
        for (const RowId id : changed)
            placed.append({rowOf(id), true});
        m_answers.push_back([answer, placed] { answer(placed); });
    }
    void askDetail(RowId, std::function<void(const std::optional<MessageDetail> &)>) override {}

    void answerAll()
    {
        while (!m_answers.empty()) {
            const auto answer = std::move(m_answers.front());
            m_answers.pop_front();
            answer();
        }
    }

    int count;
    int rowQuestions = 0;
    size_t mostRowsAsked = 0;

private:
    std::deque<std::function<void()>> m_answers;
};

} // namespace arowana
