// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the truth bar says of the 24-hour sessions: how many are open, which end next, and whether an event or
// only the message log told it. Counted by the platform's clock. Pure; GUI thread for the words.

#include "models/domain/session.h"
#include "ui/truthbar/lampwords.h"

#include <QList>

#include <functional>

namespace arowana {

/// What the bar knows of the sessions at one moment.
struct SessionFacts {
    int open = 0;
    QList<Session> next; ///< some of them, the one that ends next first
    Instant serverNow;   ///< by the platform's clock
    qint64 skewMs = 0;   ///< the platform's clock minus this machine's

    friend bool operator==(const SessionFacts &, const SessionFacts &) = default;
};

/// How many sessions the explanation names.
inline constexpr int kSessionsSaid = 4;

/// `agentName` finds the name of an agent's id.
[[nodiscard]] LampText sessionLamp(const SessionFacts &facts,
                                   const std::function<QString(const AgentId &)> &agentName);

} // namespace arowana
