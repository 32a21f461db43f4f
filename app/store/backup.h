// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Whole copies of the workspace's database beside it: one before each upgrade of its shape, of which the
// newest two are kept, and one a day. A copy appears under its name only when it is complete, is the owner's
// only, and is never written to again. The source may be written by others meanwhile.

#include "app/store/storeconnection.h"

#include <QStringList>

namespace arowana {

[[nodiscard]] QString dailyBackupFile(const QString &file);
/// `version` is the shape it has.
[[nodiscard]] QString upgradeBackupFile(const QString &file, int version);
/// The upgrade backups there are, newest version first.
[[nodiscard]] QStringList upgradeBackups(const QString &file);

/// All there may be, in the order in which they are worth reading: the daily one, then the upgrade backups.
[[nodiscard]] QStringList backupsOf(const QString &file);

/// Copies the database of `from` to `target`, in place of what is there. Takes seconds for a big one. On the
/// thread of `from`; Storage or Locked.
Result<void> backUp(StoreConnection &from, const QString &target);

/// Before the file's shape is changed from `version`.
Result<void> backUpBeforeUpgrade(StoreConnection &from, int version);

} // namespace arowana
