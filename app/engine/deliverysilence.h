// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Notices that webhooks have stopped coming: the message log tells of something that a delivery should have
// told by now, and none came since. One that was lost among others says little; one after which nothing came,
// much. Engine thread; owned by Engine.

#include "app/engine/enginepolicy.h"
#include "app/engine/serverclock.h"
#include "app/engine/timergroup.h"

namespace arowana {

class DeliverySilence {
public:
    DeliverySilence(const ServerClock &server, Timers &timers, const EnginePolicy &policy);

    /// A signed delivery has come; or nothing could be heard until now.
    void heard();
    /// The log told of something that happened `at` this moment of the platform's clock, and no delivery had.
    void untold(Instant at);

    /// The way here is in doubt. False when that cannot be looked into yet: called again later.
    std::function<bool()> suspected;

private:
    void wait(qint64 ms);

    const ServerClock &m_server;
    const EnginePolicy &m_policy;
    TimerGroup m_timers;
    Instant m_heardAt; ///< by the platform's clock
    bool m_waits = false;
    quint64 m_round = 0; ///< another one whenever something is heard
};

} // namespace arowana
