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

Session &SessionBook::open(const QByteArray &agentId, const QByteArray &phone)
{
    Session &session = m_sessions[keyOf(agentId, phone)];
    session.agentId = agentId;
    session.phone = phone;
    return session;
}

Session *SessionBook::find(const QByteArray &agentId, const QByteArray &phone)
{
    const auto it = m_sessions.find(keyOf(agentId, phone));
    return it == m_sessions.end() ? nullptr : &*it;
}

void SessionBook::close(const QByteArray &agentId, const QByteArray &phone)
{
    m_sessions.remove(keyOf(agentId, phone));
}

void SessionBook::unpay(const QByteArray &agentId, const QByteArray &phone, const QByteArray &messageId)
{
    Session *session = find(agentId, phone);
    if (session && session->paidBy == messageId)
        session->paidBy.clear();
}

} // namespace arowana::sandbox
