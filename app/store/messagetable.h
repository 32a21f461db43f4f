// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Messages, their steps and what only the inspector asks for, as rows. Used by the writer and by the reader,
// each over its own connection and on its own thread. Opens no transaction.

#include "app/engine/ports/messagerecord.h"
#include "app/store/storeconnection.h"

namespace arowana {

class MessageTable {
public:
    explicit MessageTable(StoreConnection &connection);

    Result<std::optional<MessageRecord>> byId(const MessageId &id);
    Result<std::optional<MessageRecord>> byRow(RowId row);
    /// The list's part only.
    Result<std::optional<MessageRow>> listRow(RowId row);

    Result<void> save(const MessageRecord &record);
    Result<void> remove(RowId row);

    /// Forgets what the last read or save said about the file: at each begin and end of a transaction.
    void forget() { m_asStored.reset(); }

    Result<qint64> count();
    /// Outbound, accepted, not settled (isSettled), newest first.
    Result<QList<MessageId>> inFlight(int most, RowId before);
    Result<QList<RowId>> revokesPending();
    /// See SyncStore.
    Result<QList<MessageId>> toRead(int most, RowId from, RowId below);
    Result<qint64> countToRead(RowId below);
    Result<QList<MessageRecord>> receivedBetween(Instant from, Instant to);
    Result<QList<MessageRecord>> repliesWithoutAgent(const ChannelId &channel);
    /// The greatest row id of the millisecond of `createdAt`; an invalid one when it has none.
    Result<RowId> lastOfMillisecond(Instant createdAt);

private:
    Result<qint64> countOf(const char *query, const QVariantList &values);
    /// `rowsQuery` gives their rows.
    Result<QList<MessageRecord>> recordsOf(const char *rowsQuery, const QVariantList &values);
    Result<void> saveParts(const MessageRecord &record, const MessageRecord *known);
    Result<void> saveListRow(const MessageRecord &record);
    Result<void> saveMore(const MessageRecord &record);
    Result<void> saveSteps(const MessageRecord &record, const MessageRecord *known);
    Result<void> readMore(MessageRecord &record);
    Result<void> readSteps(MessageRecord &record);

    StoreConnection &m_connection;
    /// The message read or saved last, as the file holds it within this transaction: what of it does not
    /// change is not written again.
    std::optional<MessageRecord> m_asStored;
};

} // namespace arowana
