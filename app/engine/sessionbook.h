// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The RCS sessions of the workspace, one per agent and phone (`api/messages/rcs-conversation`): opened and
// extended by replies, ended by events or by time. Works inside the transaction its caller has opened.
// Engine thread; owned by Engine.

#include "app/engine/book.h"
#include "app/engine/ports/sessionstore.h"
#include "app/engine/serverclock.h"
#include "models/domain/platformevent.h"

namespace arowana {

class SessionBook : public Book {
public:
    SessionBook(SessionStore &store, const ServerClock &clock);

    /// A reply told by an event of that time. An old one, delivered late, re-opens nothing.
    Result<void> applyStarted(const ConversationStarted &started, Instant timestamp);
    Result<void> applyEnded(const ConversationEnded &ended, Instant timestamp);
    /// A reply found in the message log: the session it opens is an estimate until an event confirms it.
    Result<void> applyPolledReply(const AgentId &agent, const QString &phone, Instant repliedAt);

    /// Tells those that may still be open, once, at the start.
    void tellOpen(ChangeBatcher &changes);

    void publish(ChangeBatcher &changes) override;
    void discard() override;
    void doubt() override;

private:
    Result<void> take(const Session &reply);
    Result<void> save(const Session &before, const Session &after);

    SessionStore &m_store;
    const ServerClock &m_clock;
    QList<Session> m_changed;
    QList<Session> m_doubtful;
    bool m_openUntold = false; ///< the disk could not be read for it
};

} // namespace arowana
