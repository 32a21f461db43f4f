// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The past of the practice workspace (`--history`): messages of every kind and state, spread over the last
// days up to now, with their replies and contacts, all from the seed. Their money is spent before the run's
// balance begins; only the two youngest are still on their way and hold some. Used once, by Platform.

#include "app/sandbox/lifecycle.h"
#include "app/sandbox/randomness.h"

namespace arowana::sandbox {

class History {
public:
    History(Scheduler &scheduler, Books &books, Conversations &conversations, Lifecycle &lifecycle,
            quint64 seed);

    /// Writes exactly `count` messages into an empty log.
    void write(qint64 count, qint64 days);

private:
    enum class Fate {
        Queued,
        Sent,
        Talk,
        Failed,
        Clicked,
        Delivered,
        Replied,
        HardBounce,
        Expired,
        Newsletter,
        Unsubscribed,
        Revoked,
        Opened,
        Read,
        MailDelivered,
        SoftBounce,
    };
    static constexpr quint64 kFates = 16;

    [[nodiscard]] Fate fateOf(quint64 ordinal);
    void writeOne(Fate fate, Instant at, qint64 room);
    void writeTalk(const MessageRecord &opening, bool answered, qint64 room);
    [[nodiscard]] MessageRecord rcs(Fate fate, Instant at);
    [[nodiscard]] MessageRecord email(Fate fate, Instant at);
    void arrive(MessageRecord &record, const char *opening, State state);
    void finish(MessageRecord &record, State state, const char *type, qint64 afterMs);
    void settle();
    void keepAlive(const MessageRecord &record);
    [[nodiscard]] QByteArray phone(Fate fate);
    [[nodiscard]] QByteArray address();
    [[nodiscard]] Instant soonAfter(Instant at, qint64 afterMs) const;

    Scheduler &m_scheduler;
    Books &m_books;
    Conversations &m_conversations;
    Lifecycle &m_lifecycle;
    Randomness m_random;
    Instant m_now;
    quint64 m_people = 8;
    std::vector<MessageRecord> m_made; ///< youngest first, roughly
};

} // namespace arowana::sandbox
