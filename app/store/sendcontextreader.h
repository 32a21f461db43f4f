// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the stored messages and sessions say about one agent and phone, for the send card: a few steps through
// an index, however many messages there are. Reader thread; owned by MessageReader.

#include "app/store/sessiontable.h"
#include "models/domain/sendcontextsource.h"

namespace arowana {

class SendContextReader {
public:
    explicit SendContextReader(StoreConnection &connection);

    /// See SendContextSource::askSendContext. A session that is not known counts as not open.
    Result<SendContext> read(const AgentId &agent, const QString &phone, Instant serverNow);

    /// Of many phones, as they stand at one moment.
    Result<SendContexts> readAll(const AgentId &agent, const QStringList &phones, Instant serverNow);

private:
    Result<SendContext> compose(const AgentId &agent, const QString &phone, Instant serverNow);
    Result<bool> isPaid(const Session &session);
    Result<std::optional<Instant>> newestNewsletter(const AgentId &agent, const QString &phone);

    StoreConnection &m_connection;
    SessionTable m_sessions;
};

} // namespace arowana
