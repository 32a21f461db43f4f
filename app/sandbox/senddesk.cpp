// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/senddesk.h"

#include "app/sandbox/billingviews.h"

namespace arowana::sandbox {

SendDesk::SendDesk(Scheduler &scheduler, Books &books, const LifePlanner &planner, const People &people,
                   Lifecycle &lifecycle)
    : m_scheduler(scheduler)
    , m_books(books)
    , m_planner(planner)
    , m_people(people)
    , m_lifecycle(lifecycle)
{
}

Reply SendDesk::send(const Request &request)
{
    return m_books.answers.answer(request, m_scheduler.now(),
                                  [&](const QByteArray &bodySha256) { return accept(request, bodySha256); });
}

Reply SendDesk::accept(const Request &request, const QByteArray &bodySha256)
{
    auto read = RequestDecoder::readSend(request.body);
    if (const auto *refusal = std::get_if<Refusal>(&read))
        return refusal->toReply();
    const SendOrder &order = std::get<SendOrder>(read);
    const Instant now = m_scheduler.now();
    if (const auto refusal = Admission(m_books).refuse(order, now))
        return refusal->toReply();
    const Terms terms = termsOf(order, now);
    MessageRecord record = recordOf(order, terms, now);
    if (!m_books.wallet.hold(record.id, terms.hold))
        return tooPoor(terms.hold).toReply();
    record.idempotencyKey = request.idempotencyKey;
    record.bodySha256 = bodySha256;
    book(order, terms, record);
    const MessageRecord &kept = m_books.log.add(std::move(record));
    const Agent *agent = m_books.senders.agent(order.senderId);
    const bool inTalk =
        order.kind == MessageKind::Conversation && m_people.isTalking(order.senderId, order.to);
    m_lifecycle.begin(kept.id,
                      m_planner.plan(m_books.accepted++, order, !agent || agent->reaches(order.to), inTalk));
    return Reply::json(200, answer(kept, terms));
}

SendDesk::Terms SendDesk::termsOf(const SendOrder &order, Instant now)
{
    Terms terms;
    terms.unit = Pricing::unitOf(order);
    terms.unitPrice = terms.price = m_books.pricing.price(order.line, terms.unit);
    if (terms.unit == Unit::Conversation) {
        const Session *session = m_books.sessions.live(order.senderId, order.to, now);
        terms.freeOfCharge = session && !session->paidBy.isEmpty();
    } else if (terms.unit == Unit::Mau) {
        terms.freeOfCharge = m_books.newsletters.paidThisMonth(order.senderId, order.to, now);
    }
    if (terms.freeOfCharge)
        terms.price = Money{};
    else
        terms.hold = m_books.pricing.hold(order.line, terms.unit);
    return terms;
}

Refusal SendDesk::tooPoor(Money needed) const
{
    Refusal out{
        402, "insufficient_balance", "The free balance does not cover this message.", {}, Json::object()};
    out.extra["balance"] = balanceJson(m_books.wallet);
    out.extra["required_amount"] = jsonAmount(needed);
    out.extra["topup_url"] = "https://app.arowana.app/billing";
    return out;
}

void SendDesk::book(const SendOrder &order, const Terms &terms, const MessageRecord &record)
{
    m_books.contacts.note(order.line, order.to, record.createdAt);
    if (!terms.freeOfCharge)
        m_books.pricing.countUnit(order.line);
    if (Session *session = m_books.sessions.live(order.senderId, order.to, record.createdAt);
        session && terms.unit == Unit::Conversation) {
        ++session->sends;
        if (!terms.freeOfCharge)
            session->paidBy = record.id.bytes();
    }
    if (terms.unit == Unit::Mau)
        m_books.newsletters.note(order.senderId, order.to, record.createdAt, record.id.bytes());
}

MessageRecord SendDesk::recordOf(const SendOrder &order, const Terms &terms, Instant now)
{
    MessageRecord record;
    record.id = m_books.ids.message();
    record.line = order.line;
    record.senderId = order.senderId;
    const Agent *agent = m_books.senders.agent(order.senderId);
    record.channelId = agent ? agent->channelId : ChannelId(order.senderId);
    record.contactId = m_books.contacts.idFor(order.to);
    record.recipient = order.to;
    record.kind = order.kind;
    record.contentType = order.contentType;
    record.content = order.content;
    record.marker = order.marker;
    record.chips = order.chips;
    record.unit = terms.unit;
    record.unitPrice = terms.unitPrice;
    record.hold = terms.hold;
    record.due = terms.price;
    record.createdAt = now;
    record.timeline = {{"queued", now}};
    return record;
}

Json SendDesk::answer(const MessageRecord &record, const Terms &terms) const
{
    Json billing = {{"channel", jsonText(lineName(record.line))},
                    {"message_type", jsonText(Pricing::unitName(terms.unit))},
                    {"hold_amount", jsonAmount(terms.hold)},
                    {"message_price", jsonAmount(terms.price)},
                    {"balance", balanceJson(m_books.wallet)},
                    {"tier", tierJson(m_books.pricing, record.line)}};
    if (terms.unit == Unit::Conversation)
        billing["in_session"] = terms.freeOfCharge;
    if (terms.unit == Unit::Mau)
        billing["mau_charged"] = !terms.freeOfCharge;
    return {{"message_id", jsonText(record.id.bytes())},
            {"status", "queued"},
            {"created_at", jsonText(record.createdAt.toIso())},
            {"billing", std::move(billing)}};
}

} // namespace arowana::sandbox
