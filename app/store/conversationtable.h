// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Session ends, unread replies and notes as rows. Used by the writer and by the reader, each over its own
// connection and on its own thread. Opens no transaction.

#include "app/store/storeconnection.h"
#include "models/domain/contactnote.h"
#include "models/domain/sessionpair.h"

namespace arowana {

class ConversationTable {
public:
    explicit ConversationTable(StoreConnection &connection);

    // See ConversationStore.
    Result<void> keepEnd(const SessionPair &pair, Instant endedAt, const QString &reason);
    Result<void> addUnread(const SessionPair &pair, RowId row);
    Result<int> markRead(const SessionPair &pair, RowId until);
    Result<QList<RowId>> unread(const SessionPair &pair);
    Result<RowId> newestSendTo(const QString &phone, Instant from, Instant until);
    Result<ContactNote> saveNote(const ContactNote &note);
    Result<QList<ContactNote>> notesAbout(const QString &address);

private:
    StoreConnection &m_connection;
};

} // namespace arowana
