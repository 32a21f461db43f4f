// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/platformledger.h"

#include "tests/support/eventtext.h"
#include "tests/support/samplesends.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace arowana::test {

PlatformLedger::PlatformLedger(const Clock &clock)
    : m_clock(clock)
{
}

const LedgerMessage &PlatformLedger::accept(const IdempotencyKey &key, const QByteArray &body)
{
    LedgerMessage message;
    message.id = MessageId("msg_" + QByteArray::number(m_ids.size() + 1).rightJustified(6, '0'));
    message.key = key;
    message.body = body;
    message.marker = markerIn(body);
    message.to = QJsonDocument::fromJson(body).object().value(QLatin1String("to")).toString().toUtf8();
    m_recipients.insert_or_assign(contactOf(message.to), message.to);
    message.channel = body.contains("\"channel_id\"") ? Channel::Email : Channel::Rcs;
    message.hold = message.channel == Channel::Rcs ? Money{800} : Money{50};
    message.life.append({MessageStatus::Queued, m_clock.now()});
    m_free -= message.hold;
    m_reserved += message.hold;
    ++m_accepted[message.marker];
    m_ids.append(message.id);
    return m_messages.emplace(message.id, message).first->second;
}

QList<MessageStatus> PlatformLedger::next(const MessageId &id) const
{
    const LedgerMessage *message = find(id);
    if (!message)
        return {};
    const bool isEmail = message->channel == Channel::Email;
    const MessageStatus state = message->state();
    if (state == MessageStatus::Queued)
        return {MessageStatus::Sent, MessageStatus::Failed, MessageStatus::Expired};
    if (state == MessageStatus::Sent)
        return {MessageStatus::Delivered, MessageStatus::Delivered, MessageStatus::Failed,
                MessageStatus::Expired};
    if (state == MessageStatus::Delivered && isEmail)
        return {MessageStatus::Read, MessageStatus::Bounced};
    if (state == MessageStatus::Delivered)
        return {MessageStatus::Read};
    if (state == MessageStatus::Read && isEmail)
        return {MessageStatus::Clicked, MessageStatus::Unsubscribed, MessageStatus::Complained};
    return {};
}

QByteArray PlatformLedger::move(const MessageId &id, MessageStatus status)
{
    LedgerMessage &message = m_messages.at(id);
    const bool isReleased = status == MessageStatus::Failed || status == MessageStatus::Expired ||
                            status == MessageStatus::Revoked;
    if (isReleased || status == MessageStatus::Delivered)
        m_reserved -= message.hold;
    if (isReleased)
        m_free += message.hold;
    const Instant now = m_clock.now();
    message.life.append({status, now});
    if (status == MessageStatus::Sent)
        return {};
    return message.channel == Channel::Email ? emailEvent(newEventId(), id.bytes(), status, now)
                                             : rcsEvent(newEventId(), id.bytes(), status, now);
}

QByteArray PlatformLedger::reply(const QByteArray &phone, const QByteArray &text)
{
    const Instant now = m_clock.now();
    m_replies.append(
        {MessageId("msg_in_" + QByteArray::number(++m_replyIds).rightJustified(6, '0')), phone, text, now});
    m_recipients.insert_or_assign(contactOf(phone), phone);
    return replyEvent(newEventId(), text, now, phone);
}

ContactId PlatformLedger::contactOf(const QByteArray &recipient)
{
    return ContactId("c_" + QCryptographicHash::hash(recipient, QCryptographicHash::Md5).toHex());
}

QByteArray PlatformLedger::recipientOf(const ContactId &contact) const
{
    const auto found = m_recipients.find(contact);
    return found == m_recipients.end() ? QByteArray() : found->second;
}

ChannelId PlatformLedger::channelIdOf(Channel channel)
{
    return ChannelId(channel == Channel::Email ? "ch_mail_1" : "ch_rcs_1");
}

const LedgerMessage *PlatformLedger::find(const MessageId &id) const
{
    const auto found = m_messages.find(id);
    return found == m_messages.end() ? nullptr : &found->second;
}

int PlatformLedger::acceptedOf(const QByteArray &marker) const
{
    const auto found = m_accepted.find(marker);
    return found == m_accepted.end() ? 0 : found->second;
}

const LedgerMessage *PlatformLedger::findMarker(const QByteArray &marker) const
{
    for (const auto &[id, message] : m_messages) {
        if (message.marker == marker)
            return &message;
    }
    return nullptr;
}

Balance PlatformLedger::balance() const
{
    return {m_free, m_reserved, m_free + m_reserved};
}

QByteArray PlatformLedger::newEventId()
{
    return "evt_" + QByteArray::number(++m_events).rightJustified(6, '0');
}

} // namespace arowana::test
