// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/warnednames.h"

#include <QPointer>

#include <utility>

namespace arowana {

WarnedNames::WarnedNames(ConversationSource &source, QObject *parent)
    : QObject(parent)
    , m_source(source)
{
}

void WarnedNames::look(const QList<SessionWarning> &warnings, Instant serverNow)
{
    if (m_waiting.isEmpty()) { // else those that wait already would do so for ever
        m_patience = {};
        m_patience.asked(serverNow);
    }
    for (const SessionWarning &warning : warnings) {
        m_waiting.removeIf([&](const SessionWarning &older) { return older.pair == warning.pair; });
        m_waiting.append(warning);
    }
    QList<SessionPair> pairs; // all that wait: a newer question cancels the older
    for (const SessionWarning &warning : std::as_const(m_waiting))
        pairs.append(warning.pair);
    BoardQuery everybody;
    everybody.serverNow = serverNow;
    const quint64 question = ++m_question;
    const QPointer<WarnedNames> guard(this);
    m_source.askLines(
        quint64(quintptr(this)), everybody, pairs,
        [this, guard, question](const QList<PlacedConversation> &lines) {
            if (!guard || question != m_question)
                return;
            for (const PlacedConversation &placed : lines)
                m_known[placed.line.pair()] = {placed.line.personName, placed.line.session.expiresAt};
            tell();
        });
}

void WarnedNames::take(const QList<Session> &changed)
{
    for (const Session &session : changed)
        m_waiting.removeIf([&](const SessionWarning &warning) { return isVoidedBy(warning, session); });
}

void WarnedNames::tick(Instant serverNow)
{
    std::erase_if(m_known, [&](const auto &one) { return one.second.endsAt <= serverNow; });
    m_waiting.removeIf([&](const SessionWarning &warning) { return warning.endsAt <= serverNow; });
    if (m_patience.isLost(serverNow))
        tell();
}

void WarnedNames::tell()
{
    m_patience = {};
    ++m_question; // one that comes yet is too late
    const QList<SessionWarning> waiting = std::exchange(m_waiting, {});
    if (!waiting.isEmpty())
        Q_EMIT ready(waiting);
}

QString WarnedNames::nameOf(const SessionPair &pair) const
{
    const auto known = m_known.find(pair);
    return known == m_known.end() ? QString() : known->second.name;
}

} // namespace arowana
