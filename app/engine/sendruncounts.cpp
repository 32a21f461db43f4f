// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/sendrunner.h"

// How many lines of a run stand how, counted anew when their messages change.

namespace arowana {

namespace {

constexpr qint64 kCountEveryMs = 500;
constexpr qint64 kEndedEveryMs = 20; ///< ten thousand lines are counted in less

} // namespace

void SendRunner::messagesChanged(const std::vector<RowId> &rows)
{
    if (m_runs.empty())
        return;
    for (const RowId row : rows) {
        const auto run = m_p.runs.runOfMessage(row);
        if (run && m_runs.contains(*run))
            m_changed.insert(*run);
    }
    for (const quint64 run : m_changed) {
        Live &live = m_runs.at(run);
        if (std::exchange(live.waitsForMessages, false))
            schedule(live);
    }
    if (m_changed.empty() || m_countTimer)
        return;
    m_countTimer = m_p.timers.after(kCountEveryMs, [this] {
        m_countTimer = 0;
        recountChanged();
    });
}

void SendRunner::recountChanged()
{
    for (const quint64 run : std::exchange(m_changed, {})) {
        Live &live = m_runs.at(run);
        recount(live);
        m_p.changes.runChanged(live.run);
    }
}

/// Of what was over before the start one run at a time, the newest first, so that nothing waits for them.
void SendRunner::countNextEnded()
{
    if (m_uncounted.empty())
        return;
    m_endedTimer = m_p.timers.after(kEndedEveryMs, [this] {
        m_endedTimer = 0;
        Live &live = m_runs.at(m_uncounted.front());
        m_uncounted.pop_front();
        recount(live);
        m_p.changes.runChanged(live.run);
        countNextEnded();
    });
}

void SendRunner::recount(Live &live)
{
    // What cannot be read now is counted with the next change; the store's lamp says why.
    if (const auto counts = m_p.runs.runCounts(live.run.id))
        live.run.counts = *counts;
}

} // namespace arowana
