// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The shape of the database. Its version is `PRAGMA user_version`, and each step upwards is one file of
// resources/schema, run in one transaction: after a crash the file has the old shape or the new one. Used by
// whoever opens the writing connection, on its thread.

#include "app/store/storeconnection.h"

#include <QStringList>

namespace arowana {

class Schema {
public:
    explicit Schema(StoreConnection &connection);

    /// The version this program writes: the number of its steps.
    [[nodiscard]] static int newest();

    /// Reads only. The file's version, 0 for an empty file. Unsupported when a newer console wrote it;
    /// Storage when it is no database of ours.
    Result<int> recognise();

    /// Brings the file to newest(). Locked when another program writes just now.
    Result<void> upgrade();

    /// The statements of a step: each ends with a `;` at the end of a line, triggers with `END;`.
    [[nodiscard]] static QStringList statementsOf(const QString &text);

private:
    Result<void> runStep(int version);
    Result<void> runStatements(int version);

    StoreConnection &m_connection;
};

} // namespace arowana
