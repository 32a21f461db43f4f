// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outbox/draftreturn.h"

#include <QPointer>

#include <utility>

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
        if (!m_awaited.contains(row))
            continue;
        if (m_asked == row)
            m_isStale = true; // what is being read may be from before this change
        else if (!m_changed.contains(row))
            m_changed.append(row);
    }
    askNext();
}

void DraftReturn::tick(Instant now)
{
    m_now = now;
    if (!m_asked.isValid() || !m_patience.isLost(now))
        return;
    m_changed.append(m_asked); // the others first
    m_asked = RowId{};
    askNext();
}

void DraftReturn::learn(const MessageDetail &detail)
{
    const std::optional<ComposeDraft> draft = settle(detail);
    askNext();
    if (draft)
        Q_EMIT draftReturned(*draft);
}

void DraftReturn::askNext()
{
    if (m_asked.isValid() || m_changed.isEmpty())
        return;
    m_asked = m_changed.takeFirst();
    m_isStale = false;
    m_patience.asked(m_now);
    const QPointer<DraftReturn> guard(this);
    m_source.askDetail(m_asked, [this, guard, question = ++m_question](const auto &detail) {
        if (!guard || question != m_question)
            return;
        m_patience.answered();
        if (const RowId row = std::exchange(m_asked, RowId{}); m_isStale)
            m_changed.append(row);
        if (detail)
            learn(*detail);
        else
            askNext();
    });
}

std::optional<ComposeDraft> DraftReturn::settle(const MessageDetail &detail)
{
    const RowId row = detail.row.row;
    const MessageStatus status = detail.row.status;
    if (status == MessageStatus::Held || status == MessageStatus::Sending || status == MessageStatus::Unknown)
        return {}; // the wish has not been heard yet
    if (!m_awaited.remove(row))
        return {};
    m_changed.removeAll(row);
    if (m_asked == row) { // somebody else has read it meanwhile
        m_asked = RowId{};
        ++m_question;
        m_patience.answered();
    }
    if (status != MessageStatus::StoppedHere)
        return {};
    if (detail.origin.draft)
        return detail.origin.draft;
    return detail.request ? std::optional(draftOf(*detail.request)) : std::nullopt;
}

} // namespace arowana
