// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Drafts, canned texts and learnt prices as rows. Used by the writer, and for
// what a send was written as by the reader, each over its own connection. Opens no transaction.

#include "app/store/storeconnection.h"
#include "models/domain/cannedtext.h"
#include "models/domain/rowid.h"
#include "models/domain/sendorigin.h"
#include "models/domain/storeddraft.h"
#include "models/domain/unitprice.h"

#include <optional>

namespace arowana {

class DeskTable {
public:
    explicit DeskTable(StoreConnection &connection);

    // See DeskStore.
    Result<QList<StoredDraft>> drafts();
    Result<void> saveDraft(const StoredDraft &draft);
    Result<void> dropDraft(quint64 id);
    Result<void> saveOrigin(RowId row, const SendOrigin &origin);
    /// Empty where none is kept. A draft of a newer console is left out.
    Result<SendOrigin> origin(RowId row);
    /// The send has left for good.
    Result<void> dropOriginDraft(RowId row);
    Result<QList<CannedText>> cannedTexts();
    Result<void> saveCannedText(const CannedText &text);
    Result<void> removeCannedText(const QString &name);
    Result<QList<UnitPrice>> prices();
    Result<void> savePrice(const UnitPrice &price);

private:
    /// Written only where it has changed; nullopt: there is none.
    Result<void> saveText(quint64 draft, const QString &part, const std::optional<QByteArray> &text);

    StoreConnection &m_connection;
};

} // namespace arowana
