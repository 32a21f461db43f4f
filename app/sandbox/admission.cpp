// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/admission.h"

#include "app/sandbox/magicrecipient.h"

namespace arowana::sandbox {

namespace {

Refusal refusal(int status, const QByteArray &code, const QByteArray &message)
{
    return {status, code, message, {}, Json::object()};
}

Refusal consentMissing(MessageKind kind)
{
    return refusal(422, "consent_required",
                   kind == MessageKind::Newsletter ? "The contact has not consented to newsletters."
                                                   : "The contact has revoked the consent to messages.");
}

Refusal suppressed()
{
    return refusal(422, "recipient_suppressed", "The recipient is on the suppression list.");
}

} // namespace

std::optional<Refusal> Admission::refuse(const SendOrder &order, Instant now) const
{
    return order.line == Line::Rcs ? refuseRcs(order, now) : refuseEmail(order);
}

std::optional<Refusal> Admission::refuseRcs(const SendOrder &order, Instant now) const
{
    const Agent *agent = m_books.senders.agent(order.senderId);
    if (!agent || agent->state != AgentState::Approved)
        return refusal(403, "agent_not_approved", "The agent is not approved in this workspace.");
    if (order.kind == MessageKind::Newsletter && !agent->newsletterEnabled)
        return refusal(403, "forbidden", "Newsletters are not enabled on this agent.");
    Faults faults;
    if (!agent->allows(order.kind))
        faults.push_back(
            {"message_type", "is not allowed for an agent with use case " + SenderBook::useName(agent->use)});
    if (!agent->allowsTraffic(order.trafficType))
        faults.push_back(
            {"traffic_type", "is not allowed for an agent with use case " + SenderBook::useName(agent->use)});
    if (!faults.empty())
        return Refusal::invalid(std::move(faults));
    const Magic magic = magicOf(order.line, order.to);
    if (magic == Magic::Suppressed || m_books.suppressed.contains(order.to) ||
        m_books.contacts.isSuppressed(order.to))
        return suppressed();
    // A message needs no consent beforehand, but is not sent against one that was withdrawn.
    if (magic == Magic::Withdrawn)
        return refusal(422, "consent_revoked", "The contact has withdrawn its consent.");
    if (refusesBy(order))
        return consentMissing(order.kind);
    if (magic == Magic::NotCapable)
        return refusal(404, "device_not_capable", "The device behind this number cannot receive RCS.");
    if (order.kind == MessageKind::Conversation && !m_books.sessions.live(order.senderId, order.to, now))
        return refusal(422, "no_active_session",
                       "There is no open session with this number: the recipient has to write first.");
    if (order.kind == MessageKind::Newsletter &&
        m_books.newsletters.sentToday(order.senderId, order.to, now)) {
        Refusal out = refusal(429, "daily_limit_reached", "This subscriber already got a newsletter today.");
        const qint64 dayMs = 24LL * 3600 * 1000;
        out.extra["retry_after"] = (dayMs - now.ms % dayMs + 999) / 1000;
        return out;
    }
    return std::nullopt;
}

std::optional<Refusal> Admission::refuseEmail(const SendOrder &order) const
{
    const EmailChannel *channel = m_books.senders.channel(order.senderId);
    if (!channel)
        return refusal(403, "forbidden", "The channel is unknown or its domain is not verified.");
    if (order.kind == MessageKind::Newsletter && !channel->allowsNewsletter)
        return refusal(403, "forbidden", "This channel does not allow newsletters.");
    const Magic magic = magicOf(order.line, order.to);
    if (magic == Magic::Suppressed || m_books.suppressed.contains(order.to.toLower()) ||
        m_books.contacts.isSuppressed(order.to))
        return suppressed();
    if (refusesBy(order))
        return consentMissing(order.kind);
    return std::nullopt;
}

bool Admission::refusesBy(const SendOrder &order) const
{
    switch (order.kind) {
    case MessageKind::Newsletter:
        return magicOf(order.line, order.to) == Magic::NoConsent ||
               !m_books.contacts.consents(order.to, order.kind);
    case MessageKind::Message:
        return !m_books.contacts.consents(order.to, order.kind);
    case MessageKind::Conversation:
        break; // the recipient has written first
    }
    return false;
}

} // namespace arowana::sandbox
