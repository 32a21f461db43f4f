// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Walks every accepted message through its plan: state, timeline, money and event of each step. Steps are
// timed on the scheduler; a revoked message takes no further step.

#include "app/sandbox/contactdesk.h"
#include "app/sandbox/lifeplan.h"
#include "app/sandbox/people.h"

namespace arowana::sandbox {

class Lifecycle {
public:
    Lifecycle(Scheduler &scheduler, Pace pace, Books &books, WebhookDispatcher &webhooks,
              ContactDesk &contacts, People &people);

    /// Starts the life of a message that is in the log and held in the wallet.
    void begin(const MessageId &id, LifePlan plan);
    /// Calls the message back. False when it is not QUEUED or SENT any more.
    bool revoke(MessageRecord &message);
    /// A hard bounce's consequence: nothing goes to this address any more.
    void suppress(const QByteArray &recipient, Instant now);
    /// `error_message` of a `failure_reason`.
    [[nodiscard]] static QByteArray sentenceFor(const QByteArray &reason);

private:
    struct Life {
        LifePlan plan;
        size_t next = 0;
        TaskId task = 0;
    };

    void scheduleNext(const MessageId &id);
    void takeStep(const MessageId &id);
    void apply(MessageRecord &message, Step step, const LifePlan &plan);
    void deliver(MessageRecord &message, Instant now);
    void fail(MessageRecord &message, const QByteArray &reason, Instant now);
    void expire(MessageRecord &message, Instant now);
    void bounce(MessageRecord &message, bool hard, Instant now);
    void open(MessageRecord &message, Step step, Instant now);
    void turnAway(MessageRecord &message, Step step, Instant now);
    void charge(MessageRecord &message);
    void release(MessageRecord &message);
    [[nodiscard]] static Json eventData(const MessageRecord &message);

    Scheduler &m_scheduler;
    Pace m_pace;
    Books &m_books;
    WebhookDispatcher &m_webhooks;
    ContactDesk &m_contacts;
    People &m_people;
    QHash<MessageId, Life> m_lives;
};

} // namespace arowana::sandbox
