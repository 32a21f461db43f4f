// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A backup to a file of the operator's choice, and one put in the place of the workspace at the next start.
// Both are read through before they count. Takes its time with a large store; on any thread that may wait,
// while others work with the store.

#include "models/domain/result.h"

#include <QString>

namespace arowana {

/// Copies the store `file`, as it stands at one moment, to `target`, which nothing of the store's own may be.
/// What was there before stays until the copy is complete and sound.
Result<void> makeBackup(const QString &file, const QString &target);

/// Makes ready what takes the place of the store `file` at the next start: a copy of `backup` in today's
/// shape in which every open send waits for the operator, since the platform may have it by now. `backup`
/// itself, and the log that lies beside it, are only read. Refuses (Storage, Unsupported) what is no backup
/// of a console, one that is damaged, and one of a newer console, and (InvalidInput) the open store's own
/// files; then nothing is changed.
Result<void> prepareRestore(const QString &backup, const QString &file);

} // namespace arowana
