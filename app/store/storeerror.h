// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// SQLite's errors as the operator's sentences. Branches on SQLite's result code, never on its text; that
// text goes into `detail`. Pure functions, any thread.

#include "models/domain/error.h"

class QSqlError;

namespace arowana {

/// SQLite's primary result codes that mean something of their own here (sqlite.org/rescode.html).
enum class SqliteCode {
    Other = -1,
    Perm = 3,
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    Interrupted = 9,
    IoError = 10,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    Constraint = 19,
    NotADatabase = 26,
};

[[nodiscard]] SqliteCode sqliteCode(const QSqlError &error);

/// True after errors that leave a handle in doubt (a failed fsync above all, or a disk that was read-only):
/// the file is closed and opened again before anything else is written, never tried again on the same handle.
[[nodiscard]] bool leavesHandleInDoubt(SqliteCode code);

/// `file` is named in the sentences. Storage, Locked (try again later) or Conflict (a value that must be
/// unique is there already).
[[nodiscard]] Error storeError(const QSqlError &error, const QString &file);

/// The file, or something in it, is not what was written.
[[nodiscard]] Error damageError(const QString &file, const QString &detail);

/// The path does not lead to the file any more that was opened by it.
[[nodiscard]] Error goneError(const QString &file);

} // namespace arowana
