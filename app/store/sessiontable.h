// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Sessions as rows, one per agent and phone, kept after their end. Used by the writer, over its connection.
// Opens no transaction.

#include "app/store/storeconnection.h"
#include "models/domain/session.h"

namespace arowana {

class SessionTable {
public:
    explicit SessionTable(StoreConnection &connection);

    Result<std::optional<Session>> session(const AgentId &agent, const QString &phone);
    Result<void> save(const Session &session);
    /// See SessionStore::sessionsEndingAfter; of equal ends by agent and phone.
    Result<QList<Session>> endingAfter(Instant moment);

private:
    StoreConnection &m_connection;
};

} // namespace arowana
