// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Drafts, canned texts and learnt prices as rows. Used by the writer, over its connection. Opens no
// transaction.

#include "app/store/storeconnection.h"
#include "models/domain/cannedtext.h"
#include "models/domain/storeddraft.h"
#include "models/domain/unitprice.h"

namespace arowana {

class DeskTable {
public:
    explicit DeskTable(StoreConnection &connection);

    // See DeskStore.
    Result<QList<StoredDraft>> drafts();
    Result<void> saveDraft(const StoredDraft &draft);
    Result<void> dropDraft(quint64 id);
    Result<QList<CannedText>> cannedTexts();
    Result<void> saveCannedText(const CannedText &text);
    Result<void> removeCannedText(const QString &name);
    Result<QList<UnitPrice>> prices();
    Result<void> savePrice(const UnitPrice &price);

private:
    StoreConnection &m_connection;
};

} // namespace arowana
