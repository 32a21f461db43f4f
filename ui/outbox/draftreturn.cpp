// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outbox/draftreturn.h"

#include <QPointer>

namespace arowana {

DraftReturn::DraftReturn(MessageSource &source, QObject *parent)
    : QObject(parent)
    , m_source(source)
{
}

void DraftReturn::await(RowId row)
{
    m_awaited.insert(row);
}

void DraftReturn::apply(const ChangeSet &changes)
{
    if (m_awaited.isEmpty())
        return;
    for (const RowId row : changes.messages) {
        if (m_awaited.contains(row))
            ask(row);
    }
}

void DraftReturn::tick()
{
    // A question at a time, since each cancels the one before.
    if (!m_unanswered.isEmpty())
        ask(*m_unanswered.cbegin());
}

void DraftReturn::ask(RowId row)
{
    m_unanswered.insert(row);
    const QPointer<DraftReturn> guard(this);
    m_source.askDetail(row, [this, guard, row](const std::optional<MessageDetail> &detail) {
        if (!guard)
            return;
        m_unanswered.remove(row);
        if (detail)
            take(*detail);
    });
}

void DraftReturn::take(const MessageDetail &detail)
{
    const MessageStatus status = detail.row.status;
    if (status == MessageStatus::Held || status == MessageStatus::Sending || status == MessageStatus::Unknown)
        return; // the wish has not been heard yet
    if (!m_awaited.remove(detail.row.row))
        return;
    if (status == MessageStatus::StoppedHere && detail.request)
        Q_EMIT draftReturned(*detail.request);
}

} // namespace arowana
