// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/sessiontable.h"

namespace arowana {

namespace {

constexpr auto kOne = "SELECT agent_id, phone, last_reply_at, expires_at, ended_at, end_reason, is_estimated "
                      "FROM sessions WHERE agent_id = ? AND phone = ?";
constexpr auto kEndingAfter =
    "SELECT agent_id, phone, last_reply_at, expires_at, ended_at, end_reason, is_estimated FROM sessions "
    "WHERE expires_at > ? ORDER BY expires_at, agent_id, phone";
constexpr auto kSave =
    "INSERT INTO sessions (agent_id, phone, last_reply_at, expires_at, ended_at, end_reason, is_estimated) "
    "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (agent_id, phone) DO UPDATE SET "
    "last_reply_at = excluded.last_reply_at, expires_at = excluded.expires_at, ended_at = excluded.ended_at, "
    "end_reason = excluded.end_reason, is_estimated = excluded.is_estimated";

Session sessionFrom(const StoreRows &rows)
{
    Session session;
    session.agentId = AgentId(rows.bytes(0));
    session.phone = rows.text(1);
    session.lastReplyAt = rows.instant(2);
    session.expiresAt = rows.instant(3);
    session.endedAt = rows.maybeInstant(4);
    session.endReason = rows.text(5);
    session.isEstimated = rows.flag(6);
    return session;
}

} // namespace

SessionTable::SessionTable(StoreConnection &connection)
    : m_connection(connection)
{
}

Result<std::optional<Session>> SessionTable::session(const AgentId &agent, const QString &phone)
{
    return m_connection.first(kOne, {boundBytes(agent.bytes()), boundText(phone)}, sessionFrom);
}

Result<void> SessionTable::save(const Session &session)
{
    return m_connection.run(kSave,
                            {boundBytes(session.agentId.bytes()), boundText(session.phone),
                             session.lastReplyAt.ms, session.expiresAt.ms, boundInstant(session.endedAt),
                             boundText(session.endReason), session.isEstimated});
}

Result<QList<Session>> SessionTable::endingAfter(Instant moment)
{
    return m_connection.all(kEndingAfter, {moment.ms}, sessionFrom);
}

} // namespace arowana
