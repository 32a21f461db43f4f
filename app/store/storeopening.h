// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The result of opening the store.

#include "app/store/salvage.h"
#include "app/store/sqliteenginestore.h"

namespace arowana {

struct StoreOpening {
    std::unique_ptr<SqliteEngineStore> store;
    /// Set while a damaged file was found, now or at an earlier start, and nobody has looked after it:
    /// nothing may be sent until the outbox is reconciled with the message log. Save the fact kSalvageFact
    /// empty then.
    std::optional<Salvage> salvage;
};

} // namespace arowana
