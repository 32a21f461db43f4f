// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the platform really did: the messages it accepted, their lives, the money. Written from the
// contract, apart from the client; a test asks it who is right. One thread.

#include "models/domain/balance.h"
#include "models/domain/channel.h"
#include "models/domain/clock.h"
#include "models/domain/ids.h"
#include "models/domain/messagestatus.h"

#include <QList>

#include <map>
#include <utility>

namespace arowana::test {

struct LedgerMessage {
    MessageId id;
    IdempotencyKey key;
    QByteArray body;
    QByteArray marker;
    QByteArray to; ///< the recipient, as sent
    Channel channel = Channel::Rcs;
    Money hold;
    QList<std::pair<MessageStatus, Instant>> life; ///< in the order it happened

    [[nodiscard]] MessageStatus state() const { return life.last().first; }
};

/// A reply of a person, as the log keeps it.
struct LedgerReply {
    MessageId id;
    QByteArray phone;
    QByteArray text;
    Instant at;
};

class PlatformLedger {
public:
    explicit PlatformLedger(const Clock &clock);

    [[nodiscard]] const Clock &clock() const { return m_clock; }

    /// A new message, queued, its price held.
    const LedgerMessage &accept(const IdempotencyKey &key, const QByteArray &body);
    /// The states this message may reach next (`api/rcs/track-delivery`); empty at the end of its life.
    [[nodiscard]] QList<MessageStatus> next(const MessageId &id) const;
    /// The message reaches `status`: a charge on delivery, a release on failure. Returns the event that tells
    /// it, under a new event id; empty when none does.
    QByteArray move(const MessageId &id, MessageStatus status);

    /// A person replies to the agent of the samples: the log has it, and the event that tells it comes back.
    QByteArray reply(const QByteArray &phone, const QByteArray &text);
    [[nodiscard]] const QList<LedgerReply> &replies() const { return m_replies; }

    /// By which the log names a recipient: the same for the same one, for ever.
    [[nodiscard]] static ContactId contactOf(const QByteArray &recipient);
    /// The recipient behind a contact; empty when nobody was written to or replied under it.
    [[nodiscard]] QByteArray recipientOf(const ContactId &contact) const;
    /// By which the log names the sender of a channel.
    [[nodiscard]] static ChannelId channelIdOf(Channel channel);

    [[nodiscard]] const LedgerMessage *find(const MessageId &id) const;
    [[nodiscard]] QList<MessageId> ids() const { return m_ids; }
    /// How many messages with this marker were accepted: never more than one.
    [[nodiscard]] int acceptedOf(const QByteArray &marker) const;
    [[nodiscard]] const LedgerMessage *findMarker(const QByteArray &marker) const;
    [[nodiscard]] Balance balance() const;
    /// Money comes in.
    void topUp(Money amount) { m_free += amount; }
    [[nodiscard]] int volume() const { return int(m_ids.size()); }
    [[nodiscard]] QByteArray newEventId();

private:
    const Clock &m_clock;
    std::map<MessageId, LedgerMessage> m_messages;
    std::map<QByteArray, int> m_accepted; ///< by marker
    QList<MessageId> m_ids;
    QList<LedgerReply> m_replies;
    std::map<ContactId, QByteArray> m_recipients;
    Money m_free{1'200'000};
    Money m_reserved;
    int m_events = 0;
    int m_replyIds = 0;
};

} // namespace arowana::test
