// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the platform last told of the automatic top-up (`api/webhooks/billing-auto-reload-failed`). A value.

#include "models/domain/instant.h"
#include "models/domain/money.h"

#include <QString>

#include <optional>

namespace arowana {

struct AutoReload {
    bool hasFailed = false;
    std::optional<Money> amount; ///< that was added, or was to be
    QString reason;              ///< of a failure; the platform's word such as `card_declined`
    Instant at;

    friend bool operator==(const AutoReload &, const AutoReload &) = default;
};

} // namespace arowana
