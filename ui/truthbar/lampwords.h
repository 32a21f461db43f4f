// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a lamp of the truth bar says, in one line and in its explanation: what happened, what is safe, what
// to do. Made from the facts of models/domain/health.h and the time. Pure; GUI thread for the words.

#include "models/domain/health.h"
#include "ui/theme/colorrole.h"

namespace arowana {

/// The lamp's shape goes with its colour: disc, ring with a stroke, cross, empty ring.
enum class LampState { Good, Attention, Bad, Off };

struct LampText {
    LampState state = LampState::Off;
    QString name;  ///< `API`
    QString value; ///< `84 ms`
    QString whatHappened;
    QString whatIsSafe;
    QString whatToDo;
    QString detail; ///< the system's own words, plain text

    friend bool operator==(const LampText &, const LampText &) = default;
};

[[nodiscard]] LampText apiLamp(const ApiHealth &health, Instant now);
[[nodiscard]] LampText listenerLamp(const ListenerHealth &health, Instant now);
[[nodiscard]] LampText storeLamp(const StoreHealth &health);
[[nodiscard]] ColorRole lampRole(LampState state);

} // namespace arowana
