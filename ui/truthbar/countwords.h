// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the truth bar says of outbox, balance and tiers, in one line and in the explanation. Pure; GUI thread
// for the words.

#include "models/domain/autoreload.h"
#include "models/domain/balance.h"
#include "models/domain/outboxcounts.h"
#include "models/domain/ownmoney.h"
#include "models/domain/tierstate.h"
#include "models/domain/waitinglists.h"
#include "ui/truthbar/lampwords.h"

namespace arowana {

/// What the bar knows of the money.
struct MoneyFacts {
    std::optional<Balance> balance; ///< as the platform told it last
    Instant balanceAt;
    std::optional<OwnMoney> own;
    std::optional<AutoReload> autoReload = {}; ///< as it was told last

    friend bool operator==(const MoneyFacts &, const MoneyFacts &) = default;
};

/// A balance older than this says its age beside it.
inline constexpr qint64 kBalanceFreshMs = 15 * 60'000;

/// `lists` rest beside the outbox: what waits there has not left either.
[[nodiscard]] LampText outboxLamp(const OutboxCounts &counts, const WaitingLists &lists = {});
[[nodiscard]] LampText balanceLamp(const MoneyFacts &money, Instant now);
[[nodiscard]] LampText tierLamp(const TierState &tier, Instant now);

} // namespace arowana
