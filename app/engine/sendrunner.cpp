// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/sendrunner.h"

#include "app/wire/sendcodec.h"
#include "models/domain/placeholders.h"
#include "models/domain/recipientlist.h"

#include <algorithm>
#include <utility>

namespace arowana {

namespace {

constexpr qint64 kLookAgainMs = 250; ///< while something else has to happen first
constexpr qint64 kAfterTroubleMs = 1'000;
constexpr qint64 kShortWaitMs = 10'000;
constexpr qint64 kMinuteMs = 60'000;
constexpr int kPaymentRequired = 402;

} // namespace

SendRunner::SendRunner(Parts parts)
    : m_p(parts)
{
}

SendRunner::~SendRunner()
{
    m_p.timers.cancel(m_countTimer);
    m_p.timers.cancel(m_endedTimer);
    for (const auto &[id, live] : m_runs)
        m_p.timers.cancel(live.timer);
}

bool SendRunner::isGoing(const SendRun &run)
{
    return run.state == RunState::Canary || run.state == RunState::Running;
}

bool SendRunner::isOver(const SendRun &run)
{
    return isRevoking(run) || run.state == RunState::Stopped || run.state == RunState::Done;
}

/// A canary that is just out may have ended before the operator was asked: asked once more is better.
RunState SendRunner::goingState(const SendRun &run)
{
    const int submitted = run.counts.lines - run.counts.open;
    return run.canary > 0 && submitted <= run.canary ? RunState::Canary : RunState::Running;
}

Result<void> SendRunner::recover()
{
    auto kept = m_p.runs.runs(kToldMost);
    if (!kept)
        return kept.error();
    const auto open = m_p.store.openOutbox();
    if (!open)
        return open.error();
    const int unreadable = kept->unreadable;
    QList<SendRun> runs = kept.take().runs;
    auto written = m_p.writer.write([&]() -> Result<void> {
        for (SendRun &run : runs) {
            const bool wouldGo = isGoing(run) || run.pause == RunPause::MinuteBudget;
            if (isOver(run) || !wouldGo)
                continue;
            run.state = RunState::Paused;
            run.pause = RunPause::Restart;
            if (auto saved = m_p.runs.saveRun(run); !saved)
                return saved;
        }
        return {};
    });
    if (!written)
        return written;
    for (const SendRun &run : std::as_const(runs)) {
        Live &live = m_runs[run.id];
        live.run = run;
        if (isOver(run) && !isRevoking(run)) {
            m_uncounted.push_front(run.id);
            continue;
        }
        recount(live);
        m_p.changes.runChanged(live.run);
    }
    countNextEnded();
    for (const OutboxEntry &entry : *open) {
        const auto run = m_p.runs.runOfMessage(entry.row);
        if (!run)
            return run.error();
        const auto live = m_runs.find(*run);
        if (live == m_runs.end())
            continue;
        live->second.underWay.push_back(entry.row);
        // The program ended before the stop of its list was written down for this one too.
        if (live->second.run.state == RunState::Stopped && !entry.firstTryAt)
            static_cast<void>(m_p.outbox.stop(entry.row));
    }
    for (auto &[id, live] : m_runs) {
        if (isRevoking(live.run)) {
            beginRevoking(live);
            schedule(live);
        }
    }
    tellUnreadable(unreadable);
    return {};
}

void SendRunner::tellUnreadable(int count)
{
    if (count == 0 || !troubled)
        return;
    troubled({ErrorKind::Storage,
              tr("%n stored list(s) cannot be read.", nullptr, count),
              tr("They do not go on, and nothing of them is lost. Start the newest version of the console."),
              {}});
}

std::optional<Error> SendRunner::problemOf(const SendRun &run, const QList<RunLine> &lines)
{
    const bool isInOrder =
        std::adjacent_find(lines.begin(), lines.end(), [](const RunLine &a, const RunLine &b) {
            return a.number >= b.number;
        }) == lines.end();
    if (lines.isEmpty() || lines.size() > kRunLinesMost || !isInOrder || lines.constFirst().number < 1) {
        return Error{ErrorKind::InvalidInput,
                     tr("A list takes 1 to %1 lines.").arg(kRunLinesMost),
                     tr("Nothing was sent. Divide the list."),
                     {}};
    }
    SendRequest request = run.request;
    request.to = lines.constFirst().to;
    if (!readsBack(request)) {
        return Error{ErrorKind::InvalidInput,
                     tr("This message cannot be stored so that it reads back as it is."),
                     tr("Nothing was sent. Type its ids and suggestions once more."),
                     {}};
    }
    return std::nullopt;
}

Result<quint64> SendRunner::start(SendRun run, const QList<RunLine> &lines, const QList<LeftOutLine> &leftOut,
                                  const QList<quint64> &drafts)
{
    m_doubt.reset();
    if (auto problem = problemOf(run, lines))
        return *problem;
    run.id = 0;
    run.request.to = lines.constFirst().to;
    run.startedAt = m_p.clock.now();
    run.perMinute = std::clamp(run.perMinute, 1, kRunPerMinuteMost);
    run.canary = std::clamp<int>(run.canary, 0, int(lines.size()));
    run.pause = RunPause::None;
    run.counts = {};
    run.counts.lines = run.counts.open = int(lines.size());
    run.counts.leftOut = int(leftOut.size());
    run.state = goingState(run);
    auto written = m_p.writer.write([&]() -> Result<void> {
        auto added = m_p.runs.addRun(run, lines);
        if (!added)
            return added.error();
        run.id = *added;
        auto kept = m_p.runs.addLeftOut(run.id, leftOut);
        for (const quint64 draft : drafts) {
            if (kept)
                kept = m_p.desk.dropDraft(draft);
        }
        return kept;
    });
    if (!written) {
        // It may be there all the same, and told as not stored it would be started a second time.
        auto settled = settle(run, written.error());
        if (settled)
            return *settled;
        m_doubt = run;
        return written.error();
    }
    begin(run);
    return run.id;
}

void SendRunner::begin(const SendRun &run)
{
    Live &live = m_runs[run.id];
    live.run = run;
    m_p.changes.runChanged(run);
    schedule(live);
}

std::optional<SendRun> SendRunner::takeDoubt()
{
    return std::exchange(m_doubt, std::nullopt);
}

std::optional<Result<quint64>> SendRunner::settle(const SendRun &doubtful, const Error &error)
{
    if (doubtful.id == 0)
        return Result<quint64>(error); // nothing of it was even begun to be written
    const auto kept = m_p.runs.runById(doubtful.id);
    if (!kept)
        return std::nullopt;
    // Its number may have become another list's since.
    if (!*kept || (*kept)->startedAt != doubtful.startedAt || m_runs.contains(doubtful.id))
        return Result<quint64>(error);
    begin(doubtful);
    return Result<quint64>(doubtful.id);
}

Result<SendRunner::Live *> SendRunner::find(quint64 run)
{
    const auto found = m_runs.find(run);
    if (found != m_runs.end())
        return &found->second;
    return Error{ErrorKind::NotFound, tr("This list is not in the store."), {}, {}};
}

Result<void> SendRunner::pause(quint64 run)
{
    auto found = find(run);
    if (!found)
        return found.error();
    Live &live = **found;
    if (!isGoing(live.run) && live.run.pause != RunPause::MinuteBudget) {
        return Error{ErrorKind::Conflict,
                     tr("This list does not go just now."),
                     tr("Look at its state: it is paused, or over."),
                     {}};
    }
    owe(live, {RunState::Paused, RunPause::Operator, true});
    schedule(live);
    return {};
}

Result<void> SendRunner::resume(quint64 run)
{
    auto found = find(run);
    if (!found)
        return found.error();
    Live &live = **found;
    if (live.owed || (live.run.state != RunState::Waiting && live.run.state != RunState::Paused)) {
        return Error{ErrorKind::Conflict,
                     tr("There is nothing to go on with."),
                     tr("Look at its state: the list goes, or is over."),
                     {}};
    }
    SendRun next = live.run;
    auto changed = change(live, next, [&]() -> Result<void> {
        if (auto reopened = m_p.runs.reopenRefusedLines(run, kPaymentRequired); !reopened)
            return reopened;
        auto counts = m_p.runs.runCounts(run);
        if (!counts)
            return counts.error();
        next.counts = *counts;
        next.state = live.run.state == RunState::Waiting ? RunState::Running : goingState(next);
        next.pause = RunPause::None;
        next.roomAt.reset();
        return {};
    });
    if (!changed)
        return changed;
    live.goesOnAtMs = 0;
    live.refusedInRow = 0;
    // How these ended was in view when the operator said go on.
    std::erase_if(live.underWay, [this](RowId row) { return !m_p.outbox.isUnderWay(row); });
    m_p.changes.runChanged(live.run);
    schedule(live);
    return {};
}

Result<void> SendRunner::stop(quint64 run, bool revokesRest)
{
    auto found = find(run);
    if (!found)
        return found.error();
    Live &live = **found;
    if (isOver(live.run) && !revokesRest) {
        return Error{
            ErrorKind::Conflict, tr("This list is over."), tr("What has left can only be revoked."), {}};
    }
    owe(live, {revokesRest ? RunState::Revoking : RunState::Stopped, RunPause::None, true});
    // One that may have left cannot be stopped: with `revokesRest` it is revoked as soon as it was taken.
    for (const RowId row : live.underWay)
        static_cast<void>(m_p.outbox.stop(row));
    if (revokesRest)
        beginRevoking(live);
    schedule(live);
    return {};
}

void SendRunner::schedule(Live &live)
{
    m_p.timers.cancel(std::exchange(live.timer, 0));
    const qint64 now = m_p.clock.monotonicMs();
    qint64 wait = -1;
    if (live.isDoubtful || live.owed) {
        const bool isSoon = live.owed && live.owed->tries <= WishQueue::kLockTries;
        wait = isSoon ? WishQueue::kLockWaitMs : kAfterTroubleMs;
    } else if (isGoing(live.run)) {
        const bool isHeldUp =
            int(live.underWay.size()) >= kUnderWayMost || m_p.outbox.rest() != OutboxRest::None;
        wait = std::max(live.nextAtMs - now, isHeldUp ? kLookAgainMs : 0);
    } else if (isRevoking(live.run)) {
        wait = live.waitsForMessages ? kMinuteMs : kLookAgainMs;
    } else if (live.doubtfulLine != 0) {
        wait = kAfterTroubleMs;
    } else if (live.goesOnAtMs > 0) {
        wait = std::max<qint64>(live.goesOnAtMs - now, 0);
    }
    if (wait < 0)
        return;
    live.timer = m_p.timers.after(wait, [this, run = live.run.id] { tick(run); });
}

void SendRunner::tick(quint64 run)
{
    Live &live = m_runs.at(run);
    live.timer = 0;
    if (!readAgain(live) || !payOwed(live)) {
        schedule(live);
        return;
    }
    if (!isGoing(live.run)) // a list that goes settles it when its next line is due
        settleDoubt(live);
    const bool isTime = live.goesOnAtMs > 0 && m_p.clock.monotonicMs() >= live.goesOnAtMs;
    if (isTime && setState(live, goingState(live.run), RunPause::None))
        live.goesOnAtMs = 0;
    if (isGoing(live.run) || isRevoking(live.run))
        lookAtUnderWay(live);
    if (isRevoking(live.run))
        revokeSome(live);
    if (isGoing(live.run))
        submitNext(live);
    schedule(live);
}

/// How the sends that were under way have ended.
void SendRunner::lookAtUnderWay(Live &live)
{
    bool wantsMoney = false;
    std::erase_if(live.underWay, [&](RowId row) {
        if (m_p.outbox.isUnderWay(row))
            return false;
        const auto record = m_p.store.messageByRow(row);
        if (!record)
            return false; // looked at once more
        const bool isRefused = *record && (*record)->row.status == MessageStatus::Refused;
        if (isRefused && (*record)->answerStatus == kPaymentRequired)
            wantsMoney = true;
        else
            live.refusedInRow = isRefused ? live.refusedInRow + 1 : 0;
        if (isRevoking(live.run))
            live.toRevoke.push_back(row);
        return true;
    });
    if (!isGoing(live.run))
        return;
    if (wantsMoney)
        setState(live, RunState::Paused, RunPause::Balance);
    else if (live.refusedInRow >= kRefusedInRowMost)
        setState(live, RunState::Paused, RunPause::Refusals);
}

void SendRunner::submitNext(Live &live)
{
    const qint64 now = m_p.clock.monotonicMs();
    if (now < live.nextAtMs || int(live.underWay.size()) >= kUnderWayMost ||
        m_p.outbox.rest() != OutboxRest::None || !settleDoubt(live))
        return;
    const auto line = m_p.runs.nextOpenLine(live.run.id);
    if (!line) {
        live.nextAtMs = now + kAfterTroubleMs;
        return;
    }
    if (!*line) {
        live.nextAtMs = now + kLookAgainMs;
        if (live.underWay.empty())
            setState(live, RunState::Done, RunPause::None);
        return;
    }
    const int submitted = live.run.counts.lines - live.run.counts.open;
    if (live.run.state == RunState::Canary && submitted >= live.run.canary) {
        setState(live, RunState::Waiting, RunPause::None);
        return;
    }
    if (isWithinBudget(live))
        submitLine(live, **line);
}

bool SendRunner::isWithinBudget(Live &live)
{
    const qint64 now = m_p.clock.monotonicMs();
    const auto verdict = m_p.budget.ask();
    if (!verdict) {
        live.nextAtMs = now + kAfterTroubleMs;
        return false;
    }
    if (verdict->limit == SendBudget::Limit::None)
        return true;
    const bool isMinute = verdict->limit == SendBudget::Limit::Minute;
    if (isMinute && verdict->waitMs <= kShortWaitMs) // a pace a little above the budget: nobody has to see it
        live.nextAtMs = now + verdict->waitMs;
    else if (setState(live, RunState::Paused, isMinute ? RunPause::MinuteBudget : RunPause::DayBudget,
                      m_p.clock.now().plusMs(verdict->waitMs)) &&
             isMinute)
        live.goesOnAtMs = now + verdict->waitMs;
    return false;
}

void SendRunner::submitLine(Live &live, RunLine line)
{
    SendRequest request = filled(live.run.request, line.data);
    request.to = line.to;
    const auto row = m_p.outbox.submitLine(request, [&](RowId sent) -> Result<void> {
        RunLine closed = line;
        closed.state = RunLineState::Sent;
        closed.row = sent;
        if (auto kept = m_p.runs.closeRunLine(live.run.id, closed); !kept)
            return kept;
        return line.expected ? m_p.desk.saveOrigin(sent, {line.expected, {}}) : Result<void>();
    });
    const qint64 now = m_p.clock.monotonicMs();
    if (row) {
        live.underWay.push_back(*row);
        live.run.counts.open -= 1;
        live.run.counts.onTheWay += 1;
        live.nextAtMs = now + kMinuteMs / live.run.perMinute;
        return;
    }
    live.nextAtMs = now + kAfterTroubleMs;
    if (row.error().kind == ErrorKind::InvalidInput)
        skipLine(live, std::move(line));
    else
        live.doubtfulLine = line.number;
}

/// The platform would refuse it, so it does not leave; the list was checked, and yet this one is not right.
void SendRunner::skipLine(Live &live, RunLine line)
{
    line.state = RunLineState::Unfit;
    if (!m_p.writer.write([&] { return m_p.runs.closeRunLine(live.run.id, line); }))
        return;
    ++live.refusedInRow;
    recount(live);
    m_p.changes.runChanged(live.run);
}

bool SendRunner::settleDoubt(Live &live)
{
    if (live.doubtfulLine == 0)
        return true;
    const auto line = m_p.runs.runLine(live.run.id, live.doubtfulLine);
    if (!line) {
        live.nextAtMs = m_p.clock.monotonicMs() + kAfterTroubleMs;
        return false;
    }
    if (*line && (*line)->state == RunLineState::Sent) {
        if (!m_p.outbox.pickUp((*line)->row)) {
            live.nextAtMs = m_p.clock.monotonicMs() + kAfterTroubleMs;
            return false;
        }
        live.underWay.push_back((*line)->row);
        if (isOver(live.run)) // as stop() did with those it knew of
            static_cast<void>(m_p.outbox.stop((*line)->row));
    }
    live.doubtfulLine = 0;
    recount(live);
    m_p.changes.runChanged(live.run);
    return true;
}

} // namespace arowana
