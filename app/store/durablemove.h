// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Puts a complete file into its place so that a power cut leaves the one or the other there. Any thread.

#include <QString>

namespace arowana {

/// Takes the place of what is there. `from` was synced by whoever wrote it; both lie in one folder. False
/// when the system refuses; then nothing was changed.
bool moveDurably(const QString &from, const QString &to);

/// SQLite's file with its log, its index of the log and its journal.
void removeWithSideFiles(const QString &file);

} // namespace arowana
