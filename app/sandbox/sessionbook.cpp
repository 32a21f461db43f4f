// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sessionbook.h"

namespace arowana::sandbox {

namespace {

QByteArray keyOf(const QByteArray &agentId, const QByteArray &phone)
{
    return agentId + ' ' + phone;
}

} // namespace

Session &SessionBook::open(const QByteArray &agentId, const QByteArray &phone, Instant now)
{
    const QByteArray key = keyOf(agentId, phone);
    if (const auto it = m_sessions.find(key); it != m_sessions.end())
        return *it;
    Session session;
    session.agentId = agentId;
    session.phone = phone;
    session.openedAt = now;
    return *m_sessions.insert(key, session);
}

Session *SessionBook::find(const QByteArray &agentId, const QByteArray &phone)
{
    const auto it = m_sessions.find(keyOf(agentId, phone));
    return it == m_sessions.end() ? nullptr : &*it;
}

Session *SessionBook::live(const QByteArray &agentId, const QByteArray &phone, Instant now)
{
    Session *session = find(agentId, phone);
    return session && now < session->expiresAt ? session : nullptr;
}

void SessionBook::close(const QByteArray &agentId, const QByteArray &phone)
{
    const auto it = m_sessions.find(keyOf(agentId, phone));
    if (it == m_sessions.end())
        return;
    it->endedAt = it->expiresAt;
    m_past.push_back(*it);
    m_sessions.erase(it);
}

void SessionBook::unpay(const QByteArray &agentId, const QByteArray &phone, const QByteArray &messageId)
{
    Session *session = find(agentId, phone);
    if (session && session->paidBy == messageId)
        session->paidBy.clear();
    for (Session &over : m_past)
        if (over.paidBy == messageId)
            over.paidBy.clear();
}

} // namespace arowana::sandbox
