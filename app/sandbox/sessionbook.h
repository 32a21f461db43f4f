// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Conversations per agent and phone number (`api/messages/rcs-conversation`): since when and until when, and
// whether this session's one Conversation unit is paid. Those that are over are kept as evidence. No clock
// and no timers: Conversations drives it.

#include <QByteArray>
#include <QHash>

#include "app/sandbox/scheduler.h"

#include <optional>
#include <vector>

namespace arowana::sandbox {

struct Session {
    QByteArray agentId;
    QByteArray phone;
    Instant openedAt;
    Instant lastReplyAt;
    Instant expiresAt;
    std::optional<Instant> endedAt;
    qint64 replies = 0;     ///< of the recipient, the opening one included
    qint64 sends = 0;       ///< accepted CONVERSATION messages
    QByteArray paidBy;      ///< id of the message that holds or paid the unit; empty when none does
    TaskId ending = 0;      ///< the task that closes it
    bool isHistory = false; ///< opened before this run
};

class SessionBook {
public:
    /// Opens the session or gives the one that is open.
    Session &open(const QByteArray &agentId, const QByteArray &phone, Instant now);
    /// The open session, also in the moment between its expiry and its end.
    [[nodiscard]] Session *find(const QByteArray &agentId, const QByteArray &phone);
    /// The session, when it has not expired by `now`: its last moment is the one before `expiresAt`.
    [[nodiscard]] Session *live(const QByteArray &agentId, const QByteArray &phone, Instant now);
    /// Ends the session, which expired when it expired, however late one looks.
    void close(const QByteArray &agentId, const QByteArray &phone);
    /// Forgets that `messageId` pays for a session of these two: its hold was given back.
    void unpay(const QByteArray &agentId, const QByteArray &phone, const QByteArray &messageId);
    /// The open ones.
    [[nodiscard]] const QHash<QByteArray, Session> &all() const { return m_sessions; }
    /// Those that are over, in the order they ended.
    [[nodiscard]] const std::vector<Session> &past() const { return m_past; }

private:
    QHash<QByteArray, Session> m_sessions;
    std::vector<Session> m_past;
};

} // namespace arowana::sandbox
