// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/lifecycle.h"

namespace arowana::sandbox {

Lifecycle::Lifecycle(Scheduler &scheduler, Pace pace, Books &books, WebhookDispatcher &webhooks,
                     ContactDesk &contacts, People &people)
    : m_scheduler(scheduler)
    , m_pace(pace)
    , m_books(books)
    , m_webhooks(webhooks)
    , m_contacts(contacts)
    , m_people(people)
{
}

void Lifecycle::begin(const MessageId &id, LifePlan plan)
{
    m_lives.insert(id, {std::move(plan), 0, 0});
    scheduleNext(id);
}

bool Lifecycle::revoke(MessageRecord &message)
{
    if (message.inbound || (message.state != State::Queued && message.state != State::Sent))
        return false;
    // What a network has is taken back by some carriers only (`api/messages/revoke-and-status`).
    if (message.state == State::Sent && message.line == Line::Rcs &&
        !SenderBook::takesBack(SenderBook::carrierOf(message.recipient)))
        return false;
    const Instant now = m_scheduler.now();
    m_scheduler.cancel(m_lives.value(message.id).task);
    m_lives.remove(message.id);
    message.state = State::Revoked;
    message.timeline.push_back({"revoked", now});
    release(message);
    const bool rcs = message.line == Line::Rcs;
    m_webhooks.publish("message.revoked",
                       {{"message_id", jsonText(message.id.bytes())},
                        {rcs ? "agent_id" : "channel_id", jsonText(message.senderId)},
                        {"revoked_at", jsonText(now.toIso())}},
                       message.id.bytes());
    return true;
}

void Lifecycle::scheduleNext(const MessageId &id)
{
    const auto life = m_lives.find(id);
    if (life == m_lives.end())
        return;
    if (life->next >= life->plan.steps.size()) {
        m_lives.erase(life);
        return;
    }
    life->task =
        m_scheduler.after(m_pace.real(life->plan.steps[life->next].waitMs), [this, id] { takeStep(id); });
}

void Lifecycle::takeStep(const MessageId &id)
{
    const auto life = m_lives.find(id);
    MessageRecord *message = m_books.log.find(id);
    if (life == m_lives.end() || !message)
        return;
    const Step step = life->plan.steps[life->next++].step;
    apply(*message, step, life->plan);
    scheduleNext(id);
}

void Lifecycle::apply(MessageRecord &message, Step step, const LifePlan &plan)
{
    const Instant now = m_scheduler.now();
    switch (step) {
    case Step::Sent:
        message.state = State::Sent;
        message.sentAt = now;
        message.timeline.push_back({"sent", now});
        // A MAU unit is due when the network accepts the message (`api/messages/rcs-newsletter`).
        if (message.line == Line::Rcs && message.unit == Unit::Mau)
            charge(message);
        return;
    case Step::Delivered:
        return deliver(message, now);
    case Step::Read:
    case Step::Opened:
    case Step::Clicked:
        return open(message, step, now);
    case Step::Failed:
        return fail(message, plan.failureReason, now);
    case Step::Expired:
        return expire(message, now);
    case Step::Bounced:
        return bounce(message, plan.hardBounce, now);
    case Step::Replied:
        return m_people.answer(message, plan.replyChoice);
    case Step::Complained:
    case Step::Unsubscribed:
        return turnAway(message, step, now);
    }
}

void Lifecycle::deliver(MessageRecord &message, Instant now)
{
    message.state = State::Delivered;
    message.deliveredAt = now;
    message.timeline.push_back({"delivered", now});
    charge(message);
    Json data = eventData(message);
    if (message.line == Line::Rcs)
        data["status"] = "delivered";
    else
        data["subject"] = jsonText(message.marker);
    data["delivered_at"] = jsonText(now.toIso());
    m_webhooks.publish(message.line == Line::Rcs ? "message.delivered" : "email.delivered", data,
                       message.id.bytes());
}

void Lifecycle::open(MessageRecord &message, Step step, Instant now)
{
    Json data = eventData(message);
    if (step == Step::Clicked) {
        message.state = State::Clicked;
        message.timeline.push_back({"clicked", now});
        data["url"] = "https://shop.example/";
        data["clicked_at"] = jsonText(now.toIso());
        m_webhooks.publish("email.clicked", data, message.id.bytes());
        return;
    }
    message.state = State::Read;
    message.readAt = now;
    if (step == Step::Opened) {
        message.timeline.push_back({"opened", now});
        data["opened_at"] = jsonText(now.toIso());
        m_webhooks.publish("email.opened", data, message.id.bytes());
        return;
    }
    message.timeline.push_back({"read", now});
    data["status"] = "read";
    data["read_at"] = jsonText(now.toIso());
    m_webhooks.publish("message.read", data, message.id.bytes());
}

void Lifecycle::turnAway(MessageRecord &message, Step step, Instant now)
{
    const bool complained = step == Step::Complained;
    Json data = eventData(message);
    if (!complained) {
        message.state = State::Unsubscribed;
        message.timeline.push_back({"unsubscribed", now});
    }
    data[complained ? "complained_at" : "unsubscribed_at"] = jsonText(now.toIso());
    m_webhooks.publish(complained ? "email.complained" : "email.unsubscribed", data, message.id.bytes());
    m_contacts.leave(message.recipient, complained ? "complaint" : "unsubscribe");
}

void Lifecycle::fail(MessageRecord &message, const QByteArray &reason, Instant now)
{
    message.state = State::Failed;
    message.errorCode = reason;
    message.errorMessage = sentenceFor(reason);
    message.timeline.push_back({"failed", now});
    release(message);
    Json data = eventData(message);
    data["status"] = "failed";
    data["failed_at"] = jsonText(now.toIso());
    data["failure_reason"] = jsonText(reason);
    m_webhooks.publish("message.failed", data, message.id.bytes());
}

void Lifecycle::expire(MessageRecord &message, Instant now)
{
    message.state = State::Expired;
    message.timeline.push_back({"expired", now});
    release(message);
    Json data = eventData(message);
    data["status"] = "expired";
    data["expired_at"] = jsonText(now.toIso());
    m_webhooks.publish("message.expired", data, message.id.bytes());
}

void Lifecycle::bounce(MessageRecord &message, bool hard, Instant now)
{
    const QByteArray code = hard ? "550" : "452";
    message.state = State::Bounced;
    message.errorCode = code;
    message.errorMessage = hard ? "Mailbox does not exist." : "Mailbox is full.";
    message.timeline.push_back({"bounced", now});
    release(message);
    if (hard)
        suppress(message.recipient, now);
    Json data = eventData(message);
    data["bounce_type"] = hard ? "hard" : "soft";
    data["bounce_code"] = jsonText(code);
    data["bounce_message"] = jsonText(message.errorMessage);
    data["bounced_at"] = jsonText(now.toIso());
    m_webhooks.publish("email.bounced", data, message.id.bytes());
}

void Lifecycle::suppress(const QByteArray &recipient, Instant now)
{
    m_books.suppressed.insert(recipient.toLower());
    m_books.contacts.markBounced(recipient, now);
}

void Lifecycle::charge(MessageRecord &message)
{
    if (const auto amount = m_books.wallet.charge(message.id, message.due))
        message.cost = amount;
}

void Lifecycle::release(MessageRecord &message)
{
    if (!m_books.wallet.release(message.id))
        return; // charged already: a MAU unit stays paid
    if (message.kind == MessageKind::Conversation)
        m_books.sessions.unpay(message.senderId, message.recipient, message.id.bytes());
    if (message.kind == MessageKind::Newsletter && message.line == Line::Rcs)
        m_books.newsletters.forget(message.senderId, message.recipient, message.createdAt,
                                   message.id.bytes());
}

QByteArray Lifecycle::sentenceFor(const QByteArray &reason)
{
    if (reason == "UNKNOWN_RCS_USER")
        return "The number is not known to any RCS network.";
    if (reason == "CARRIER_NOT_LAUNCHED")
        return "The agent is not launched on the recipient's carrier.";
    if (reason == "ACCOUNT_SUSPENDED")
        return "The agent's account is suspended.";
    if (reason == "MESSAGE_EXPIRED")
        return "The carrier gave up before the device was reached.";
    return "The carrier rejected the message as spam.";
}

Json Lifecycle::eventData(const MessageRecord &message)
{
    return {{"message_id", jsonText(message.id.bytes())},
            {message.line == Line::Rcs ? "agent_id" : "channel_id", jsonText(message.senderId)},
            {"to", jsonText(message.recipient)}};
}

} // namespace arowana::sandbox
