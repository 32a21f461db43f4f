// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a salvage reads: copies of the damaged file with and without its log, and the newest backup. Nothing
// of it is written to. Used by one salvage, on its thread.

#include "app/store/storeconnection.h"

#include <vector>

namespace arowana {

struct SalvageSource {
    std::unique_ptr<StoreConnection> connection; ///< nullptr: there is none
    QString path;
    int version = 0; ///< the shape its rows have
};

/// What can be read of the damaged file itself, the best first; none when not even its list of tables can.
/// `copy` is a copy of it, with its log beside it where there is one. Where the log is what spoils a sound
/// file (a stale one), the file alone comes first. Unsupported when a newer console wrote it.
Result<std::vector<SalvageSource>> ownSources(const QString &copy);

/// The newest backup of `file` that can be read.
SalvageSource newestBackup(const QString &file);

/// Removes what ownSources() made beside `copy`, and the copy.
void removeCopies(const QString &copy);

} // namespace arowana
