// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/outbox.h"

#include <algorithm>
#include <utility>

namespace arowana {

namespace {

Error notWaiting()
{
    return {ErrorKind::Conflict,
            Outbox::tr("This message is not waiting."),
            Outbox::tr("Look at its state: it has left, or was stopped."),
            {}};
}

constexpr qint64 kStopAgainMs = 1'000;
constexpr qint64 kBackWithinMs = 5'000;  ///< after an outage or a sleep, so that not all leave in one moment
constexpr qint64 kRoundMostMs = 120'000; ///< so long a round of polling is waited for after a sleep
/// The platform's time is known to a second or two: a first try further ahead than this was dated by a clock
/// that was wrong.
constexpr qint64 kAheadMostMs = 60'000;
/// So many answers in a row without a time, and none is to be hoped for.
constexpr int kUndatedMost = 10;

} // namespace

Outbox::Outbox(Parts parts)
    : m_p(parts)
    , m_queue(parts.clock, parts.server)
    , m_lookWaits(parts.timers)
    , m_stopWaits(parts.timers)
{
}

Outbox::~Outbox()
{
    m_p.timers.cancel(m_timer);
    m_p.timers.cancel(m_timeTimer);
    m_p.timers.cancel(m_roundTimer);
    m_p.timers.cancel(m_pauseTimer);
}

bool Outbox::isDone(OutboxState state)
{
    return state == OutboxState::Accepted || state == OutboxState::Refused || state == OutboxState::Stopped;
}

Result<void> Outbox::recover()
{
    auto open = m_p.store.openOutbox();
    if (!open)
        return open.error();
    const QList<OutboxEntry> entries = open.take();
    const auto refused = m_p.store.refusedInOutbox();
    if (!refused)
        return refused.error();
    m_refused = *refused;
    auto written = m_p.writer.write([&]() -> Result<void> {
        for (OutboxEntry entry : entries) {
            const bool isOld = entry.checksum.isEmpty();
            if (isOld) // written by an older console: watched from now on
                entry.checksum = checksumOf(entry.key, entry.body);
            const Instant latest = m_p.clock.now().plusMs(SendQueue::kWaitMostMs);
            const bool isFar = entry.nextTry && *entry.nextTry > latest;
            if (isFar) // by a clock that was set since
                entry.nextTry = latest;
            if (!entry.isIntact() && entry.state != OutboxState::Damaged) {
                if (auto aside = writeDamaged(entry); !aside)
                    return aside;
            } else if (entry.state == OutboxState::InFlight) {
                // The answer died with the last run: it may have been accepted. Same key, same bytes.
                entry.state = OutboxState::Unknown;
                entry.nextTry.reset();
                entry.lastUnknown = Unknown{UnknownCause::Cut, 0, {}};
                if (auto saved = m_p.store.saveOutbox(entry); !saved)
                    return saved;
                const QString note = tr("The console ended while it was being sent.");
                if (auto step = m_p.book.addLocalStep(entry.row, MessageStatus::Unknown, note); !step)
                    return step;
            } else if (entry.state == OutboxState::Held && entry.holdUntil) {
                entry.holdUntil.reset(); // it never leaves by itself after a restart
                if (auto saved = m_p.store.saveOutbox(entry); !saved)
                    return saved;
            } else if (isOld || isFar) {
                if (auto saved = m_p.store.saveOutbox(entry); !saved)
                    return saved;
            }
            m_queue.put(entry);
        }
        return {};
    });
    if (!written)
        m_queue.clear();
    askForMissingLookUps();
    publishCounts();
    if (written)
        endReconciling();
    return written;
}

void Outbox::setOnline(bool online)
{
    m_online = online;
    m_keyRefused = false;
    ++m_keyRound;
    askForMissingLookUps();
    pump();
}

Result<void> Outbox::pickUp(RowId row)
{
    if (m_queue.find(row))
        return {};
    const auto kept = m_p.store.outboxByRow(row);
    if (!kept)
        return kept.error();
    if (*kept && !isDone((*kept)->state)) {
        m_queue.put(**kept);
        publishCounts();
        schedulePump();
    }
    return {};
}

Result<void> Outbox::stop(RowId row)
{
    const OutboxEntry *found = m_queue.find(row);
    if (!found || (found->state != OutboxState::Held && found->state != OutboxState::Ready)) {
        return Error{ErrorKind::Conflict,
                     tr("It can no longer be stopped here: it may have left."),
                     tr("Revoke it instead, as soon as the platform has confirmed it."),
                     {}};
    }
    m_queue.halt(row);
    schedulePump();
    writeStop(row, false);
    return {};
}

void Outbox::writeStop(RowId row, bool isTold)
{
    const auto write = [this, row]() -> Result<void> {
        const OutboxEntry *found = m_queue.find(row);
        if (!found)
            return {};
        OutboxEntry entry = *found;
        entry.state = OutboxState::Stopped;
        if (auto saved = m_p.store.saveOutbox(entry); !saved)
            return saved;
        return m_p.book.addLocalStep(row, MessageStatus::StoppedHere, {});
    };
    m_p.wishes.add(write, [this, row, isTold](const Result<void> &written) {
        if (written) {
            forget(row);
            return;
        }
        if (isAboutTheStore(written.error()))
            m_stopWaits.after(kStopAgainMs, [this, row] { writeStop(row, true); });
        if (!isTold && troubled) {
            troubled({written.error().kind, tr("That this message is stopped could not be written down yet."),
                      tr("It does not leave while the console runs, and is written as soon as the store lets "
                         "it."),
                      written.error().what});
        }
    });
}

Result<void> Outbox::sendNow(RowId row)
{
    const OutboxEntry *found = m_queue.find(row);
    if (!found || found->state == OutboxState::InFlight || found->state == OutboxState::Damaged ||
        m_queue.isHalted(row))
        return notWaiting();
    if (found->state == OutboxState::Stuck) {
        // Its key is too old to be asked with: the platform may not know it any more and send it twice.
        askForLookUp(row);
        return {};
    }
    if (auto damaged = setAsideIfDamaged(*found); !damaged)
        return damaged;
    if (m_queue.mustLook(row))
        askForLookUp(row);
    OutboxEntry entry = *found;
    entry.holdUntil.reset();
    entry.nextTry.reset();
    if (entry.state == OutboxState::Held)
        entry.state = OutboxState::Ready;
    bool isOver = false;
    auto written = m_p.writer.write([&]() -> Result<void> {
        auto over = isOverOnDisk(row);
        if (!over)
            return over.error();
        isOver = *over;
        return isOver ? Result<void>() : m_p.store.saveOutbox(entry);
    });
    if (!written)
        return written;
    if (isOver) {
        forget(row);
        return notWaiting();
    }
    m_queue.put(entry);
    pump();
    return {};
}

void Outbox::pump()
{
    if (m_online && leaving)
        leaving();
    if (mayLeave() && m_p.monitor.pauseLeftMs() == 0 && m_p.monitor.probeWaitMs() == 0) {
        for (const RowId row : m_queue.leaving(placesAtOnce() - m_queue.underWay()))
            attempt(row);
    }
    publishCounts();
    schedulePump();
}

/// While the line is down one call tries it, instead of all that wait.
int Outbox::placesAtOnce() const
{
    return m_p.monitor.isLineDown() ? 1 : m_p.policy.sendsAtOnce;
}

bool Outbox::mayLeave() const
{
    return m_online && !m_keyRefused && !m_isReconciling && !m_waitsForRound;
}

void Outbox::schedulePump()
{
    m_p.timers.cancel(std::exchange(m_timer, 0));
    if (!mayLeave())
        return;
    askForTheTime();
    // While every place is taken the next answer pumps.
    const auto next = m_queue.underWay() < placesAtOnce() ? m_queue.nextDueInMs() : std::nullopt;
    if (!next)
        return;
    const qint64 wait = std::max({*next, m_p.monitor.pauseLeftMs(), m_p.monitor.probeWaitMs()});
    m_timer = m_p.timers.after(wait, [this] {
        m_timer = 0;
        pump();
    });
}

/// Ever more rarely, while nothing but the time is missing.
void Outbox::askForTheTime()
{
    if (m_timeTimer || !m_queue.waitsForTheTime())
        return;
    const qint64 wait = std::max({m_p.policy.scattered(m_p.policy.retryMs(m_timeAsks)),
                                  m_p.monitor.pauseLeftMs(), m_p.monitor.probeWaitMs()});
    m_timeTimer = m_p.timers.after(wait, [this] {
        m_timeTimer = 0;
        if (mayLeave() && m_p.monitor.undatedInARow() >= kUndatedMost)
            waitForTheTimeNoMore();
        if (mayLeave() && m_queue.waitsForTheTime() && timeWanted) {
            ++m_timeAsks;
            timeWanted();
        }
        schedulePump();
    });
}

/// Nobody can say how old their keys are, so they leave no more by themselves.
void Outbox::waitForTheTimeNoMore()
{
    for (const RowId row : m_queue.inState(OutboxState::Unknown)) {
        const OutboxEntry entry = *m_queue.find(row);
        leaveToTheOperator(entry, entry.lastUnknown.value_or(Unknown{}),
                           tr("The answers to this console tell no time, so it cannot be said whether a "
                              "repeat would still count as the same message."));
    }
}

void Outbox::timeIsTold()
{
    m_timeAsks = 0;
    const std::vector<RowId> dated = m_queue.dateFirstTries();
    if (!dated.empty()) {
        // Not written now, it is written with the next word on them.
        (void)m_p.writer.write([&]() -> Result<void> {
            for (const RowId row : dated) {
                if (auto over = isOverOnDisk(row); !over || *over)
                    continue;
                if (auto saved = m_p.store.saveOutbox(*m_queue.find(row)); !saved)
                    return saved;
            }
            return {};
        });
    }
    schedulePump();
}

void Outbox::waitForRound()
{
    m_waitsForRound = true;
    m_p.timers.cancel(std::exchange(m_roundTimer, 0));
    m_roundTimer = m_p.timers.after(kRoundMostMs, [this] {
        m_roundTimer = 0;
        roundEnded();
    });
}

void Outbox::roundEnded()
{
    if (!std::exchange(m_waitsForRound, false))
        return;
    m_p.timers.cancel(std::exchange(m_roundTimer, 0));
    m_queue.scatter(kBackWithinMs, m_p.policy.chance);
    schedulePump();
}

void Outbox::lineIsBack()
{
    askForMissingLookUps();
    m_queue.endWaits(kBackWithinMs, m_p.policy.chance);
    schedulePump();
}

Result<bool> Outbox::isOverOnDisk(RowId row)
{
    auto kept = m_p.store.outboxByRow(row);
    if (!kept)
        return kept.error();
    return *kept && isDone((*kept)->state);
}

void Outbox::forget(RowId row)
{
    m_queue.erase(row);
    m_looks.erase(row);
    m_conflicts.erase(row);
    m_refusals.erase(row);
    publishCounts();
    settleKey();
    endReconciling();
}

bool Outbox::isTooOld(const OutboxEntry &entry) const
{
    if (!entry.firstTryAt)
        return false;
    if (!entry.firstTryThere)
        return true; // nobody can tell
    const qint64 age = m_p.server.now().since(*entry.firstTryThere);
    return age > m_p.policy.giveUpMs || age < -kAheadMostMs;
}

void Outbox::attempt(RowId row)
{
    OutboxEntry &entry = *m_queue.find(row);
    const Instant now = m_p.clock.now();
    const bool tooOld = isTooOld(entry);
    const bool isFirst = !entry.firstTryAt;
    OutboxEntry next = entry;
    next.state = tooOld ? OutboxState::Stuck : OutboxState::InFlight;
    next.nextTry.reset();
    if (!tooOld) {
        next.attempts += 1;
        if (isFirst) {
            next.firstTryAt = now;
            next.firstTryThere = m_p.server.isSure() ? std::optional(m_p.server.now()) : std::nullopt;
        }
    }
    bool isOver = false;
    bool isDamaged = false;
    auto written = m_p.writer.write([&]() -> Result<void> {
        auto kept = m_p.store.outboxByRow(row);
        if (!kept)
            return kept.error();
        isOver = *kept && isDone((*kept)->state);
        isDamaged = *kept && !isOver && !isAsMade(**kept, entry);
        if (isOver)
            return {};
        if (isDamaged) {
            next = **kept;
            return writeDamaged(next);
        }
        if (auto saved = m_p.store.saveOutbox(next); !saved)
            return saved;
        return m_p.book.addLocalStep(row, tooOld ? MessageStatus::Unknown : MessageStatus::Sending, {});
    });
    if (!written) {
        // Not on disk as "may have left", so it does not leave. The lamp says why; tried again soon.
        const Instant later = now.plusMs(m_p.policy.retryFirstMs);
        (entry.state == OutboxState::Held ? entry.holdUntil : entry.nextTry) = later;
        return;
    }
    if (isOver) {
        forget(row);
        return;
    }
    entry = next;
    if (isDamaged)
        return;
    if (tooOld) {
        askForLookUp(row);
        return;
    }
    if (isFirst)
        m_queue.leaves(row);
    m_p.client.send(
        entry.key, entry.body,
        [this, row, keyRound = m_keyRound](const CallAnswer<AcceptedSend> &answer, const CallFacts &facts) {
            take(row, answer, facts, keyRound);
        });
}

bool Outbox::isAsMade(const OutboxEntry &kept, const OutboxEntry &known)
{
    return kept.isIntact() && kept.key == known.key && kept.body == known.body;
}

Result<void> Outbox::writeDamaged(OutboxEntry &entry)
{
    const bool mayHaveLeft = entry.firstTryAt || entry.lastUnknown || entry.state == OutboxState::InFlight;
    entry.state = OutboxState::Damaged;
    entry.holdUntil.reset();
    entry.nextTry.reset();
    entry.lookUp.reset(); // compared with bytes that were not those of the send
    if (auto saved = m_p.store.saveOutbox(entry); !saved)
        return saved;
    const QString note = mayHaveLeft
                             ? tr("Damaged on the disk; an earlier try of it may have reached the platform.")
                             : tr("Damaged on the disk before anything of it left.");
    const MessageStatus status = mayHaveLeft ? MessageStatus::Unknown : MessageStatus::StoppedHere;
    if (auto step = m_p.book.addLocalStep(entry.row, status, note); !step)
        return step;
    return mayHaveLeft ? m_p.book.noteUnknown(entry.row, note) : Result<void>();
}

OutboxRest Outbox::rest() const
{
    if (!m_online)
        return m_p.monitor.health().state == ApiState::NoKey ? OutboxRest::NoKey : OutboxRest::Offline;
    if (m_keyRefused)
        return OutboxRest::KeyRefused;
    if (m_p.monitor.pauseLeftMs() > 0)
        return OutboxRest::Paused;
    if (m_p.monitor.isLineDown())
        return OutboxRest::LineDown;
    return m_isReconciling ? OutboxRest::Reconciling : OutboxRest::None;
}

void Outbox::apiChanged()
{
    if (rest() != m_toldRest)
        publishCounts();
}

void Outbox::publishCounts()
{
    OutboxCounts counts = m_queue.counts();
    counts.refused = m_refused;
    counts.rest = m_toldRest = rest();
    m_p.changes.outboxChanged(counts);
    m_p.timers.cancel(std::exchange(m_pauseTimer, 0));
    if (counts.rest != OutboxRest::Paused)
        return;
    m_pauseTimer = m_p.timers.after(m_p.monitor.pauseLeftMs(), [this] {
        m_pauseTimer = 0;
        publishCounts();
    });
}

} // namespace arowana
