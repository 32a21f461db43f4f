// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/sendrunner.h"

#include <utility>

// How the state of a run gets on disk: a pause and a stop hold at once, and are written when the store lets
// them.

namespace arowana {

namespace {

constexpr qint64 kAfterTroubleMs = 1'000;

} // namespace

void SendRunner::owe(Live &live, const Owed &owed)
{
    live.owed = owed;
    live.goesOnAtMs = 0;
    payOwed(live);
}

bool SendRunner::payOwed(Live &live)
{
    if (!live.owed)
        return true;
    SendRun next = live.run;
    const bool isAfterwards = isOver(live.run) && live.owed->state != RunState::Revoking;
    next.state = isAfterwards ? live.run.state : live.owed->state;
    next.pause = isAfterwards ? RunPause::None : live.owed->pause;
    next.roomAt.reset();
    const bool ends = next.state == RunState::Stopped || next.state == RunState::Revoking;
    const auto written =
        change(live, next, [&] { return ends ? m_p.runs.skipOpenLines(live.run.id) : Result<void>(); });
    if (!written) {
        tellOwed(live, written.error());
        ++live.owed->tries;
        return false;
    }
    live.owed.reset();
    recount(live);
    m_p.changes.runChanged(live.run);
    return true;
}

/// Once: at once, or for a lock of another program when it lasts.
void SendRunner::tellOwed(const Live &live, const Error &error)
{
    const int patience = error.kind == ErrorKind::Locked ? WishQueue::kLockTries : 0;
    if (!live.owed->isWished || live.owed->tries != patience || !troubled)
        return;
    troubled({error.kind, tr("That this list does not go on could not be written down yet."),
              tr("Nothing more of it leaves, and it is written as soon as the store lets it."), error.what});
}

/// A commit said to have failed may have held: then the disk has the state, and not what is thought here.
Result<void> SendRunner::change(Live &live, const SendRun &next, const std::function<Result<void>()> &work)
{
    auto written = m_p.writer.write([&]() -> Result<void> {
        if (auto done = work ? work() : Result<void>(); !done)
            return done;
        return m_p.runs.saveRun(next);
    });
    if (written) {
        live.run = next;
    } else {
        live.isDoubtful = true;
        schedule(live);
    }
    return written;
}

bool SendRunner::readAgain(Live &live)
{
    if (!live.isDoubtful)
        return true;
    const auto kept = m_p.runs.runById(live.run.id);
    if (!kept)
        return false;
    if (*kept) {
        const RunCounts counts = live.run.counts;
        live.run = **kept;
        live.run.counts = counts;
    }
    if (!live.owed) // else counted when that is written
        recount(live);
    live.isDoubtful = false;
    if (isRevoking(live.run))
        beginRevoking(live);
    m_p.changes.runChanged(live.run);
    return true;
}

bool SendRunner::setState(Live &live, RunState state, RunPause pause, std::optional<Instant> roomAt)
{
    SendRun next = live.run;
    next.state = state;
    next.pause = pause;
    next.roomAt = roomAt;
    if (pause == RunPause::Refusals)
        live.refusedInRow = 0;
    if (!change(live, next, {})) {
        live.nextAtMs = m_p.clock.monotonicMs() + kAfterTroubleMs;
        const bool isBudget = pause == RunPause::MinuteBudget || pause == RunPause::DayBudget;
        if (!isGoing(next) && !isBudget) // why it is to rest is known here alone; the budget is asked again
            live.owed = Owed{state, pause};
        return false;
    }
    recount(live);
    m_p.changes.runChanged(live.run);
    return true;
}

} // namespace arowana
