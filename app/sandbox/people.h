// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The people behind the numbers: each talks with an agent in turns, as their temperament has it, and no
// longer than the seed allows. After its last turn a talk rests, ends with a farewell, or comes back hours
// later, at most twice; it begins anew when a message opens another session. Owned by Platform; one thread.

#include "app/sandbox/conversations.h"
#include "app/sandbox/pace.h"

namespace arowana::sandbox {

class People {
public:
    People(Scheduler &scheduler, Pace pace, Books &books, Conversations &conversations, quint64 seed);

    /// True while the person has something left to say to the agent: a CONVERSATION message is answered then.
    [[nodiscard]] bool isTalking(const QByteArray &agentId, const QByteArray &phone) const;
    /// The recipient has read `message` and answers, if there is anything left to say. `choice` decides for
    /// those who answer every time.
    void answer(const MessageRecord &message, quint64 choice);
    /// The person writes of their own accord, and the talk begins (again).
    void open(const QByteArray &agentId, const QByteArray &phone);

private:
    enum class Ending { Rests, Leaves, Returns };
    struct Talk {
        quint64 begun = 0;    ///< how often
        quint64 said = 0;     ///< answers and openings so far
        qint64 turns = 0;     ///< answers left
        qint64 comebacks = 0; ///< times it may still come back
        Ending ending = Ending::Rests;
        TaskId comeback = 0;
    };

    void begin(Talk &talk, const QByteArray &agentId, const QByteArray &phone);
    void finish(Talk &talk, const QByteArray &agentId, const QByteArray &phone);
    void comeBack(const QByteArray &agentId, const QByteArray &phone);
    void write(const QByteArray &agentId, const QByteArray &phone, const std::vector<UserMessage> &messages,
               Randomness &random);
    [[nodiscard]] Randomness chanceOf(const QByteArray &agentId, const QByteArray &phone,
                                      quint64 ordinal) const;

    Scheduler &m_scheduler;
    Pace m_pace;
    Books &m_books;
    Conversations &m_conversations;
    quint64 m_seed;
    QHash<QByteArray, Talk> m_talks;
};

} // namespace arowana::sandbox
