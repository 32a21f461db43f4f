// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Replies of recipients and the sessions they open (`api/rcs/receive-replies`): every reply is logged as
// INBOUND, extends the session by 24 hours and fires `conversation.started`; 24 hours without one fire
// `conversation.ended`.

#include "app/sandbox/books.h"
#include "app/sandbox/sayings.h"
#include "app/sandbox/webhookdispatcher.h"

namespace arowana::sandbox {

class Conversations {
public:
    Conversations(Scheduler &scheduler, Pace pace, Books &books, WebhookDispatcher &webhooks);

    /// The recipient answers now. The id of the inbound message in the log.
    MessageId reply(const Agent &agent, const QByteArray &phone, const UserMessage &message);
    /// A reply of the past: its session is open for what is left of its 24 hours. `paidBy`: the message that
    /// paid the session's unit, if any.
    void resume(const Agent &agent, const QByteArray &phone, Instant repliedAt, const QByteArray &paidBy);
    /// The answer a recipient picks to this message: a chip of it, or a sentence.
    [[nodiscard]] static UserMessage answerTo(const MessageRecord &message, quint64 choice);

private:
    Session &extend(const Agent &agent, const QByteArray &phone, Instant repliedAt);
    void end(const QByteArray &agentId, const QByteArray &phone);

    Scheduler &m_scheduler;
    Pace m_pace;
    Books &m_books;
    WebhookDispatcher &m_webhooks;
};

} // namespace arowana::sandbox
