// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What is known of the automatic top-up as the store keeps it: one JSON object. Pure functions, any thread.

#include "models/domain/autoreload.h"
#include "models/domain/result.h"

namespace arowana {

struct KeptReload {
    AutoReload reload;
    std::optional<Money> lowest; ///< the lowest total told since it failed

    friend bool operator==(const KeptReload &, const KeptReload &) = default;
};

[[nodiscard]] QByteArray encodeReload(const KeptReload &kept);
/// Malformed when the bytes are no JSON object with a time.
[[nodiscard]] Result<KeptReload> decodeReload(const QByteArray &json);

} // namespace arowana
