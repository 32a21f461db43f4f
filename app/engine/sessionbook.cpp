// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/sessionbook.h"

#include "app/engine/changebatcher.h"
#include "models/domain/returnedreply.h"

#include <algorithm>
#include <utility>

namespace arowana {

namespace {

/// The platform tells whole seconds, and its clock is known to about one: a reply of the moment in which
/// another one was refused came after that refusal, for else there would have been none.
constexpr qint64 kMomentMs = 2'000;
constexpr qint64 kBehindMostMs = 3'600'000;

} // namespace

SessionBook::SessionBook(SessionStore &store, ConversationStore &conversations, const ServerClock &clock)
    : m_store(store)
    , m_conversations(conversations)
    , m_clock(clock)
{
}

Result<void> SessionBook::applyStarted(const ConversationStarted &started, Instant timestamp)
{
    const Instant at = notAhead(timestamp.isValid() ? timestamp : m_clock.now());
    return take(sessionOfReply(started.agentId, started.phone, at, started.expiresAt, false));
}

Result<void> SessionBook::applyPolledReply(const AgentId &agent, const QString &phone, Instant repliedAt)
{
    return take(sessionOfReply(agent, phone, notAhead(repliedAt), {}, true));
}

Instant SessionBook::notAhead(Instant told) const
{
    // Cut at a clock that is slow, a reply of now would open a session that ended yesterday, and a reply and
    // an end would change their order. So it takes a time that no clock which was heard lately can be behind
    // of.
    return m_clock.isSure() && told.since(m_clock.now()) > kBehindMostMs ? m_clock.now() : told;
}

Result<void> SessionBook::take(const Session &reply)
{
    auto known = m_store.session(reply.agentId, reply.phone);
    if (!known)
        return known.error();
    return *known ? save(**known, mergedReply(**known, reply)) : save({}, reply);
}

Result<void> SessionBook::applyEnded(const ConversationEnded &ended, Instant timestamp)
{
    auto known = m_store.session(ended.agentId, ended.phone);
    if (!known)
        return known.error();
    Session before = known->value_or(Session{});
    // The end may overtake the reply that opened it: what is known of the pair is then its end alone.
    Session base = before;
    base.agentId = ended.agentId;
    base.phone = ended.phone;
    const Instant told = timestamp.isValid() ? timestamp : ended.endedAt.value_or(m_clock.now());
    const Instant at =
        notAhead(std::min(ended.endedAt.value_or(told), told)); // it is told of once it is over
    if (auto kept = m_conversations.keepSessionEnd({ended.agentId, ended.phone}, at, ended.reason); !kept)
        return kept;
    return save(before, mergedEnd(base, at, ended.reason));
}

Result<void> SessionBook::applyRefused(const SessionPair &pair, Instant askedAt)
{
    ConversationEnded ended;
    ended.agentId = pair.agentId;
    ended.phone = pair.phone;
    ended.endedAt = askedAt.plusMs(-kMomentMs);
    ended.reason = kNoActiveSession;
    return applyEnded(ended, {});
}

Result<void> SessionBook::markRead(const SessionPair &pair, RowId until)
{
    const auto seen = m_conversations.markRead(pair, until);
    if (!seen)
        return seen.error();
    if (*seen > 0)
        m_looked.append(pair);
    return {};
}

Result<void> SessionBook::save(const Session &before, const Session &after)
{
    if (after == before)
        return {};
    if (auto saved = m_store.saveSession(after); !saved)
        return saved;
    m_changed.append(after);
    return {};
}

void SessionBook::tellOpen(ChangeBatcher &changes)
{
    auto open = m_store.sessionsEndingAfter(m_clock.now());
    m_openUntold = !open;
    m_isToldUnsure = !m_clock.isSure();
    if (!open)
        return;
    for (const Session &session : open.take())
        changes.sessionChanged(session);
}

void SessionBook::publish(ChangeBatcher &changes)
{
    for (const Session &doubtful : std::exchange(m_doubtful, {})) {
        const auto kept = m_store.session(doubtful.agentId, doubtful.phone);
        if (!kept)
            m_doubtful.append(doubtful);
        else if (*kept)
            changes.sessionChanged(**kept);
    }
    if (m_openUntold || (m_isToldUnsure && m_clock.isSure()))
        tellOpen(changes);
    for (const Session &session : std::exchange(m_changed, {}))
        changes.sessionChanged(session);
    for (const SessionPair &pair : std::exchange(m_doubtfullyLooked, {}) + std::exchange(m_looked, {}))
        changes.pairChanged(pair);
}

void SessionBook::doubt()
{
    m_doubtful.append(m_changed);
    m_doubtfullyLooked.append(m_looked);
    discard();
}

void SessionBook::discard()
{
    m_changed.clear();
    m_looked.clear();
}

} // namespace arowana
