// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The outbox as rows: every send ever made from here, with its key and exact bytes. Used by the writer and by
// the reader, each over its own connection. Opens no transaction.

#include "app/engine/ports/outboxentry.h"
#include "app/store/storeconnection.h"

namespace arowana {

class OutboxTable {
public:
    explicit OutboxTable(StoreConnection &connection);

    /// Inserts, or changes the entry of this key. Conflict for another body under a known key.
    Result<void> save(const OutboxEntry &entry);
    Result<std::optional<OutboxEntry>> byRow(RowId row);
    /// Not Accepted, Refused or Stopped, oldest first.
    Result<QList<OutboxEntry>> open();
    /// Unknown or Stuck, oldest first.
    Result<QList<OutboxEntry>> unknown(int most);
    /// Those that were not dismissed, newest first.
    Result<QList<OutboxEntry>> newestRefused(int most);
    /// All of them.
    Result<int> refusedCount();

private:
    struct Known {
        QByteArray body;
        bool hasLookUp = false;
    };
    Result<std::optional<Known>> known(const IdempotencyKey &key);
    Result<QList<OutboxEntry>> list(const char *sql, const QVariantList &values);
    Result<void> saveCandidates(const OutboxEntry &entry);
    Result<void> readCandidates(OutboxEntry &entry);

    StoreConnection &m_connection;
};

} // namespace arowana
