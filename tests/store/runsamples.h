// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Runs in a database, for tests.

#include "tests/store/samples.h"

namespace arowana {

inline PhoneNumber phone(int number)
{
    return PhoneNumber::parse(QStringLiteral("+49151%1").arg(10'000'000 + number)).value();
}

inline SendRun fullRun()
{
    CardContent card;
    card.title = QStringLiteral("For {name}");
    card.description = QStringLiteral("Gr\u00fc\u00dfe \U0001F41F");
    card.media = CardMedia{QStringLiteral("{link}"), {}, MediaHeight::Tall};
    card.suggestions = {{QStringLiteral("Yes"), QStringLiteral("{name}"), {}, ReplyChip{}}};
    SendRun run;
    run.name = QStringLiteral("Spring");
    run.request.sender = {Channel::Rcs, "ag_1", QStringLiteral("Shop"), {}, UseCase::MultiUse, {}};
    run.request.to = phone(1);
    run.request.traffic = TrafficType::Promotion;
    run.request.content = Carousel{CardWidth::Small, {card, card}};
    run.request.ttlSeconds = 3600;
    run.canary = 3;
    run.perMinute = 90;
    run.state = RunState::Canary;
    run.pause = RunPause::DayBudget;
    run.startedAt = Instant{1'800'000'000'001};
    return run;
}

inline QList<RunLine> lines(int count)
{
    QList<RunLine> all;
    for (int i = 1; i <= count; ++i) {
        RunLine line;
        line.number = i;
        line.to = phone(i);
        line.data = {{QStringLiteral("name"), QStringLiteral("=Kim \"%1\"\nLee").arg(i)},
                     {QStringLiteral("link"), QStringLiteral("https://example.org/%1").arg(i)}};
        all.append(line);
    }
    return all;
}

inline RunLine sent(RunLine line, RowId row)
{
    line.state = RunLineState::Sent;
    line.row = row;
    return line;
}

/// A run of which line n has become the message of this status.
inline quint64 runWith(StoreInFolder &in, const QList<MessageStatus> &statuses, int count)
{
    quint64 run = 0;
    const bool isDone = in.commit([&](SqliteEngineStore &s) {
        run = *s.addRun(fullRun(), lines(count));
        for (int i = 0; i < statuses.size(); ++i) {
            MessageRecord record = bareMessage(RowId{1'000 + i});
            record.row.status = statuses.at(i);
            record.row.note = QStringLiteral("note %1").arg(i);
            OutboxEntry entry = fullOutbox(record.row.row, "key" + QByteArray::number(i));
            entry.state =
                statuses.at(i) == MessageStatus::Refused ? OutboxState::Refused : OutboxState::Accepted;
            record.answerStatus = i % 2 ? 402 : 422;
            if (!s.saveMessage(record) || !s.saveOutbox(entry) ||
                !s.closeRunLine(run, sent(lines(count).at(i), record.row.row)))
                return false;
        }
        return true;
    });
    return isDone ? run : 0;
}

} // namespace arowana
