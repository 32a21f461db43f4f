// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Persons who write to the agents of their own accord (`--people`), so that a console has many live
// conversations: all of them within ten minutes, then each again every 6 to 30 hours, scaled. Who writes to
// whom and when follows from the seed; in between they talk as everybody does (people.h). Owned by Platform.

#include "app/sandbox/people.h"

namespace arowana::sandbox {

class Crowd {
public:
    Crowd(Scheduler &scheduler, Pace pace, const SenderBook &senders, People &people, quint64 seed);

    /// So many persons more begin to write. Every temperament comes up once in as many persons as there are
    /// temperaments, and the agents that hold conversations take turns.
    void invite(qint64 persons);
    /// `[{phone, agent_id, temperament}]`, in the order of their coming.
    [[nodiscard]] Json toJson() const;

    static constexpr qint64 kMost = 1'000;

private:
    struct Person {
        QByteArray phone;
        QByteArray agentId;
        Randomness random;
    };

    [[nodiscard]] QByteArray numberOf(size_t ordinal) const;
    void scheduleVisit(size_t at, qint64 waitMs);
    void visit(size_t at);

    Scheduler &m_scheduler;
    Pace m_pace;
    People &m_people;
    quint64 m_seed;
    std::vector<QByteArray> m_agents;
    std::vector<Person> m_persons;
};

} // namespace arowana::sandbox
