// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Port: what staff keep ready (drafts, canned texts) and what the console has learnt of prices. Same object,
// thread and transactions as EngineStore.

#include "models/domain/cannedtext.h"
#include "models/domain/result.h"
#include "models/domain/rowid.h"
#include "models/domain/sendorigin.h"
#include "models/domain/storeddraft.h"
#include "models/domain/unitprice.h"

#include <QList>

namespace arowana {

class DeskStore {
public:
    DeskStore() = default;
    DeskStore(const DeskStore &) = delete;
    DeskStore &operator=(const DeskStore &) = delete;
    virtual ~DeskStore() = default;

    /// By id. Those that cannot be read (of a newer console) are left out and stay where they are.
    virtual Result<QList<StoredDraft>> drafts() = 0;
    /// Inserts or replaces by id. InvalidInput without one.
    virtual Result<void> saveDraft(const StoredDraft &draft) = 0;
    /// One that is not there is no error.
    virtual Result<void> dropDraft(quint64 id) = 0;

    /// Inserts or replaces. Saving the send of this row as Accepted forgets the draft in it.
    virtual Result<void> saveOrigin(RowId row, const SendOrigin &origin) = 0;

    /// By name.
    virtual Result<QList<CannedText>> cannedTexts() = 0;
    /// Inserts or replaces by name. InvalidInput for one that isUsable() does not take.
    virtual Result<void> saveCannedText(const CannedText &text) = 0;
    virtual Result<void> removeCannedText(const QString &name) = 0;

    virtual Result<QList<UnitPrice>> prices() = 0;
    /// Inserts or replaces by (channel, unit, tier).
    virtual Result<void> savePrice(const UnitPrice &price) = 0;
};

} // namespace arowana
