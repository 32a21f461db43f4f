// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/revoker.h"

#include <utility>

namespace arowana {

namespace {

QString wordsOf(const Refusal &refusal)
{
    if (!refusal.message.isEmpty())
        return refusal.message;
    return refusal.code.isEmpty() ? QStringLiteral("HTTP %1").arg(refusal.httpStatus)
                                  : QString::fromUtf8(refusal.code);
}

} // namespace

Revoker::Revoker(Parts parts)
    : m_p(parts)
    , m_retries(parts.timers)
{
}

Result<void> Revoker::recover()
{
    const auto rows = m_p.store.revokesPending();
    if (!rows)
        return rows.error();
    for (const RowId row : *rows) {
        const auto found = m_p.store.messageByRow(row);
        if (!found)
            return found.error();
        if (!*found || (*found)->row.id.isEmpty())
            continue;
        Task task{row, (*found)->row.id};
        task.mayBeDone = true; // whether it was asked before the program ended is not known
        m_left.push_back(task);
    }
    return {};
}

void Revoker::setOnline(bool online)
{
    m_online = online;
    if (!online)
        return;
    qint64 wait = 0;
    for (const Task &task : std::exchange(m_left, {})) {
        m_underWay.insert(task.row);
        // What became of it first: it may be over, one way or the other.
        m_retries.after(wait, [this, task] { look(task); });
        wait += kTakeUpEveryMs;
    }
}

bool Revoker::isMarked(RowId row)
{
    const auto kept = m_p.store.messageByRow(row);
    return kept && *kept && (*kept)->revokePending;
}

Result<void> Revoker::revoke(RowId row)
{
    auto found = m_p.store.messageByRow(row);
    if (!found)
        return found.error();
    if (!*found || (*found)->row.id.isEmpty() || !isRevocable((*found)->row.status)) {
        return Error{ErrorKind::Conflict,
                     tr("Only a queued or sent message can be revoked."),
                     tr("Look at its state: it has gone further already, or is not accepted yet."),
                     {}};
    }
    if (!m_online) {
        return Error{ErrorKind::Conflict,
                     tr("Nothing can be revoked while the console is offline."),
                     tr("Go online, then revoke it."),
                     {}};
    }
    if (m_underWay.contains(row))
        return {};
    // A commit that was said to have failed may have held: then the mark is there, and has to be answered.
    if (auto written = m_p.writer.write([&] { return m_p.book.markRevokePending(row); });
        !written && !isMarked(row))
        return written;
    m_underWay.insert(row);
    ask({row, (*found)->row.id});
    return {};
}

void Revoker::ask(const Task &task)
{
    if (const qint64 pause = m_p.monitor.pauseLeftMs()) {
        m_retries.after(pause, [this, task] { ask(task); });
        return;
    }
    m_p.client.revoke(task.id, [this, task](const CallAnswer<RevokedAnswer> &answer, const CallFacts &facts) {
        m_p.monitor.observe(answer, facts);
        Task next = task;
        if (const auto *yes = std::get_if<RevokedAnswer>(&answer)) {
            RevokedAnswer of = *yes;
            of.id = task.id;
            end(task, true, [this, of] { return m_p.book.applyRevoked(of); });
        } else if (const auto *refusal = std::get_if<Refusal>(&answer)) {
            if (isPaceLimit(*refusal)) {
                ask(task); // after the pause
                return;
            }
            next.reason = wordsOf(*refusal);
            next.isDenied = refusal->httpStatus == 404;
            next.mayBeDone = next.mayBeDone || next.isDenied;
            look(next);
        } else {
            next.reason.clear();
            next.isDenied = false;
            next.mayBeDone = next.mayBeDone || !std::get<Unknown>(answer).nothingLeft();
            look(next);
        }
    });
}

void Revoker::look(const Task &task)
{
    if (const qint64 pause = m_p.monitor.pauseLeftMs()) {
        m_retries.after(pause, [this, task] { look(task); });
        return;
    }
    m_p.client.fetchMessage(
        task.id, [this, task](const CallAnswer<PolledMessage> &answer, const CallFacts &facts) {
            m_p.monitor.observe(answer, facts);
            const auto *polled = std::get_if<PolledMessage>(&answer);
            const auto *refusal = std::get_if<Refusal>(&answer);
            Task next = task;
            next.lookReason = refusal ? wordsOf(*refusal) : QString();
            next.isDenied = next.isDenied && refusal && refusal->httpStatus == 404;
            if (polled && !(isRevocable(polled->status) && task.reason.isEmpty()))
                settle(task, *polled);
            else if (refusal && isPaceLimit(*refusal))
                look(task); // after the pause
            else            // neither was answered, or the revoke was lost and the message is still queued
                again(next);
        });
}

void Revoker::settle(const Task &task, const PolledMessage &polled)
{
    const bool isRevoked = polled.status == MessageStatus::Revoked;
    QString note =
        task.reason.isEmpty() ? tr("It was not revoked.") : tr("It was not revoked: %1").arg(task.reason);
    if (polled.status == MessageStatus::Unrecognised)
        note = tr("It is not known whether it was revoked: the platform calls its state %1.")
                   .arg(polled.statusWord);
    else if (task.isDenied && polled.status == MessageStatus::Sent)
        // The 404 of `api/messages/revoke-and-status` reads as if the id were wrong; the log has just shown
        // it.
        note = tr("It was not revoked: the network has it already and did not give it back.");
    end(task, isRevoked, [this, row = task.row, polled, isRevoked, note]() -> Result<void> {
        if (auto applied = m_p.book.applyPoll(polled); !applied)
            return applied;
        return isRevoked ? Result<void>() : m_p.book.noteRevoke(row, note);
    });
}

void Revoker::end(const Task &task, bool isRevoked, const std::function<Result<void>()> &work)
{
    const auto written = m_p.writer.write(work);
    if (!written && isAboutTheStore(written.error())) {
        m_retries.after(kWriteAgainMs, [this, task, isRevoked, work] { end(task, isRevoked, work); });
        return;
    }
    m_underWay.erase(task.row);
    if (written && isRevoked && revoked)
        revoked();
}

void Revoker::again(Task task)
{
    if (task.attempt >= kTries) {
        giveUp(task);
        return;
    }
    const qint64 wait = m_p.policy.retryMs(task.attempt - 1);
    ++task.attempt;
    m_retries.after(wait, [this, task] { ask(task); });
}

QString Revoker::unknownNote(const Task &task)
{
    if (task.isDenied)
        return tr("It is not known whether it was revoked: the platform does not find this message.");
    const QString &answer = task.lookReason.isEmpty() ? task.reason : task.lookReason;
    if (!answer.isEmpty())
        return tr("It is not known whether it was revoked: the platform answered %1.").arg(answer);
    return tr("It is not known whether it was revoked: the platform did not answer.");
}

void Revoker::giveUp(const Task &task)
{
    QString note = unknownNote(task);
    if (!task.mayBeDone) {
        note = task.reason.isEmpty() ? tr("It was not revoked: the platform cannot be reached.")
                                     : tr("It was not revoked: %1").arg(task.reason);
    }
    end(task, false, [this, row = task.row, note] { return m_p.book.noteRevoke(row, note); });
}

} // namespace arowana
