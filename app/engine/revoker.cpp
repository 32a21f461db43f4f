// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/revoker.h"

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
    // Whether one is under way is known here and not from the disk: a mark there may be of an earlier run.
    if (m_underWay.contains(row))
        return {};
    if (auto written = m_p.writer.write([&] { return m_p.book.markRevokePending(row); }); !written)
        return written;
    m_underWay.insert(row);
    ask({row, (*found)->row.id, 1, {}, false});
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
            next.mayBeDone = true;
            if (!m_p.writer.write([&] { return m_p.book.applyRevoked(of); })) {
                again(next);
                return;
            }
            m_underWay.erase(task.row);
            if (revoked)
                revoked();
        } else if (const auto *refusal = std::get_if<Refusal>(&answer)) {
            if (isPaceLimit(*refusal)) {
                ask(task); // after the pause
                return;
            }
            next.reason = wordsOf(*refusal);
            next.mayBeDone = next.mayBeDone || refusal->httpStatus == 404;
            look(next);
        } else {
            next.reason.clear();
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
            if (polled && !(isRevocable(polled->status) && task.reason.isEmpty()))
                settle(task, *polled);
            else if (refusal && isPaceLimit(*refusal))
                look(task); // after the pause
            else            // neither was answered, or the revoke was lost and the message is still queued
                again(task);
        });
}

void Revoker::settle(const Task &task, const PolledMessage &polled)
{
    const bool isRevoked = polled.status == MessageStatus::Revoked;
    const QString note =
        task.reason.isEmpty() ? tr("It was not revoked.") : tr("It was not revoked: %1").arg(task.reason);
    const auto written = m_p.writer.write([&]() -> Result<void> {
        if (auto applied = m_p.book.applyPoll(polled); !applied)
            return applied;
        return isRevoked ? Result<void>() : m_p.book.noteRevoke(task.row, note);
    });
    if (!written) {
        again(task);
        return;
    }
    m_underWay.erase(task.row);
    if (isRevoked && revoked)
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

void Revoker::giveUp(const Task &task)
{
    QString note = tr("It is not known whether it was revoked: the platform did not answer.");
    if (!task.mayBeDone) {
        note = task.reason.isEmpty() ? tr("It was not revoked: the platform cannot be reached.")
                                     : tr("It was not revoked: %1").arg(task.reason);
    }
    m_underWay.erase(task.row);
    (void)m_p.writer.write([&] { return m_p.book.noteRevoke(task.row, note); });
}

} // namespace arowana
