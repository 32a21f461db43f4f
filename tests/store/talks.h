// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Conversations for the store's tests, written as the engine leaves them behind.

#include "app/store/conversationreader.h"
#include "models/domain/sendrequest.h"
#include "tests/store/samples.h"

namespace arowana {

inline constexpr qint64 kTalkHour = 3'600'000;

/// A world of conversations in a store; what is said is saved by keep().
class Talks {
public:
    explicit Talks(StoreInFolder &in)
        : m_in(in)
    {
    }

    /// A reply, told by an event; nobody has looked at it.
    RowId replied(const SessionPair &pair, Instant at, const QString &text);
    /// A reply that the message log alone told, by a channel whose agent is not known.
    RowId polled(const QString &phone, Instant at, const QString &text);
    /// A send of ours, accepted at once.
    RowId sent(const SessionPair &pair, Instant at, MessageType type, Money cost, const Content &content);
    RowId mailed(const QString &address, Instant at, const QString &subject);
    void ended(const SessionPair &pair, Instant at);
    void knows(const QByteArray &id, const QString &phone, const QString &email, const QString &first,
               const QString &last);
    void read(const SessionPair &pair, RowId until);
    [[nodiscard]] bool keep();

    /// What the writer would keep of everything said so far; for whom a plain list is enough.
    [[nodiscard]] const QMap<SessionPair, Session> &sessions() const { return m_sessions; }
    [[nodiscard]] const QList<MessageRecord> &messages() const { return m_all; }

private:
    RowId add(MessageRecord record, Instant at);

    StoreInFolder &m_in;
    QMap<SessionPair, Session> m_sessions;
    QList<MessageRecord> m_all;
    QList<std::function<bool(SqliteEngineStore &)>> m_waiting;
    quint32 m_counter = 0;
};

/// A reader over a connection of its own.
struct TalkReader {
    explicit TalkReader(StoreInFolder &in);

    std::unique_ptr<StoreConnection> connection;
    ConversationReader reader;
};

} // namespace arowana
