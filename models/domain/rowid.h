// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The console's own key of a message row: milliseconds since the epoch and a counter in 8 bytes, so that
// "newest first" is the order of row ids, also after older messages were filled in later.

#include "models/domain/instant.h"

#include <QHashFunctions>

#include <compare>

namespace arowana {

struct RowId {
    static constexpr int kCounterBits = 20;

    qint64 value = 0;

    /// The row id for a message created at `createdAt`; `counter` tells apart rows of one millisecond.
    [[nodiscard]] static constexpr RowId make(Instant createdAt, quint32 counter)
    {
        return RowId{(createdAt.ms << kCounterBits) | qint64(counter & ((1U << kCounterBits) - 1))};
    }
    [[nodiscard]] constexpr bool isValid() const { return value != 0; }
    [[nodiscard]] constexpr Instant createdAt() const { return Instant{value >> kCounterBits}; }

    friend constexpr auto operator<=>(const RowId &, const RowId &) = default;
    friend size_t qHash(const RowId &id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

} // namespace arowana
