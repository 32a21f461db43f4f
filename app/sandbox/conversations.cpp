// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/conversations.h"

namespace arowana::sandbox {

namespace {

constexpr qint64 kSessionMs = 24LL * 3600 * 1000;

} // namespace

Conversations::Conversations(Scheduler &scheduler, Pace pace, Books &books, WebhookDispatcher &webhooks)
    : m_scheduler(scheduler)
    , m_pace(pace)
    , m_books(books)
    , m_webhooks(webhooks)
{
}

MessageId Conversations::reply(const Agent &agent, const QByteArray &phone, const UserMessage &message)
{
    const Instant now = m_scheduler.now();
    MessageRecord record;
    record.id = m_books.ids.message();
    record.inbound = true;
    record.senderId = agent.id.bytes();
    record.channelId = agent.channelId;
    record.contactId = m_books.contacts.note(Line::Rcs, phone, now).id;
    record.recipient = phone;
    record.kind = MessageKind::Conversation;
    record.contentType = "TEXT";
    record.content = {{"text", jsonText(message.text)}};
    record.marker = message.text;
    record.userType = message.type;
    record.postbackData = message.postbackData;
    record.state = State::Delivered;
    record.createdAt = now;
    record.sentAt = now;
    record.deliveredAt = now;
    record.timeline = {{"received", now}, {"delivered", now}};
    const MessageId id = record.id;
    const Session &session = extend(agent, phone, now);
    record.sessionExpiresAt = session.expiresAt;
    m_books.log.add(std::move(record));

    Json said = {{"type", jsonText(message.type)}, {"text", jsonText(message.text)}};
    if (!message.postbackData.isEmpty())
        said["postback_data"] = jsonText(message.postbackData);
    m_webhooks.publish("conversation.started",
                       {{"agent_id", jsonText(agent.id.bytes())},
                        {"from", jsonText(phone)},
                        {"session_expires_at", jsonText(session.expiresAt.toIso())},
                        {"user_message", std::move(said)}},
                       id.bytes());
    return id;
}

Session &Conversations::extend(const Agent &agent, const QByteArray &phone, Instant repliedAt)
{
    const QByteArray &agentId = agent.id.bytes();
    // A reply in the very moment of the end comes too late for the old session.
    if (m_books.sessions.find(agentId, phone) && !m_books.sessions.live(agentId, phone, repliedAt))
        end(agentId, phone);
    Session &session = m_books.sessions.open(agentId, phone, repliedAt);
    m_scheduler.cancel(session.ending);
    ++session.replies;
    session.lastReplyAt = repliedAt;
    session.expiresAt = repliedAt.plusMs(m_pace.real(kSessionMs));
    session.ending = m_scheduler.after(session.expiresAt.since(m_scheduler.now()),
                                       [this, agentId, phone] { end(agentId, phone); });
    return session;
}

void Conversations::resume(const Agent &agent, const QByteArray &phone, Instant repliedAt,
                           const QByteArray &paidBy)
{
    if (repliedAt.plusMs(m_pace.real(kSessionMs)) <= m_scheduler.now())
        return;
    Session &session = extend(agent, phone, repliedAt);
    if (!paidBy.isEmpty())
        session.paidBy = paidBy;
    session.isHistory = true;
}

UserMessage Conversations::answerTo(const MessageRecord &message, quint64 choice)
{
    if (!message.chips.empty()) {
        const ReplyChip &chip = message.chips[choice % message.chips.size()];
        return {"suggested_reply", chip.text, chip.postbackData};
    }
    return plainAnswer(choice);
}

void Conversations::end(const QByteArray &agentId, const QByteArray &phone)
{
    const Session *session = m_books.sessions.find(agentId, phone);
    if (!session)
        return;
    const Instant endedAt = session->expiresAt;
    m_scheduler.cancel(session->ending);
    m_books.sessions.close(agentId, phone);
    m_webhooks.publish("conversation.ended",
                       {{"agent_id", jsonText(agentId)},
                        {"with", jsonText(phone)},
                        {"ended_at", jsonText(endedAt.toIso())},
                        {"reason", "ttl_expired"}},
                       {});
}

} // namespace arowana::sandbox
