// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// An import of contacts as it is kept on this machine's disk while it goes on: its rows, written once, and
// how far it is. Pure functions, any thread.

#include "models/domain/contactimport.h"
#include "models/domain/result.h"

namespace arowana {

/// How far an import is. The part at hand are the rows from `next` up to `partEnd`, without the refused ones.
struct KeptImport {
    int next = 0;        ///< of the rows: those before it are answered
    int partEnd = 0;     ///< of the rows: behind the last of the part; `next`: none is at hand
    bool isTold = false; ///< the part may have left, and its answer is not here
    int taken = 0;       ///< as ImportProgress
    int imported = 0;
    QList<RefusedRow> refused = {};

    friend bool operator==(const KeptImport &, const KeptImport &) = default;
};

[[nodiscard]] QByteArray encodeImportRows(const QList<ImportRow> &rows);
[[nodiscard]] Result<QList<ImportRow>> decodeImportRows(const QByteArray &json);
[[nodiscard]] QByteArray encodeKeptImport(const KeptImport &kept);
/// Malformed also for what is out of order in itself.
[[nodiscard]] Result<KeptImport> decodeKeptImport(const QByteArray &json);

} // namespace arowana
