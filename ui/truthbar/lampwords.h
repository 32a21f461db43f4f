// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the lamps of API and store say, in one line and in their explanation: what happened, what is safe,
// what to do. Made from the facts of models/domain/health.h and the time. Pure; GUI thread for the words. The
// lamp of the webhooks is in webhookwords.h, sessions are in sessionwords.h, counts and money in
// countwords.h.

#include "models/domain/health.h"
#include "ui/theme/colorrole.h"

#include <QStringList>

namespace arowana {

/// The lamp's shape goes with its colour: disc, ring with a stroke, cross, empty ring.
enum class LampState { Good, Attention, Bad, Off };

/// What the explanation offers to do at once.
enum class LampAction {
    None,
    Refresh,
    EnterKey,
    ShowOutbox,
    ShowLists,
    NewSecret,
    RemoveEndpoint,
    ShowSetAside
};

struct LampText {
    LampState state = LampState::Off;
    LampAction action = LampAction::None;
    QList<LampAction> rarer; ///< what else may be done; three at most
    QString name;            ///< `API`
    QString value;           ///< `84 ms`
    QString brief;           ///< of the value what a narrow bar has room for; empty: all of it
    QString whatHappened;
    QString whatIsSafe;
    QString whatToDo;
    QString detail;   ///< the system's own words, plain text
    QStringList more; ///< further facts, a sentence each

    friend bool operator==(const LampText &, const LampText &) = default;
};

/// A difference of the two clocks up to this is not worth a word.
inline constexpr qint64 kClockSkewMostMs = 2 * 60'000;

/// `clockSkewMs` is the platform's clock minus this machine's, where it is known.
[[nodiscard]] LampText apiLamp(const ApiHealth &health, Instant now,
                               std::optional<qint64> clockSkewMs = std::nullopt);
[[nodiscard]] LampText storeLamp(const StoreHealth &health);
[[nodiscard]] ColorRole lampRole(LampState state);

/// `just now`, `4 s ago`.
[[nodiscard]] QString agoText(Instant then, Instant now);

} // namespace arowana
