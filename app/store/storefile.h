// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The database file and its folder on disk: made for the owner's eyes only (folder 0700, file 0600; SQLite
// gives its side files the mode of the file). Any thread; called before the file is opened.

#include "models/domain/result.h"

class QFile;

namespace arowana {

/// Makes the folder where it is missing. A folder that is there keeps its mode: it may be the user's own
/// home. One sentence for whatever stands in the way.
Result<void> prepareDataFolder(const QString &folder);

/// The same for the file's folder, and makes an empty file where there is none.
Result<void> prepareStoreFile(const QString &file);

/// Makes an empty file that is its owner's only and leaves it open for writing. False, with the system's
/// words in `file`, when it cannot be made or is there already.
bool makeOwnerFile(QFile &file);

/// Takes the file and what lies beside it from other users' eyes, once it is known to be ours.
Result<void> closeToOthers(const QString &file);

/// Whether the header of the file, or of a backup beside it, says that it is a database of this console,
/// whatever state the rest is in. Only while nobody in this process has it open.
[[nodiscard]] bool isMarkedAsOurs(const QString &file);

/// Whether there is no file, or an empty one, where one was: a log of it or a backup lies there.
[[nodiscard]] bool hasGone(const QString &file);

} // namespace arowana
