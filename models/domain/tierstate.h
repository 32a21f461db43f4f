// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The tier of one channel (`learn/billing-rcs`): a word of the platform's and the volume of this month.

#include "models/domain/channel.h"
#include "models/domain/instant.h"

#include <QString>

#include <optional>

namespace arowana {

struct TierState {
    Channel channel = Channel::Rcs;
    QString current; ///< `tier_1`; the platform's word
    std::optional<qint64> volumeUsed;
    std::optional<qint64> nextThreshold; ///< not documented; shown where the platform says it
    Instant toldAt = {};                 ///< when the platform said it last

    friend bool operator==(const TierState &, const TierState &) = default;
};

} // namespace arowana
