// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Messages whole, some hundreds at once, as an export writes them. Over the connection of whoever exports.

#include "app/store/exportline.h"
#include "app/store/storeconnection.h"

#include <span>

namespace arowana {

class ExportTable {
public:
    explicit ExportTable(StoreConnection &connection)
        : m_connection(connection)
    {
    }

    /// These, in this order, all as they stand at one moment; those that are gone are left out.
    Result<QList<ExportedMessage>> read(std::span<const RowId> rows);

private:
    Result<QList<ExportedMessage>> compose(std::span<const RowId> rows);
    Result<void> addSteps(QList<ExportedMessage> &messages, const QByteArray &rows);

    StoreConnection &m_connection;
};

} // namespace arowana
