// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Gaps as rows. Used by the writer, over its connection. Opens no transaction.

#include "app/store/storeconnection.h"
#include "models/domain/gap.h"

namespace arowana {

class GapTable {
public:
    explicit GapTable(StoreConnection &connection);

    /// Inserts or replaces by (from, cause).
    Result<void> save(const Gap &gap);
    /// The newest, newest first.
    Result<QList<Gap>> newest(int most);

private:
    StoreConnection &m_connection;
};

} // namespace arowana
