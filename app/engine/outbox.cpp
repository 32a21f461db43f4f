// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/outbox.h"

#include "app/wire/sendcodec.h"

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

bool isDone(OutboxState state)
{
    return state == OutboxState::Accepted || state == OutboxState::Refused || state == OutboxState::Stopped;
}

bool isConflictInFlight(const Refusal &refusal)
{
    return refusal.httpStatus == 409 && refusal.code != "idempotency_conflict";
}

/// What it is stands in its bytes; read only where the platform refuses it.
CallKind kindOf(const OutboxEntry &entry)
{
    const auto request = decodeSend(entry.body, {});
    const bool isNewsletter =
        request && request->type == MessageType::Newsletter && request->channel() == Channel::Rcs;
    return isNewsletter ? CallKind::Newsletter : CallKind::Other;
}

/// No request is worked on for so many waits in a row, a good quarter of an hour: then the word means
/// something else.
constexpr int kConflictsMost = 10;
constexpr qint64 kStopAgainMs = 1'000;
constexpr qint64 kBackWithinMs = 5'000; ///< after an outage, so that not all leave in one moment

} // namespace

Outbox::Outbox(Parts parts)
    : m_p(parts)
    , m_lookWaits(parts.timers)
    , m_stopWaits(parts.timers)
{
}

Outbox::~Outbox()
{
    m_p.timers.cancel(m_timer);
    m_p.timers.cancel(m_pauseTimer);
}

