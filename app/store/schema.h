// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The shape of the database. Its version is `PRAGMA user_version`, and each step upwards is one file of
// resources/schema, run in one transaction: after a crash the file has the old shape or the new one. Used by
// whoever opens the writing connection, on its thread.

#include "app/store/storeconnection.h"

#include <QMap>
#include <QStringList>

#include <functional>

namespace arowana {

class Schema {
public:
    static constexpr quint32 kApplicationId = 0x41524f57; ///< "AROW", in the file's header

    explicit Schema(StoreConnection &connection);

    /// The version this program writes: the number of its steps.
    [[nodiscard]] static int newest();

    /// Reads only. The file's version, 0 for an empty file. Unsupported when a newer console wrote it;
    /// Storage when it is no database of ours.
    Result<int> recognise();

    /// Brings the file to `to`, step by step. A step that would lose a row of a table, as rows are counted,
    /// is not done. Locked when another program writes just now. Makes no backup.
    Result<void> upgrade(int to = newest());
    /// `watch` is called before every statement that changes the file: a test ends the process there.
    void setWatch(std::function<void()> watch) { m_watch = std::move(watch); }

    /// The statements of a step: each ends with a `;` at the end of a line, triggers with `END;`.
    [[nodiscard]] static QStringList statementsOf(const QString &text);

private:
    Result<void> runStep(int version);
    Result<void> runStatements(int version);
    Result<void> runWatched(const QString &statement);
    /// The rows of every table there is.
    Result<QMap<QString, qint64>> countRows();

    StoreConnection &m_connection;
    std::function<void()> m_watch;
};

} // namespace arowana
