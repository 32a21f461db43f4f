// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The journal of delivered events as rows. Ids are known for ever; a repeat is counted on its first copy.
// Used by the writer and by the reader, each over its own connection. Opens no transaction.

#include "app/engine/ports/journalentry.h"
#include "app/store/storeconnection.h"
#include "models/domain/messagedetail.h"

#include <QList>

namespace arowana {

class JournalTable {
public:
    explicit JournalTable(StoreConnection &connection);

    /// See EngineStore::journal.
    Result<JournalVerdict> add(const JournalEntry &entry);
    /// NotFound when no event of this id was accepted.
    Result<void> link(const EventId &event, RowId row);
    /// A row that goes takes its links along; the events stay.
    Result<void> unlink(RowId row);

    struct Delivered {
        QByteArray name;
        Instant receivedAt;
        QByteArray body;
        EventVerdict verdict;
    };
    /// The events of one message, by its id or by link, in the order they came, 1000 at most, whose body is
    /// still there.
    Result<QList<Delivered>> ofMessage(const MessageId &id, RowId row);

private:
    struct Known {
        qint64 seq = 0;
        QByteArray hash;
    };
    Result<std::optional<Known>> find(const char *sql, const QByteArray &value);
    Result<void> insert(const JournalEntry &entry, const QByteArray &hash);
    Result<void> countRepeat(qint64 seq, Instant receivedAt);

    StoreConnection &m_connection;
};

} // namespace arowana
