// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Open conversations per agent and phone number (`api/messages/rcs-conversation`): until when, and whether
// this session's one Conversation unit is paid. No clock and no timers: Conversations drives it.

#include <QByteArray>
#include <QHash>

#include "app/sandbox/scheduler.h"

#include <optional>

namespace arowana::sandbox {

struct Session {
    QByteArray agentId;
    QByteArray phone;
    Instant expiresAt;
    QByteArray paidBy; ///< id of the message that holds or paid the unit; empty when none does
    TaskId ending = 0; ///< the task that closes it
};

class SessionBook {
public:
    /// Opens the session or gives the one that is open.
    Session &open(const QByteArray &agentId, const QByteArray &phone);
    [[nodiscard]] Session *find(const QByteArray &agentId, const QByteArray &phone);
    void close(const QByteArray &agentId, const QByteArray &phone);
    /// Forgets that `messageId` pays for this session: its hold was given back.
    void unpay(const QByteArray &agentId, const QByteArray &phone, const QByteArray &messageId);
    [[nodiscard]] const QHash<QByteArray, Session> &all() const { return m_sessions; }

private:
    QHash<QByteArray, Session> m_sessions;
};

} // namespace arowana::sandbox
