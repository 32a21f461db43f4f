// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A source of events that are set aside, in memory, which answers when the test says so or at once.

#include "models/domain/setasidesource.h"

#include <QHash>

#include <algorithm>

namespace arowana::test {

class FakeSetAsideSource : public SetAsideSource {
public:
    /// By number, the greatest first.
    QList<SetAsideRecord> records;
    bool isPrompt = false;
    std::optional<Error> trouble; ///< the next answers say so

    void askSetAside(quint64 asker, qint64 before, int most, ListAnswer answer) override
    {
        ask(asker, [this, before, most, answer] {
            if (trouble)
                return answer(*trouble);
            QList<SetAsideEvent> events;
            for (const SetAsideRecord &record : records) {
                if (record.event.number < before && events.size() < most)
                    events.append(record.event);
            }
            answer(events);
        });
    }
    void askSetAsideRecords(quint64 asker, qint64 before, RecordsAnswer answer) override
    {
        ask(asker, [this, before, answer] {
            if (trouble)
                return answer(*trouble);
            QList<SetAsideRecord> found; // two at once, so that there is more than one piece
            for (const SetAsideRecord &record : records) {
                if (record.event.number < before && found.size() < 2)
                    found.append(record);
            }
            answer(found);
        });
    }
    void askSetAsideRecord(quint64 asker, qint64 number, RecordsAnswer answer) override
    {
        ask(asker, [this, number, answer] {
            if (trouble)
                return answer(*trouble);
            QList<SetAsideRecord> found;
            for (const SetAsideRecord &record : records) {
                if (record.event.number == number)
                    found.append(record);
            }
            answer(found);
        });
    }
    void answerAll()
    {
        const auto asked = std::exchange(m_asked, {});
        for (const auto &question : asked)
            question();
    }
    [[nodiscard]] qsizetype waiting() const { return m_asked.size(); }

    void add(qint64 number, const QByteArray &body, AsideKind kind = AsideKind::NotUnderstood)
    {
        SetAsideRecord record;
        record.event.number = number;
        record.event.kind = kind;
        record.event.receivedAt = record.event.lastReceivedAt = Instant{1'800'000'000'000 + number};
        record.event.reason = QStringLiteral("It could not be understood: not JSON.");
        record.event.size = body.size();
        record.body = body;
        const auto place =
            std::find_if(records.begin(), records.end(),
                         [number](const SetAsideRecord &other) { return other.event.number < number; });
        records.insert(place, record);
    }

private:
    void ask(quint64 asker, std::function<void()> question)
    {
        if (isPrompt)
            question();
        else
            m_asked.insert(asker, std::move(question));
    }
    QHash<quint64, std::function<void()>> m_asked; ///< the newer takes the older one's place
};

} // namespace arowana::test
