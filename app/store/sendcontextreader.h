// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the stored messages and sessions say about one sender and recipient, and the contacts about a
// recipient, for the send card and lists: a few steps through an index each, however many there are. Reader
// thread; owned by MessageReader.

#include "app/store/contacttable.h"
#include "app/store/sessiontable.h"
#include "models/domain/sendcontextsource.h"

namespace arowana {

class SendContextReader {
public:
    explicit SendContextReader(StoreConnection &connection);

    /// See SendContextSource::askSendContext. A session that is not known counts as not open.
    Result<SendContext> read(const SendRoute &route, Instant serverNow);

    /// See SendContextSource::askRecipients. All as they stand at one moment.
    Result<RecipientContexts> readAll(const RecipientsQuery &query, Instant serverNow);

private:
    Result<SendContext> compose(const AgentId &agent, const QString &phone, Instant serverNow);
    Result<void> addEarlier(SendContext &context, const SendRoute &route, Instant serverNow,
                            const QList<MessageType> &types);
    /// The newest sends to the recipient by the channel of the route, newest first.
    Result<QList<EarlierSend>> earlierSends(const SendRoute &route);
    Result<RecipientContext> recipient(const RecipientsQuery &query, const QString &address,
                                       Instant serverNow);
    Result<bool> isPaid(const Session &session);
    Result<std::optional<Instant>> newestNewsletter(const AgentId &agent, const QString &phone);

    StoreConnection &m_connection;
    SessionTable m_sessions;
    ContactTable m_contacts;
};

} // namespace arowana
