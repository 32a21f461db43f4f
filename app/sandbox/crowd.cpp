// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/crowd.h"

namespace arowana::sandbox {

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kArrivalMs = 10 * kMinute;

} // namespace

Crowd::Crowd(Scheduler &scheduler, Pace pace, const SenderBook &senders, People &people, quint64 seed)
    : m_scheduler(scheduler)
    , m_pace(pace)
    , m_people(people)
    , m_seed(seed)
{
    for (const Agent &agent : senders.agents()) {
        if (agent.state == AgentState::Approved && agent.allows(MessageKind::Conversation))
            m_agents.push_back(agent.id.bytes());
    }
}

void Crowd::invite(qint64 persons)
{
    for (qint64 i = 0; i < persons && qint64(m_persons.size()) < kMost; ++i) {
        const size_t at = m_persons.size();
        const QByteArray phone = numberOf(at);
        Person person{phone, m_agents[(at + m_seed) % m_agents.size()],
                      Randomness(m_seed ^ digestOf("crowd " + phone))};
        // Spread over the arrival, each somewhere in a slot of their own.
        const qint64 slot = kArrivalMs / persons;
        const qint64 wait = i * slot + person.random.between(0, slot);
        m_persons.push_back(std::move(person));
        scheduleVisit(at, wait);
    }
}

/// No number with a fixed fate (they end in 1000 and more), and one whose owner has the temperament that is
/// due: of ninety numbers tried, one in some ten does.
QByteArray Crowd::numberOf(size_t ordinal) const
{
    const Temperament due = temperaments()[ordinal % temperaments().size()];
    const QByteArray ending = QByteArray::number(1'000 + quint64(ordinal));
    QByteArray phone;
    for (int block = 10; block < 100; ++block) {
        phone = "+4915140" + QByteArray::number(block) + ending;
        if (temperamentOf(phone, m_seed) == due)
            break;
    }
    return phone;
}

void Crowd::scheduleVisit(size_t at, qint64 waitMs)
{
    m_scheduler.after(m_pace.real(waitMs), [this, at] { visit(at); });
}

void Crowd::visit(size_t at)
{
    Person &person = m_persons[at];
    m_people.open(person.agentId, person.phone);
    scheduleVisit(at, person.random.between(6 * kHour, 30 * kHour));
}

Json Crowd::toJson() const
{
    Json list = Json::array();
    for (const Person &person : m_persons)
        list.push_back({{"phone", jsonText(person.phone)},
                        {"agent_id", jsonText(person.agentId)},
                        {"temperament", jsonText(temperamentName(temperamentOf(person.phone, m_seed)))}});
    return list;
}

} // namespace arowana::sandbox
