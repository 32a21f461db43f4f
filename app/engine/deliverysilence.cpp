// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/deliverysilence.h"

#include <algorithm>

namespace arowana {

DeliverySilence::DeliverySilence(const ServerClock &server, Timers &timers, const EnginePolicy &policy)
    : m_server(server)
    , m_policy(policy)
    , m_timers(timers)
{
}

void DeliverySilence::heard()
{
    m_heardAt = m_server.now();
    m_waits = false;
    ++m_round;
}

void DeliverySilence::untold(Instant at)
{
    if (m_waits || !m_heardAt.isValid() || !m_server.isSure() || at <= m_heardAt)
        return;
    m_waits = true;
    wait(std::clamp<qint64>(m_policy.silentMs - m_server.now().since(at), 0, m_policy.silentMs));
}

void DeliverySilence::wait(qint64 ms)
{
    m_timers.after(ms, [this, round = m_round] {
        if (round != m_round)
            return;
        m_waits = suspected && !suspected();
        if (m_waits)
            wait(m_policy.silentMs);
    });
}

} // namespace arowana
