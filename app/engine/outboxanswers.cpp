// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/outbox.h"

#include "app/wire/sendcodec.h"

#include <utility>

// What the outbox makes of an answer: accepted, refused, or not known; with each of them the entry and its
// message are written by one commit. How a send leaves is in outbox.cpp.

namespace arowana {

namespace {

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

/// The log repeats the content, so that one which is alike is this very one. What a template renders to, and
/// which picture it was, cannot be compared.
bool tellsItsContent(const OutboxEntry &entry)
{
    const auto request = decodeSend(entry.body, {});
    return request && !std::holds_alternative<TemplateContent>(request->content) &&
           !std::holds_alternative<RcsMedia>(request->content) &&
           !std::holds_alternative<UnreadContent>(request->content);
}

/// No request is worked on for so many waits in a row, a good quarter of an hour: then the word means
/// something else.
constexpr int kConflictsMost = 10;
} // namespace

void Outbox::take(RowId row, const CallAnswer<AcceptedSend> &answer, const CallFacts &facts, int keyRound)
{
    if (facts.heldBack) {
        takeBack(row);
        return;
    }
    const auto *refusal = std::get_if<Refusal>(&answer);
    const OutboxEntry *entry = m_queue.find(row);
    const bool isLimited = refusal && refusal->httpStatus == 429;
    const CallKind kind = isLimited && entry ? kindOf(*entry) : CallKind::Other;
    m_p.monitor.observe(answer, facts, kind);
    finish(row, answer, kind, keyRound);
}

/// It waited within the client for a free connection until a pause, another key or a sleep came between. It
/// leaves through all the gates once more.
void Outbox::takeBack(RowId row)
{
    const OutboxEntry *found = m_queue.find(row);
    if (!found || found->state != OutboxState::InFlight)
        return;
    OutboxEntry entry = *found;
    entry.attempts -= 1;
    waitAndRetry(std::move(entry), 0);
    if (m_queue.mustLook(row))
        lookBeforeTheNextTry(row);
    settleKey();
    pump();
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
    m_refusals.erase(entry.row);
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
    // Unknown only since an earlier refusal could not be kept, it was refused at each try.
    if (entry.lastUnknown && !m_refusals.contains(entry.row)) {
        lookBeforeTheRefusal(std::move(entry), refusal);
        return;
    }
    entry.state = OutboxState::Refused;
    entry.lastUnknown.reset();
    if (keep(entry, [&] { return bookRefusal(entry, refusal); })) {
        ++m_refused;
        m_refusals.erase(entry.row);
    } else {
        m_refusals.insert_or_assign(entry.row, refusal);
    }
}

Result<void> Outbox::bookRefusal(const OutboxEntry &entry, const Refusal &refusal)
{
    if (auto refused = m_p.book.refuse(entry.row, refusal); !refused)
        return refused;
    return refusing ? refusing(entry, refusal) : Result<void>();
}

/// An earlier try stayed without an answer, and whether the platform looks at the key before it refuses is
/// not documented: the log tells whether that try was taken.
void Outbox::lookBeforeTheRefusal(OutboxEntry entry, const Refusal &refusal)
{
    const RowId row = entry.row;
    leaveToTheOperator(std::move(entry), {UnknownCause::NoAnswer, 0, refusal.message},
                       tr("The platform refused it (%1), but an earlier try of this very message stayed "
                          "without an answer.")
                           .arg(refusal.httpStatus));
    const OutboxEntry *kept = m_queue.find(row);
    if (kept && kept->state == OutboxState::Stuck)
        m_refusals.insert_or_assign(row, refusal);
}

bool Outbox::settleByLog(const OutboxEntry &stuck, const LogLookUp &found)
{
    const auto refused = m_refusals.find(stuck.row);
    if (refused == m_refusals.end() || !found.isComplete)
        return false;
    if (!found.candidates.isEmpty()) {
        const LogCandidate &only = found.candidates.constFirst();
        return found.candidates.size() == 1 && !only.recipient.isEmpty() && tellsItsContent(stuck) &&
               adopt(stuck, only.id).ok();
    }
    const Refusal refusal = refused->second;
    OutboxEntry entry = stuck;
    entry.state = OutboxState::Refused;
    entry.lastUnknown.reset();
    const auto written = m_p.writer.write([&]() -> Result<void> {
        if (auto saved = m_p.store.saveOutbox(entry); !saved)
            return saved;
        return bookRefusal(entry, refusal);
    });
    if (written) {
        ++m_refused;
        forget(entry.row);
    } else {
        askForLookUpLater(entry.row);
    }
    return true;
}

void Outbox::waitForTheOtherRequest(OutboxEntry entry, const Refusal &refusal)
{
    m_refusals.erase(entry.row); // that one may be taken
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
    entry.firstTryThere.reset();
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
        entry.firstTryThere.reset();
        keep(entry, [&] {
            return m_p.book.withdrawStep(
                entry.row, MessageStatus::Sending,
                tr("Not sent: the platform cannot be reached. It will be tried again."));
        });
        return;
    }
    entry.state = OutboxState::Unknown;
    if (!unknown.nothingLeft())
        m_refusals.erase(entry.row); // this try may have been taken
    if (!unknown.nothingLeft() || !entry.lastUnknown)
        entry.lastUnknown = unknown;
    keep(entry, [&] { return m_p.book.addLocalStep(entry.row, MessageStatus::Unknown, {}); });
}

} // namespace arowana
