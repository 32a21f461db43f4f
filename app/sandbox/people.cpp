// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/people.h"

#include "app/sandbox/magicrecipient.h"

namespace arowana::sandbox {

namespace {

constexpr qint64 kSecond = 1'000;
constexpr qint64 kHour = 3'600 * kSecond;
constexpr quint64 kTalkSalt = 0x74616C6B73313131ULL;
constexpr double kRestRate = 0.5;

QByteArray keyOf(const QByteArray &agentId, const QByteArray &phone)
{
    return agentId + ' ' + phone;
}

} // namespace

People::People(Scheduler &scheduler, Pace pace, Books &books, Conversations &conversations, quint64 seed)
    : m_scheduler(scheduler)
    , m_pace(pace)
    , m_books(books)
    , m_conversations(conversations)
    , m_seed(seed)
{
}

bool People::isTalking(const QByteArray &agentId, const QByteArray &phone) const
{
    const auto it = m_talks.constFind(keyOf(agentId, phone));
    return it != m_talks.cend() && it->turns > 0;
}

void People::answer(const MessageRecord &message, quint64 choice)
{
    const QByteArray &agentId = message.senderId;
    const QByteArray &phone = message.recipient;
    const Agent *agent = m_books.senders.agent(agentId);
    if (!agent)
        return;
    if (magicOf(Line::Rcs, phone) == Magic::AlwaysReplies) {
        m_conversations.reply(*agent, phone, Conversations::answerTo(message, choice));
        return;
    }
    Talk &talk = m_talks[keyOf(agentId, phone)];
    if (talk.turns == 0) {
        const bool opens = message.kind != MessageKind::Conversation;
        const bool inSession = m_books.sessions.live(agentId, phone, m_scheduler.now()) != nullptr;
        if (talk.begun == 0 || (opens && !inSession))
            begin(talk, agentId, phone);
        else if (!opens || hasFixedTemperament(phone))
            return; // everything is said; how often a plain message is answered is --reply-rate's
    }
    Randomness random = chanceOf(agentId, phone, ++talk.said);
    std::vector<UserMessage> words = sandbox::answer(temperamentOf(phone, m_seed), message.chips, random);
    const bool last = talk.turns == 1;
    if (last && talk.ending == Ending::Leaves)
        words = {farewell(random)};
    talk.turns = qMax<qint64>(0, talk.turns - 1);
    if (last)
        finish(talk, agentId, phone);
    write(agentId, phone, words, random);
}

void People::open(const QByteArray &agentId, const QByteArray &phone)
{
    Talk &talk = m_talks[keyOf(agentId, phone)];
    m_scheduler.cancel(talk.comeback);
    begin(talk, agentId, phone);
    Randomness random = chanceOf(agentId, phone, ++talk.said);
    write(agentId, phone, opening(temperamentOf(phone, m_seed), random), random);
}

void People::begin(Talk &talk, const QByteArray &agentId, const QByteArray &phone)
{
    Randomness random = chanceOf(agentId, phone, ++talk.begun * kTalkSalt);
    const Temperament temperament = temperamentOf(phone, m_seed);
    talk.turns = temperament == Temperament::TakesLeave ? 1 : random.between(2, 6);
    talk.comebacks = random.between(1, 2);
    const bool rests = random.chance(kRestRate);
    const bool leaves = random.chance(0.5);
    if (temperament == Temperament::ComesBack)
        talk.ending = Ending::Returns;
    else if (temperament == Temperament::TakesLeave)
        talk.ending = Ending::Leaves;
    else
        talk.ending = rests ? Ending::Rests : leaves ? Ending::Leaves : Ending::Returns;
}

void People::finish(Talk &talk, const QByteArray &agentId, const QByteArray &phone)
{
    if (talk.ending != Ending::Returns || talk.comebacks == 0)
        return;
    --talk.comebacks;
    Randomness random = chanceOf(agentId, phone, talk.said ^ kTalkSalt);
    m_scheduler.cancel(talk.comeback);
    talk.comeback = m_scheduler.after(m_pace.real(random.between(2 * kHour, 30 * kHour)),
                                      [this, agentId, phone] { comeBack(agentId, phone); });
}

void People::comeBack(const QByteArray &agentId, const QByteArray &phone)
{
    Talk &talk = m_talks[keyOf(agentId, phone)];
    Randomness random = chanceOf(agentId, phone, ++talk.said);
    talk.turns = random.between(1, 3);
    write(agentId, phone, opening(temperamentOf(phone, m_seed), random), random);
}

void People::write(const QByteArray &agentId, const QByteArray &phone,
                   const std::vector<UserMessage> &messages, Randomness &random)
{
    const Agent *agent = m_books.senders.agent(agentId);
    if (!agent)
        return;
    qint64 wait = 0;
    for (const UserMessage &message : messages) {
        if (wait == 0)
            m_conversations.reply(*agent, phone, message);
        else
            m_scheduler.after(m_pace.real(wait), [this, agent, phone, message] {
                m_conversations.reply(*agent, phone, message);
            });
        wait += random.between(kSecond, 8 * kSecond);
    }
}

Randomness People::chanceOf(const QByteArray &agentId, const QByteArray &phone, quint64 ordinal) const
{
    Randomness random((m_seed * 0x9E3779B97F4A7C15ULL) ^ digestOf(keyOf(agentId, phone)) ^
                      (ordinal * 0xD1342543DE82EF95ULL));
    static_cast<void>(random.next());
    return random;
}

} // namespace arowana::sandbox
