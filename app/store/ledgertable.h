// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The ledger of this console's own sends as rows: one line per message, its sums kept by triggers. Used by
// the writer, over its connection. Opens no transaction.

#include "app/engine/ports/ledgerstore.h"
#include "app/store/storeconnection.h"

namespace arowana {

class LedgerTable {
public:
    explicit LedgerTable(StoreConnection &connection);

    Result<void> save(const LedgerEntry &entry);
    Result<void> remove(RowId row, LedgerKind kind);
    /// In the order hold, charge, release.
    Result<QList<LedgerEntry>> entries(RowId row);
    /// `since` is the first of a month, UTC.
    Result<LedgerSums> sums(Instant since);

private:
    Result<void> set(RowId row, LedgerKind kind, const QVariant &amount, const QVariant &at);

    StoreConnection &m_connection;
};

} // namespace arowana
