// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The RCS sessions of the workspace, one per agent and phone (`api/messages/rcs-conversation`): opened and
// extended by replies, ended by events or by time; and which of their replies somebody has looked at. Works
// inside the transaction its caller has opened.
// Engine thread; owned by Engine.

#include "app/engine/book.h"
#include "app/engine/ports/conversationstore.h"
#include "app/engine/ports/sessionstore.h"
#include "app/engine/serverclock.h"
#include "models/domain/platformevent.h"

namespace arowana {

class SessionBook : public Book {
public:
    SessionBook(SessionStore &store, ConversationStore &conversations, const ServerClock &clock);

    /// A reply told by an event of that time. An old one, delivered late, re-opens nothing.
    Result<void> applyStarted(const ConversationStarted &started, Instant timestamp);
    /// The end is kept, whatever else is known of the session. One that lies after the time of its
    /// event counts as that: it would keep every later session shut.
    Result<void> applyEnded(const ConversationEnded &ended, Instant timestamp);
    /// A reply found in the message log: the session it opens is an estimate until an event confirms it.
    Result<void> applyPolledReply(const AgentId &agent, const QString &phone, Instant repliedAt);

    /// The platform refused a CONVERSATION that left at `askedAt` by the platform's clock: no session was
    /// open. Only a reply from then on opens one again.
    Result<void> applyRefused(const SessionPair &pair, Instant askedAt);

    /// Somebody has looked at the pair's replies up to this row.
    Result<void> markRead(const SessionPair &pair, RowId until);

    /// Tells those that may still be open, at the start; once more when the platform's time is known.
    void tellOpen(ChangeBatcher &changes);

    void publish(ChangeBatcher &changes) override;
    void discard() override;
    void doubt() override;

private:
    /// A time ahead of the platform's own clock would keep a session open beyond its day, or shut for ever.
    [[nodiscard]] Instant notAhead(Instant told) const;
    Result<void> take(const Session &reply);
    Result<void> save(const Session &before, const Session &after);

    SessionStore &m_store;
    ConversationStore &m_conversations;
    const ServerClock &m_clock;
    QList<Session> m_changed;
    QList<Session> m_doubtful;
    QList<SessionPair> m_looked; ///< pairs with a new read mark
    QList<SessionPair> m_doubtfullyLooked;
    bool m_openUntold = false;   ///< the disk could not be read for it
    bool m_isToldUnsure = false; ///< by this machine's clock, which may be wrong
};

} // namespace arowana
