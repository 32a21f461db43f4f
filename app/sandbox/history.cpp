// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/history.h"

#include <algorithm>
#include <array>

namespace arowana::sandbox {

namespace {

constexpr qint64 kSecond = 1'000;
constexpr qint64 kMinute = 60 * kSecond;
constexpr qint64 kDay = 24 * 60 * kMinute;
constexpr qint64 kQueuedAge = 20 * kSecond;
constexpr qint64 kSentAge = 2 * kMinute;
constexpr qint64 kSettledAge = 15 * kMinute; // everything older has met its fate
constexpr qint64 kUndelivered = 30 * kDay;

constexpr std::array kTexts = {"Your parcel is on its way.", "Your table for two on Friday is reserved.",
                               "Your refund arrives in two to three days.",
                               "Your order is ready to be picked up. Vielen Dank für Ihren Einkauf!"};
constexpr std::array kSubjects = {"Order confirmed", "Your invoice", "Delivery moved to Monday",
                                  "Your ticket has an answer"};
constexpr std::array kReplies = {"Yes, I'm interested!", "When will it arrive?", "Thank you.",
                                 "Can I change the delivery address?"};
constexpr std::array kReasons = {"UNKNOWN_RCS_USER", "CARRIER_NOT_LAUNCHED", "REJECTED_SPAM",
                                 "ACCOUNT_SUSPENDED", "MESSAGE_EXPIRED"};
constexpr std::array kFirst = {"anna", "jonas", "mia", "paul", "lena", "emil", "clara", "noah"};
constexpr std::array kLast = {"berg", "vogel", "schmidt", "keller", "yilmaz", "brandt", "weber", "lorenz"};

// Built-in senders (senderbook.cpp): the agent that may send every kind, and the shop's e-mail channel.
constexpr const char *kAgent = "ag_live_5b1f0c7e94d24a6fa3d81c60e27b9f11";
constexpr const char *kChannel = "ch_2f6d80b4a1c94e7388d05b9fe3617a31";

} // namespace

History::History(Scheduler &scheduler, Books &books, Conversations &conversations, Lifecycle &lifecycle,
                 quint64 seed)
    : m_scheduler(scheduler)
    , m_books(books)
    , m_conversations(conversations)
    , m_lifecycle(lifecycle)
    , m_random(seed ^ 0x686973746F727931ULL)
    , m_now(scheduler.now())
{
}

void History::write(qint64 count, qint64 days)
{
    m_people = quint64(std::clamp<qint64>(count / 12, 8, 2'000));
    const double step = double(days * kDay - kSettledAge) / double(count);
    while (qint64(m_made.size()) < count) {
        const auto done = qint64(m_made.size());
        const Fate fate = fateOf(quint64(done));
        qint64 age = kSettledAge + qint64((double(done) + double(m_random.between(0, 900)) / 1000.0) * step);
        if (fate == Fate::Queued)
            age = kQueuedAge;
        else if (fate == Fate::Sent)
            age = kSentAge;
        writeOne(fate, m_now.plusMs(-age), count - done);
    }
    std::stable_sort(m_made.begin(), m_made.end(), [](const MessageRecord &one, const MessageRecord &other) {
        return one.createdAt < other.createdAt;
    });
    settle();
}

/// The first ones show every fate once; then chance decides, and nothing old is still on its way.
History::Fate History::fateOf(quint64 ordinal)
{
    // A talk and a reply take more than one message, so the first round is over after nineteen.
    constexpr std::array kRound = {Fate::Queued,     Fate::Sent,          Fate::Talk,         Fate::Talk,
                                   Fate::Talk,       Fate::Failed,        Fate::Clicked,      Fate::Delivered,
                                   Fate::Replied,    Fate::Replied,       Fate::HardBounce,   Fate::Expired,
                                   Fate::Newsletter, Fate::Opened,        Fate::Unsubscribed, Fate::Revoked,
                                   Fate::Read,       Fate::MailDelivered, Fate::SoftBounce};
    if (ordinal < kRound.size())
        return kRound[ordinal];
    constexpr std::array kUsual = {Fate::Read,   Fate::Read,      Fate::Read,    Fate::Delivered,
                                   Fate::Opened, Fate::Delivered, Fate::Replied, Fate::MailDelivered};
    return m_random.chance(0.7) ? kUsual[m_random.next() % kUsual.size()]
                                : Fate(2 + m_random.next() % (kFates - 2));
}

void History::writeOne(Fate fate, Instant at, qint64 room)
{
    switch (fate) {
    case Fate::Clicked:
    case Fate::HardBounce:
    case Fate::SoftBounce:
    case Fate::Unsubscribed:
    case Fate::Opened:
    case Fate::MailDelivered:
        m_made.push_back(email(fate, at));
        return;
    case Fate::Queued:
    case Fate::Sent:
    case Fate::Talk:
    case Fate::Failed:
    case Fate::Delivered:
    case Fate::Replied:
    case Fate::Expired:
    case Fate::Newsletter:
    case Fate::Revoked:
    case Fate::Read:
        break;
    }
    const MessageRecord record = rcs(fate, at);
    m_made.push_back(record);
    if (fate == Fate::Talk || fate == Fate::Replied)
        writeTalk(record, fate == Fate::Talk, room - 1);
}

/// The recipient answers, and the shop may answer back within the session.
void History::writeTalk(const MessageRecord &opening, bool answered, qint64 room)
{
    if (room < 1)
        return;
    MessageRecord reply = opening;
    reply.id = m_books.ids.message();
    reply.inbound = true;
    reply.kind = MessageKind::Conversation;
    reply.createdAt = soonAfter(opening.createdAt, m_random.between(3 * kMinute, 5 * kMinute));
    reply.marker = kReplies[m_random.next() % kReplies.size()];
    reply.content = {{"text", jsonText(reply.marker)}};
    reply.state = State::Delivered;
    reply.cost.reset();
    reply.readAt.reset();
    reply.sentAt = reply.createdAt;
    reply.deliveredAt = reply.createdAt;
    reply.timeline = {{"received", reply.createdAt}, {"delivered", reply.createdAt}};
    m_made.push_back(reply);
    if (!answered || room < 2)
        return;
    MessageRecord answer = rcs(Fate::Talk, soonAfter(reply.createdAt, 2 * kMinute));
    answer.recipient = opening.recipient;
    answer.contactId = opening.contactId;
    answer.kind = MessageKind::Conversation;
    answer.unit = Unit::Conversation;
    answer.cost = m_books.pricing.price(Line::Rcs, Unit::Conversation);
    m_made.push_back(std::move(answer));
}

MessageRecord History::rcs(Fate fate, Instant at)
{
    const Agent &agent = *m_books.senders.agent(kAgent);
    MessageRecord record;
    record.id = m_books.ids.message();
    record.senderId = agent.id.bytes();
    record.channelId = agent.channelId;
    record.recipient = phone(fate);
    record.contactId = IdMint::contact(record.recipient);
    record.contentType = "TEXT";
    record.marker = kTexts[m_random.next() % kTexts.size()];
    record.content = {{"text", jsonText(record.marker)}};
    record.createdAt = at;
    record.timeline = {{"queued", at}};
    if (fate == Fate::Newsletter) {
        record.kind = MessageKind::Newsletter;
        record.unit = Unit::Mau;
    }
    if (fate == Fate::Queued)
        return record;
    if (fate == Fate::Revoked) {
        finish(record, State::Revoked, "revoked", 2 * kSecond);
        return record;
    }
    record.state = State::Sent;
    record.sentAt = soonAfter(at, kSecond);
    record.timeline.push_back({"sent", *record.sentAt});
    if (fate == Fate::Failed) {
        record.errorCode = kReasons[m_random.next() % kReasons.size()];
        record.errorMessage = Lifecycle::sentenceFor(record.errorCode);
        finish(record, State::Failed, "failed", 4 * kSecond);
    } else if (fate == Fate::Expired) {
        finish(record, State::Expired, "expired", 10 * kMinute);
    } else if (fate == Fate::Delivered) {
        arrive(record, nullptr, State::Delivered);
    } else if (fate != Fate::Sent) {
        arrive(record, "read", State::Read);
    }
    return record;
}

MessageRecord History::email(Fate fate, Instant at)
{
    MessageRecord record;
    record.id = m_books.ids.message();
    record.line = Line::Email;
    record.senderId = kChannel;
    record.channelId = ChannelId(kChannel);
    record.recipient = fate == Fate::HardBounce ? "gone." + address() : address();
    record.contactId = IdMint::contact(record.recipient);
    record.contentType = "TEXT";
    record.marker = kSubjects[m_random.next() % kSubjects.size()];
    record.content = {{"text", jsonText(record.marker)}};
    record.kind = fate == Fate::Unsubscribed ? MessageKind::Newsletter : MessageKind::Message;
    record.createdAt = at;
    record.state = State::Sent;
    record.sentAt = soonAfter(at, kSecond);
    record.timeline = {{"queued", at}, {"sent", *record.sentAt}};
    if (fate == Fate::HardBounce || fate == Fate::SoftBounce) {
        const bool hard = fate == Fate::HardBounce;
        record.errorCode = hard ? "550" : "452";
        record.errorMessage = hard ? "Mailbox does not exist." : "Mailbox is full.";
        finish(record, State::Bounced, "bounced", 3 * kSecond);
    } else if (fate == Fate::MailDelivered) {
        arrive(record, nullptr, State::Delivered);
    } else {
        arrive(record, "opened", State::Read);
    }
    if (fate == Fate::Clicked)
        finish(record, State::Clicked, "clicked", 4 * kMinute);
    if (fate == Fate::Unsubscribed)
        finish(record, State::Unsubscribed, "unsubscribed", 5 * kMinute);
    return record;
}

void History::arrive(MessageRecord &record, const char *opening, State state)
{
    record.state = state;
    record.cost = m_books.pricing.price(record.line, record.unit);
    record.deliveredAt = soonAfter(record.createdAt, 4 * kSecond);
    record.timeline.push_back({"delivered", *record.deliveredAt});
    if (!opening)
        return;
    record.readAt = soonAfter(record.createdAt, m_random.between(kMinute, 2 * kMinute));
    record.timeline.push_back({opening, *record.readAt});
}

void History::finish(MessageRecord &record, State state, const char *type, qint64 afterMs)
{
    record.state = state;
    record.timeline.push_back({type, soonAfter(record.createdAt, afterMs)});
}

/// Puts everything into the log, oldest first, and lets the books know what follows from it.
void History::settle()
{
    for (MessageRecord &record : m_made) {
        record.isHistory = true;
        m_books.contacts.note(record.line, record.recipient, record.createdAt);
        if (record.inbound) {
            m_conversations.resume(*m_books.senders.agent(kAgent), record.recipient, record.createdAt, {});
        } else if (record.kind == MessageKind::Conversation) {
            if (Session *session = m_books.sessions.find(kAgent, record.recipient))
                session->paidBy = record.id.bytes();
        } else if (record.state == State::Unsubscribed) {
            static_cast<void>(m_books.contacts.revokeNewsletters(record.recipient, "unsubscribe",
                                                                 record.timeline.back().at));
        } else if (record.kind == MessageKind::Newsletter) {
            m_books.newsletters.note(record.senderId, record.recipient, record.createdAt, record.id.bytes());
        } else if (record.errorCode == "550") {
            m_lifecycle.suppress(record.recipient, record.timeline.back().at);
        }
        keepAlive(m_books.log.add(std::move(record)));
    }
    m_made.clear();
}

/// What is still on its way holds its price and goes on.
void History::keepAlive(const MessageRecord &kept)
{
    if (kept.state != State::Queued && kept.state != State::Sent)
        return;
    MessageRecord &record = *m_books.log.find(kept.id);
    const Money price = m_books.pricing.price(record.line, record.unit);
    record.hold = m_books.wallet.hold(record.id, price) ? price : Money{};
    record.due = record.hold;
    LifePlan plan;
    if (record.state == State::Queued)
        plan.steps = {{Step::Sent, 10 * kMinute - kQueuedAge}, {Step::Delivered, 2 * kSecond}};
    else
        plan.steps = {{Step::Expired, kUndelivered - kSentAge}};
    m_lifecycle.begin(record.id, std::move(plan));
}

/// Fixed fates (magicrecipient.h) only where they are the truth: all other numbers end in 1000 and more.
QByteArray History::phone(Fate fate)
{
    const quint64 person = m_random.next() % m_people;
    const QByteArray ending = fate == Fate::Queued ? "0002" : QByteArray::number(1'000 + person);
    return "+4915112" + QByteArray::number(10 + person % 80) + ending;
}

QByteArray History::address()
{
    const quint64 person = m_random.next() % m_people;
    const quint64 round = person / (kFirst.size() * kLast.size());
    return QByteArray(kFirst[person % kFirst.size()]) + '.' + kLast[person / kFirst.size() % kLast.size()] +
           (round == 0 ? QByteArray() : QByteArray::number(round)) + "@example.org";
}

Instant History::soonAfter(Instant at, qint64 afterMs) const
{
    return qMin(at.plusMs(afterMs), m_now);
}

} // namespace arowana::sandbox
