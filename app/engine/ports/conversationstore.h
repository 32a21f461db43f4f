// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Port: what conversations leave on disk beside messages and sessions: ends that were told, replies nobody
// has looked at, notes. Same object, thread and transactions as EngineStore.

#include "models/domain/contactnote.h"
#include "models/domain/result.h"
#include "models/domain/sessionpair.h"

#include <QList>

namespace arowana {

class ConversationStore {
public:
    ConversationStore() = default;
    ConversationStore(const ConversationStore &) = delete;
    ConversationStore &operator=(const ConversationStore &) = delete;
    virtual ~ConversationStore() = default;

    /// Keeps an end for ever. One of the same time is known already; of two reasons the one that comes first
    /// in the alphabet stays.
    virtual Result<void> keepSessionEnd(const SessionPair &pair, Instant endedAt, const QString &reason) = 0;

    /// Nobody has looked at this reply yet. The message must be stored; it takes the mark with it when it
    /// goes. Once more changes nothing.
    virtual Result<void> addUnread(const SessionPair &pair, RowId row) = 0;
    /// Somebody has looked at all replies of the pair up to this row. Returns how many were new to them.
    virtual Result<int> markRead(const SessionPair &pair, RowId until) = 0;
    /// Those of the pair, oldest first.
    virtual Result<QList<RowId>> unreadReplies(const SessionPair &pair) = 0;

    /// Our newest message to this phone of those created within [from, until]; invalid when there is none.
    virtual Result<RowId> newestSendTo(const QString &phone, Instant from, Instant until) = 0;

    /// Inserts one without an id, and replaces by id; without a text it is taken away. Returns it with its
    /// id. NotFound for an id that is not there; InvalidInput for one about nobody.
    virtual Result<ContactNote> saveNote(const ContactNote &note) = 0;
    /// About this phone or address, newest first.
    virtual Result<QList<ContactNote>> notesAbout(const QString &address) = 0;
};

} // namespace arowana
