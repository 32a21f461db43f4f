// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/outbox.h"

#include "app/wire/sendcodec.h"

#include <algorithm>
#include <utility>

// The part of the outbox about sends whose outcome stayed unknown: evidence from the message log, and what
// the operator makes of it.

namespace arowana {

namespace {

/// A log that could not be read is read again after this long, then ever more rarely.
constexpr qint64 kLookAgainMs = 30'000;
constexpr qint64 kLookAgainMostMs = 3'600'000;
constexpr qint64 kSettleAgainMs = 1'000;

} // namespace

bool Outbox::needsLookUp(RowId row)
{
    const OutboxEntry *entry = m_queue.find(row);
    if (!entry)
        return false;
    if (entry->state == OutboxState::Stuck)
        return !entry->lookUp || !entry->lookUp->isComplete;
    return entry->state == OutboxState::Unknown && m_queue.mustLook(row);
}

void Outbox::askForLookUp(RowId row)
{
    const OutboxEntry *entry = m_queue.find(row);
    if (lookUpWanted && entry)
        lookUpWanted(*entry);
}

void Outbox::askForMissingLookUps()
{
    for (const OutboxState state : {OutboxState::Stuck, OutboxState::Unknown}) {
        for (const RowId row : m_queue.inState(state)) {
            if (needsLookUp(row))
                askForLookUp(row);
        }
    }
}

void Outbox::askForLookUpLater(RowId row)
{
    const int looks = ++m_looks[row];
    const qint64 wait = std::min(kLookAgainMs << std::min(looks - 1, 10), kLookAgainMostMs);
    m_lookWaits.after(m_p.policy.scattered(wait), [this, row, looks] {
        // Looked at meanwhile, it waits for another turn, or for none.
        const auto now = m_looks.find(row);
        if (now != m_looks.end() && now->second == looks && needsLookUp(row))
            askForLookUp(row);
    });
}

void Outbox::keyChanged()
{
    m_isKeySettling = true;
    for (const OutboxState state : {OutboxState::Unknown, OutboxState::InFlight}) {
        for (const RowId row : m_queue.inState(state))
            m_queue.lookFirst(row);
    }
    askForMissingLookUps();
    settleKey();
}

void Outbox::settleKey()
{
    if (!m_isKeySettling || m_queue.mustLookAtAny())
        return;
    m_isKeySettling = false;
    if (keySettled)
        keySettled();
}

/// It was under way when another key was given. What surely was not taken may leave with that one at once.
void Outbox::lookBeforeTheNextTry(RowId row)
{
    const OutboxEntry *entry = m_queue.find(row);
    if (entry && entry->state == OutboxState::Ready)
        m_queue.looked(row);
    else
        askForLookUp(row);
}

void Outbox::releaseLooked(RowId row)
{
    m_queue.looked(row);
    m_looks.erase(row);
    settleKey();
    schedulePump();
}

void Outbox::endReconciling()
{
    const auto stuck = m_queue.inState(OutboxState::Stuck);
    const bool isDone = std::all_of(stuck.begin(), stuck.end(), [this](RowId row) {
        const auto &lookUp = m_queue.find(row)->lookUp;
        return lookUp && lookUp->isComplete;
    });
    if (!m_isReconciling || !isDone)
        return;
    m_isReconciling = false;
    if (reconciled)
        reconciled();
    pump();
}

void Outbox::takeLookUp(RowId row, const LogLookUp &found)
{
    OutboxEntry *known = m_queue.find(row);
    if (!known || (known->state != OutboxState::Stuck && known->state != OutboxState::Unknown))
        return;
    // An acceptance whose commit was said to have failed may have held: then there is nothing left to look
    // for.
    const auto isOver = isOverOnDisk(row);
    if (!isOver) {
        askForLookUpLater(row);
        return;
    }
    if (*isOver) {
        forget(row);
        return;
    }
    const bool hasNone = found.isComplete && found.candidates.isEmpty();
    if (known->state == OutboxState::Unknown && m_queue.mustLook(row) && hasNone) {
        releaseLooked(row); // asking again cannot send it twice
        return;
    }
    OutboxEntry entry = *known;
    if (settleByLog(entry, found))
        return;
    entry.state = OutboxState::Stuck;
    entry.nextTry.reset();
    entry.lookUp = found;
    // The row is told to have changed, so that whoever shows it asks for the evidence.
    const auto written = m_p.writer.write([&]() -> Result<void> {
        if (auto saved = m_p.store.saveOutbox(entry); !saved)
            return saved;
        return m_p.book.addLocalStep(row, MessageStatus::Unknown, {});
    });
    if (!written) {
        askForLookUpLater(row); // what cannot be kept was not seen: it waits just as it did
        return;
    }
    m_queue.put(entry);
    m_queue.looked(row);
    if (found.isComplete)
        m_looks.erase(row);
    else
        askForLookUpLater(row);
    publishCounts();
    settleKey();
    endReconciling();
}

Result<void> Outbox::closeStuck(OutboxEntry entry, OutboxState state, const QString &note)
{
    entry.state = state;
    auto written = m_p.writer.write([&]() -> Result<void> {
        if (auto saved = m_p.store.saveOutbox(entry); !saved)
            return saved;
        return m_p.book.noteUnknown(entry.row, note);
    });
    if (written)
        forget(entry.row);
    return written;
}

Result<RowId> Outbox::decide(RowId row, StuckDecision decision, const MessageId &candidate)
{
    // A decision whose commit was said to have failed may have held: it stands.
    const auto isOver = isOverOnDisk(row);
    if (!isOver)
        return isOver.error();
    if (*isOver)
        forget(row);
    const OutboxEntry *found = m_queue.find(row);
    const bool isDamaged = found && found->state == OutboxState::Damaged;
    const bool canBeDecided =
        isDamaged ? decision == StuckDecision::GiveUp : found && found->state == OutboxState::Stuck;
    if (!canBeDecided)
        return Error{ErrorKind::Conflict,
                     tr("There is nothing to decide about this message."),
                     tr("Look at its state: its outcome is known, or it is still being asked for."),
                     {}};
    OutboxEntry entry = *found;
    switch (decision) {
    case StuckDecision::SendAnew:
        return sendAnew(entry);
    case StuckDecision::GiveUp:
        if (auto closed = closeStuck(entry, OutboxState::Stopped,
                                     isDamaged ? tr("Damaged on the disk, and left as it is by the operator.")
                                               : tr("Left as it is by the operator."));
            !closed)
            return closed.error();
        return row;
    case StuckDecision::IsCandidate:
        break;
    }
    if (auto adopted = adopt(entry, candidate); !adopted)
        return adopted.error();
    return row;
}

Result<void> Outbox::adopt(OutboxEntry entry, const MessageId &candidate)
{
    entry.state = OutboxState::Accepted;
    auto written = m_p.writer.write([&]() -> Result<void> {
        if (auto saved = m_p.store.saveOutbox(entry); !saved)
            return saved;
        return m_p.book.adopt(entry.row, candidate);
    });
    if (!written)
        return written;
    forget(entry.row);
    if (accepted)
        accepted(candidate);
    return {};
}

/// What is damaged must not go out, under a new key either: then it fails, and the send stands as damaged.
Result<void> Outbox::setAsideIfDamaged(const OutboxEntry &known)
{
    const auto kept = m_p.store.outboxByRow(known.row);
    if (!kept)
        return kept.error();
    if (!*kept || isAsMade(**kept, known))
        return {};
    OutboxEntry damaged = **kept;
    auto written = m_p.writer.write([&] { return writeDamaged(damaged); });
    if (!written)
        return written;
    m_queue.put(damaged);
    publishCounts();
    endReconciling();
    return Error{ErrorKind::Conflict,
                 tr("This message is damaged on the disk, so it is not sent."),
                 tr("Write it anew."),
                 {}};
}

void Outbox::dismiss(const QList<RowId> &rows, std::function<void(const Result<void> &)> done)
{
    const auto write = [this, rows]() -> Result<void> {
        for (const RowId row : rows) {
            const auto kept = m_p.store.outboxByRow(row);
            if (!kept)
                return kept.error();
            if (!*kept || (*kept)->state != OutboxState::Refused || (*kept)->dismissedAt)
                continue;
            OutboxEntry entry = **kept;
            entry.dismissedAt = m_p.clock.now();
            if (auto saved = m_p.store.saveOutbox(entry); !saved)
                return saved;
        }
        return {};
    };
    m_p.wishes.add(write, [this, done = std::move(done)](const Result<void> &written) {
        if (const auto refused = m_p.store.refusedInOutbox(); written && refused) {
            m_refused = *refused;
            publishCounts();
        }
        done(written);
    });
}

/// The one place where the same message gets a second key: an operator said that the first one is not there.
Result<RowId> Outbox::sendAnew(const OutboxEntry &entry)
{
    if (auto damaged = setAsideIfDamaged(entry); !damaged)
        return damaged.error();
    auto request = decodeSend(entry.body, {});
    if (!request)
        return request.error();
    OutboxEntry fresh;
    fresh.key = m_p.policy.mintKey();
    fresh.body = entry.body;
    fresh.checksum = checksumOf(fresh.key, fresh.body);
    fresh.createdAt = m_p.clock.now();
    fresh.state = OutboxState::Ready;
    OutboxEntry closed = entry;
    closed.state = OutboxState::Stopped;
    auto written = m_p.writer.write([&]() -> Result<void> {
        if (auto within = m_p.budget.check(); !within)
            return within;
        auto record = m_p.book.addOutbound(*request, fresh.key, MessageStatus::Held);
        if (!record)
            return record.error();
        fresh.row = record->row.row;
        if (auto saved = m_p.store.saveOutbox(fresh); !saved)
            return saved;
        if (auto saved = m_p.store.saveOutbox(closed); !saved)
            return saved;
        return m_p.book.noteUnknown(entry.row, tr("Sent again as a new message."));
    });
    if (!written) {
        // Said to have failed, it may have held: then the new one is the send.
        auto settled = settle(fresh, written.error());
        if (!settled)
            settleAnewLater(entry.row, fresh, written.error());
        if (!settled || !*settled)
            return written.error();
    } else {
        m_queue.put(fresh);
    }
    forget(entry.row);
    pump();
    return fresh.row;
}

void Outbox::settleAnewLater(RowId before, const OutboxEntry &fresh, const Error &error)
{
    m_lookWaits.after(kSettleAgainMs, [this, before, fresh, error] {
        const auto settled = settle(fresh, error);
        if (!settled)
            settleAnewLater(before, fresh, error);
        else if (*settled)
            forget(before);
    });
}

} // namespace arowana
