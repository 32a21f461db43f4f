// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Port: the ledger of this console's own sends. Same object, thread and transactions as EngineStore.

#include "app/engine/ports/ledgerentry.h"
#include "models/domain/result.h"

#include <QList>

#include <optional>

namespace arowana {

struct LedgerSums {
    Money held; ///< holds neither charged nor released, of all time
    Money charged;
    Money released;

    friend bool operator==(const LedgerSums &, const LedgerSums &) = default;
};

class LedgerStore {
public:
    LedgerStore() = default;
    LedgerStore(const LedgerStore &) = delete;
    LedgerStore &operator=(const LedgerStore &) = delete;
    virtual ~LedgerStore() = default;

    /// Inserts or replaces by (row, kind).
    virtual Result<void> saveLedgerEntry(const LedgerEntry &entry) = 0;
    /// Takes an entry away: what was released was delivered after all.
    virtual Result<void> removeLedgerEntry(RowId row, LedgerKind kind) = 0;
    virtual Result<QList<LedgerEntry>> ledgerEntries(RowId row) = 0;
    /// `held` now; `charged` and `released` from `since` on.
    virtual Result<LedgerSums> ledgerSums(Instant since) = 0;
};

} // namespace arowana
