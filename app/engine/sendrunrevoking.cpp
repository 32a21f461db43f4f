// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/sendrunner.h"

// Stop and revoke the rest: a state of the run, so that the wish outlives a restart.

namespace arowana {

void SendRunner::beginRevoking(Live &live)
{
    live.revokedUpTo = 0;
    live.toRevoke.clear();
    live.waitsForMessages = false;
    // One that may have left cannot be stopped: it is revoked as soon as it was taken.
    for (const RowId row : live.underWay)
        static_cast<void>(m_p.outbox.stop(row));
}

void SendRunner::revokeSome(Live &live)
{
    if (m_p.outbox.rest() != OutboxRest::None)
        return;
    while (m_p.revoker.underWay() < kUnderWayMost) {
        if (live.toRevoke.empty()) {
            const auto lines = m_p.runs.revocableLines(live.run.id, live.revokedUpTo, kUnderWayMost);
            if (!lines)
                return;
            for (const RunLine &line : *lines) {
                live.toRevoke.push_back(line.row);
                live.revokedUpTo = line.number;
            }
        }
        if (live.toRevoke.empty()) {
            live.waitsForMessages = !live.underWay.empty() || m_p.revoker.underWay() > 0;
            if (!live.waitsForMessages)
                endRevoking(live);
            return;
        }
        const RowId row = live.toRevoke.front();
        // Conflict: it has gone further meanwhile, and its state says so.
        if (const auto asked = m_p.revoker.revoke(row); !asked && isAboutTheStore(asked.error()))
            return;
        live.toRevoke.pop_front();
    }
}

/// Only now: a revoke that was not answered before a restart is asked for again. Also one that had sent all
/// its lines is not done as it was meant: its counts say what was taken back.
void SendRunner::endRevoking(Live &live)
{
    setState(live, RunState::Stopped, RunPause::None);
}

} // namespace arowana