Result<void> Outbox::recover()
{
    auto open = m_p.store.openOutbox();
    if (!open)
        return open.error();
    const QList<OutboxEntry> entries = open.take();
    auto written = m_p.writer.write([&]() -> Result<void> {
        for (OutboxEntry entry : entries) {
            if (entry.state == OutboxState::InFlight) {
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
    if (!found || found->state == OutboxState::InFlight || m_queue.isHalted(row))
        return notWaiting();
    if (found->state == OutboxState::Stuck) {
        // Its key is too old to be asked with: the platform may not know it any more and send it twice.
        askForLookUp(row);
        return {};
    }
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
    if (m_online && !m_keyRefused && !m_isReconciling && m_p.monitor.pauseLeftMs() == 0 &&
        m_p.monitor.probeWaitMs() == 0) {
        // While the line is down one call tries it, instead of all that wait.
        const int most = m_p.monitor.isLineDown() ? 1 : m_p.policy.sendsAtOnce;
        for (const RowId row : m_queue.leaving(m_p.clock.now(), most - m_queue.underWay()))
            attempt(row);
    }
    publishCounts();
    schedulePump();
}

void Outbox::schedulePump()
{
    m_p.timers.cancel(std::exchange(m_timer, 0));
    // While every place is taken the next answer pumps.
    const int most = m_p.monitor.isLineDown() ? 1 : m_p.policy.sendsAtOnce;
    if (!m_online || m_keyRefused || m_isReconciling || m_queue.underWay() >= most)
        return;
    const Instant now = m_p.clock.now();
    const auto next = m_queue.nextDue(now);
    if (!next)
        return;
    const qint64 wait = std::max({next->since(now), m_p.monitor.pauseLeftMs(), m_p.monitor.probeWaitMs()});
    m_timer = m_p.timers.after(wait, [this] {
        m_timer = 0;
        pump();
    });
}

void Outbox::lineIsBack()
{
    askForMissingLookUps();
    m_queue.endWaits(m_p.clock.now(), kBackWithinMs, m_p.policy.chance);
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
    publishCounts();
    settleKey();
    endReconciling();
}

bool Outbox::isTooOld(const OutboxEntry &entry) const
{
    return entry.firstTryAt && m_p.clock.now().since(*entry.firstTryAt) > m_p.policy.giveUpMs;
}

void Outbox::attempt(RowId row)
{
    OutboxEntry &entry = *m_queue.find(row);
    const Instant now = m_p.clock.now();
    const bool tooOld = isTooOld(entry);
    OutboxEntry next = entry;
    next.state = tooOld ? OutboxState::Stuck : OutboxState::InFlight;
    next.nextTry.reset();
    if (!tooOld) {
        next.attempts += 1;
        next.firstTryAt = entry.firstTryAt.value_or(now);
    }
    bool isOver = false;
    auto written = m_p.writer.write([&]() -> Result<void> {
        auto over = isOverOnDisk(row);
        if (!over)
            return over.error();
        isOver = *over;
        if (isOver)
            return {};
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
    if (tooOld) {
        askForLookUp(row);
        return;
    }
    m_p.client.send(
        entry.key, entry.body,
        [this, row, keyRound = m_keyRound](const CallAnswer<AcceptedSend> &answer, const CallFacts &facts) {
            take(row, answer, facts, keyRound);
        });
}

void Outbox::take(RowId row, const CallAnswer<AcceptedSend> &answer, const CallFacts &facts, int keyRound)
{
    const auto *refusal = std::get_if<Refusal>(&answer);
    const OutboxEntry *entry = m_queue.find(row);
    const bool isLimited = refusal && refusal->httpStatus == 429;
    const CallKind kind = isLimited && entry ? kindOf(*entry) : CallKind::Other;
    m_p.monitor.observe(answer, facts, kind);
    finish(row, answer, kind, keyRound);
}

void Outbox::finish(RowId row, const CallAnswer<AcceptedSend> &answer, CallKind kind, int keyRound)
{
    const OutboxEntry *found = m_queue.find(row);
    if (!found || found->state != OutboxState::InFlight)
        return;
    const OutboxEntry entry = *found;
    const auto *refused = std::get_if<Refusal>(&answer);
    if (!refused || !isConflictInFlight(*refused))
        m_conflicts.erase(row);
    if (const auto *yes = std::get_if<AcceptedSend>(&answer))
        finishAccepted(entry, *yes);
    else if (refused)
        finishRefused(entry, *refused, kind, keyRound == m_keyRound);
    else
        finishUnknown(entry, std::get<Unknown>(answer));
    if (m_queue.mustLook(row))
        lookBeforeTheNextTry(row);
    settleKey();
    pump();
}

bool Outbox::keep(const OutboxEntry &entry, const std::function<Result<void>()> &also)
{
    auto written = m_p.writer.write([&]() -> Result<void> {
        if (auto saved = m_p.store.saveOutbox(entry); !saved)
            return saved;
        return also();
    });
    if (!written) {
        // On disk it is still "may have left": asked again with the same key, which cannot send it twice.
        // The outcome counts as unknown from here on, so that no later attempt passes for the first one.
        OutboxEntry &known = *m_queue.find(entry.row);
        known.state = OutboxState::Unknown;
        known.nextTry = m_p.clock.now().plusMs(m_p.policy.scattered(m_p.policy.retryMs(entry.attempts - 1)));
        if (!known.lastUnknown)
            known.lastUnknown = Unknown{UnknownCause::NoAnswer, 0, {}};
        return false;
    }
    if (isDone(entry.state))
        m_queue.erase(entry.row);
    else
        m_queue.put(entry);
    return true;
}

void Outbox::finishAccepted(OutboxEntry entry, const AcceptedSend &answer)
{
    entry.state = OutboxState::Accepted;
    entry.lastUnknown.reset();
    const bool isKept = keep(entry, [&] { return m_p.book.accept(entry.row, answer); });
    // After the book: the balance of this answer has this hold in it.
    m_p.ledger.learnBilling(answer.billing);
    if (isKept && accepted)
        accepted(answer.id);
    if (isKept && billed)
        billed(entry.row, answer.billing);
}

void Outbox::finishRefused(OutboxEntry entry, const Refusal &refusal, CallKind kind, bool isOfThisKey)
{
    if (refusal.balance)
        m_p.ledger.learnBalance(*refusal.balance);
    if (refusal.httpStatus == 401) {
        // About the key, not about this message: the queue waits for a key that is accepted.
        m_keyRefused = m_keyRefused || isOfThisKey;
        if (isOfThisKey)
            m_p.monitor.keyStaysRefused();
        waitAndRetry(entry, 0);
        return;
    }
    if (isPaceLimit(refusal, kind)) {
        waitAndRetry(entry, m_p.monitor.pauseLeftMs()); // the pause holds the whole queue
        return;
    }
    if (isConflictInFlight(refusal)) {
        waitForTheOtherRequest(std::move(entry), refusal);
        return;
    }
    if (entry.lastUnknown && refusal.httpStatus == 409) {
        // The key belongs to another message there, and an earlier attempt stayed without an answer: asking
        // with this key tells nothing any more.
        leaveToTheOperator(std::move(entry), {UnknownCause::NoAnswer, 409, refusal.message}, {});
        return;
    }
    if (entry.lastUnknown && refusal.httpStatus == 429) {
        leaveToTheOperator(std::move(entry), {UnknownCause::NoAnswer, 0, refusal.message},
                           tr("The platform refused it as one too many (429), maybe since an earlier try of "
                              "this very message has reached it."));
        return;
    }
    entry.state = OutboxState::Refused;
    entry.lastUnknown.reset();
    if (keep(entry, [&] { return m_p.book.refuse(entry.row, refusal); }))
        ++m_refused;
}

void Outbox::waitForTheOtherRequest(OutboxEntry entry, const Refusal &refusal)
{
    const int conflicts = ++m_conflicts[entry.row];
    const Unknown unknown{UnknownCause::NoAnswer, 0, refusal.message};
    if (conflicts >= kConflictsMost) {
        leaveToTheOperator(std::move(entry), unknown,
                           tr("The platform answered with a conflict (409) each time it was asked."));
        return;
    }
    entry.state = OutboxState::Unknown;
    entry.lastUnknown = unknown;
    entry.nextTry = m_p.clock.now().plusMs(m_p.policy.scattered(m_p.policy.retryMs(conflicts - 1)));
    keep(entry, [&] { return m_p.book.addLocalStep(entry.row, MessageStatus::Unknown, {}); });
}

void Outbox::leaveToTheOperator(OutboxEntry entry, const Unknown &unknown, const QString &note)
{
    entry.state = OutboxState::Stuck;
    entry.lastUnknown = unknown;
    entry.nextTry.reset();
    const bool isKept = keep(entry, [&]() -> Result<void> {
        if (auto step = m_p.book.addLocalStep(entry.row, MessageStatus::Unknown, {}); !step)
            return step;
        return note.isEmpty() ? Result<void>() : m_p.book.noteUnknown(entry.row, note);
    });
    if (isKept)
        askForLookUp(entry.row);
}

void Outbox::waitAndRetry(OutboxEntry entry, qint64 waitMs)
{
    entry.nextTry = m_p.clock.now().plusMs(waitMs);
    // This attempt was surely not accepted; whether it is unknown depends on the attempts before it.
    if (entry.lastUnknown) {
        entry.state = OutboxState::Unknown;
        keep(entry, [] { return Result<void>(); });
        return;
    }
    entry.state = OutboxState::Ready;
    entry.firstTryAt.reset();
    keep(entry,
         [&] { return m_p.book.withdrawStep(entry.row, MessageStatus::Sending, tr("Waiting to be sent.")); });
}

void Outbox::finishUnknown(OutboxEntry entry, const Unknown &unknown)
{
    const Instant now = m_p.clock.now();
    const bool neverLeft = unknown.nothingLeft() && entry.firstTryAt && !entry.lastUnknown;
    entry.nextTry = now.plusMs(m_p.policy.scattered(m_p.policy.retryMs(entry.attempts - 1)));
    if (neverLeft) {
        entry.state = OutboxState::Ready;
        entry.firstTryAt.reset();
        keep(entry, [&] {
            return m_p.book.withdrawStep(
                entry.row, MessageStatus::Sending,
                tr("Not sent: the platform cannot be reached. It will be tried again."));
        });
        return;
    }
    entry.state = OutboxState::Unknown;
    if (!unknown.nothingLeft() || !entry.lastUnknown)
        entry.lastUnknown = unknown;
    keep(entry, [&] { return m_p.book.addLocalStep(entry.row, MessageStatus::Unknown, {}); });
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
