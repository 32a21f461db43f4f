// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/revoker.h"

namespace arowana {

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
    if ((*found)->revokePending)
        return {};
    if (auto written = m_p.writer.write([&] { return m_p.book.markRevokePending(row); }); !written)
        return written;
    ask(row, (*found)->row.id, 1);
    return {};
}

void Revoker::ask(RowId row, const MessageId &id, int attempt)
{
    m_p.client.revoke(id, [this, row, id, attempt](const CallAnswer<RevokedAnswer> &answer,
                                                   const CallFacts &facts) {
        m_p.monitor.observe(answer, facts);
        if (const auto *yes = std::get_if<RevokedAnswer>(&answer)) {
            RevokedAnswer of = *yes;
            of.id = id;
            (void)m_p.writer.write([&] { return m_p.book.applyRevoked(of); });
            if (revoked)
                revoked();
        } else if (const auto *refusal = std::get_if<Refusal>(&answer)) {
            look(row, id, refusal->message.isEmpty() ? QString::fromUtf8(refusal->code) : refusal->message,
                 attempt);
        } else {
            look(row, id, {}, attempt);
        }
    });
}

void Revoker::look(RowId row, const MessageId &id, const QString &reason, int attempt)
{
    m_p.client.fetchMessage(id, [this, row, id, reason, attempt](const CallAnswer<PolledMessage> &answer,
                                                                 const CallFacts &facts) {
        m_p.monitor.observe(answer, facts);
        const auto *polled = std::get_if<PolledMessage>(&answer);
        const bool stillOpen = polled && isRevocable(polled->status);
        if (polled && !(stillOpen && reason.isEmpty())) {
            (void)m_p.writer.write([&]() -> Result<void> {
                if (auto applied = m_p.book.applyPoll(*polled); !applied)
                    return applied;
                return polled->status == MessageStatus::Revoked
                           ? Result<void>()
                           : m_p.book.noteRevoke(row, reason.isEmpty()
                                                          ? tr("It was not revoked.")
                                                          : tr("It was not revoked: %1").arg(reason));
            });
            return;
        }
        // Neither the revoke nor the look was answered, or it was lost and the message is still queued.
        if (attempt < kTries) {
            m_retries.after(m_p.policy.retryFirstMs << (attempt - 1),
                            [this, row, id, attempt] { ask(row, id, attempt + 1); });
            return;
        }
        note(row, tr("It is not known whether it was revoked: the platform did not answer."));
    });
}

void Revoker::note(RowId row, const QString &text)
{
    (void)m_p.writer.write([&] { return m_p.book.noteRevoke(row, text); });
}

} // namespace arowana
