// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/traffic.h"

#include "app/sandbox/json.h"

#include <array>

namespace arowana::sandbox {

namespace {

// Built-in senders (senderbook.cpp): the agent that may send every kind, and the shop's e-mail channel.
constexpr const char *kAgent = "ag_live_5b1f0c7e94d24a6fa3d81c60e27b9f11";
constexpr const char *kChannel = "ch_2f6d80b4a1c94e7388d05b9fe3617a31";

constexpr std::array kTexts{
    "Your parcel has left our warehouse.",
    "Your appointment is tomorrow at 9:30. See you then!",
    "Your refund is on its way and arrives in two to three days.",
    "The technician comes today between 13 and 15 h. Please have the meter room open, bring the contract "
    "number "
    "along and keep pets away from the entrance; the visit takes about half an hour.",
    "Your table for two on Friday at 19:00 is reserved.",
};
constexpr std::array kSubjects{"Order confirmed", "Your invoice for November", "Password reset",
                               "Your ticket has an answer", "Delivery moved to Monday"};
constexpr std::array kPeople{"anna", "jonas", "mia", "paul", "lena", "emil", "clara", "noah"};
constexpr qint64 kFirstMs = 1'500;

QByteArray uuid(Randomness &random)
{
    const QByteArray hex = QByteArray::number(random.next() | (1ULL << 63), 16) +
                           QByteArray::number(random.next() | (1ULL << 63), 16);
    return hex.left(8) + '-' + hex.mid(8, 4) + '-' + hex.mid(12, 4) + '-' + hex.mid(16, 4) + '-' +
           hex.mid(20, 12);
}

Request post(const Json &body, Randomness &random)
{
    Request request;
    request.method = "POST";
    request.path = "/v1/messages";
    request.contentType = "application/json";
    request.idempotencyKey = uuid(random);
    request.body = jsonBytes(body);
    return request;
}

} // namespace

Traffic::Traffic(Scheduler &scheduler, Pace pace, SendDesk &desk, quint64 seed, double perMinute)
    : m_scheduler(scheduler)
    , m_pace(pace)
    , m_desk(desk)
    , m_random(seed ^ 0x7472616666696331ULL)
    , m_perMinute(perMinute)
{
    if (m_perMinute > 0)
        scheduleNext(kFirstMs);
}

Traffic::~Traffic()
{
    m_scheduler.cancel(m_task);
}

void Traffic::scheduleNext(qint64 meanMs)
{
    m_task =
        m_scheduler.after(m_pace.real(m_random.between(meanMs / 3, meanMs * 5 / 3)), [this] { sendOne(); });
}

void Traffic::sendOne()
{
    // A refusal (balance used up, say) is the platform's answer to that other program; it goes on.
    (void)m_desk.send(m_random.chance(0.6) ? textMessage() : email());
    scheduleNext(qint64(60'000 / m_perMinute));
}

Request Traffic::textMessage()
{
    const QByteArray number = "+4915112" + QByteArray::number(m_random.between(310'007, 999'999));
    const char *text = kTexts[size_t(m_random.between(0, qint64(kTexts.size()) - 1))];
    return post({{"agent_id", kAgent},
                 {"to", jsonText(number)},
                 {"message_type", "MESSAGE"},
                 {"traffic_type", "TRANSACTION"},
                 {"content", {{"text", text}}}},
                m_random);
}

Request Traffic::email()
{
    const char *person = kPeople[size_t(m_random.between(0, qint64(kPeople.size()) - 1))];
    const char *subject = kSubjects[size_t(m_random.between(0, qint64(kSubjects.size()) - 1))];
    return post({{"channel_id", kChannel},
                 {"to", jsonText(QByteArray(person) + "@example.org")},
                 {"subject", subject},
                 {"message_type", "MESSAGE"},
                 {"content", {{"text", subject}}}},
                m_random);
}

} // namespace arowana::sandbox
