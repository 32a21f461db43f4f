// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Port: sessions on disk, one per agent and phone, kept after their end. Same object, thread and
// transactions as EngineStore.

#include "models/domain/result.h"
#include "models/domain/session.h"

#include <QList>

namespace arowana {

class SessionStore {
public:
    SessionStore() = default;
    SessionStore(const SessionStore &) = delete;
    SessionStore &operator=(const SessionStore &) = delete;
    virtual ~SessionStore() = default;

    virtual Result<std::optional<Session>> session(const AgentId &agent, const QString &phone) = 0;
    /// Inserts or replaces by (agent, phone).
    virtual Result<void> saveSession(const Session &session) = 0;
    /// Those whose expiry is after `moment`, the one that ends next first.
    virtual Result<QList<Session>> sessionsEndingAfter(Instant moment) = 0;
};

} // namespace arowana
