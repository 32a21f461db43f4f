// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A disk that fails on purpose. The test program takes the place of the system's calls by which SQLite and Qt
// write, for every thread of it; only files whose path contains a given word are struck. All functions may be
// called from any thread.

#include <QByteArray>

namespace arowana::test {

enum class DiskFault {
    None,
    Full,      ///< no write finds room (ENOSPC)
    SyncFails, ///< what was written may not be on the disk (EIO)
    ReadOnly,  ///< nothing can be opened for writing (EROFS)
    Hangs,     ///< no sync returns before another fault is set
    FilesFull, ///< as Full, but for what Qt writes: the store's own files find room
};

/// From the next call on, after `passing` more writes to such files.
void setDiskFault(DiskFault fault, const QByteArray &pathPart = {}, int passing = 0);
/// How often one struck since it was set.
[[nodiscard]] int diskFaultsStruck();

/// Writes to a file with this end of its name that no sync has followed yet.
[[nodiscard]] int writesNotSynced(const QByteArray &nameEnd);

} // namespace arowana::test
