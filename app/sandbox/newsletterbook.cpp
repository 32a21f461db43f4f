// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/newsletterbook.h"

namespace arowana::sandbox {

namespace {

QByteArray keyOf(const QByteArray &agentId, const QByteArray &phone, const QByteArray &span)
{
    return agentId + ' ' + phone + ' ' + span;
}

QByteArray dayOf(Instant now)
{
    return now.toIso().left(10);
}

QByteArray monthOf(Instant now)
{
    return now.toIso().left(7);
}

} // namespace

bool NewsletterBook::sentToday(const QByteArray &agentId, const QByteArray &phone, Instant now) const
{
    return m_days.contains(keyOf(agentId, phone, dayOf(now)));
}

bool NewsletterBook::paidThisMonth(const QByteArray &agentId, const QByteArray &phone, Instant now) const
{
    return m_months.contains(keyOf(agentId, phone, monthOf(now)));
}

void NewsletterBook::note(const QByteArray &agentId, const QByteArray &phone, Instant now,
                          const QByteArray &messageId)
{
    m_days.insert(keyOf(agentId, phone, dayOf(now)), messageId);
    const QByteArray month = keyOf(agentId, phone, monthOf(now));
    if (!m_months.contains(month))
        m_months.insert(month, messageId);
}

void NewsletterBook::forget(const QByteArray &agentId, const QByteArray &phone, Instant sentAt,
                            const QByteArray &messageId)
{
    for (auto *book : {&m_days, &m_months}) {
        const QByteArray key = keyOf(agentId, phone, book == &m_days ? dayOf(sentAt) : monthOf(sentAt));
        if (book->value(key) == messageId)
            book->remove(key);
    }
}

} // namespace arowana::sandbox
