// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Opens the workspace's database file for writing: makes it where it is missing, backs it up and brings it up
// to date where it is old, salvages it where it is damaged. On the thread that uses the connection.

#include "app/store/salvage.h"

namespace arowana {

struct OpenedFile {
    std::unique_ptr<StoreConnection> connection;
    std::optional<Salvage> salvage; ///< not looked after yet, of this start or an earlier one
};

/// See SqliteEngineStore::open.
Result<OpenedFile> openStoreFile(const QString &file);

} // namespace arowana
