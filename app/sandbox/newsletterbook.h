// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Who got a newsletter when (`api/messages/rcs-newsletter`): one per subscriber and calendar day, one MAU
// unit per subscriber, agent and calendar month. Days and months are UTC.

#include "models/domain/instant.h"

#include <QHash>

namespace arowana::sandbox {

class NewsletterBook {
public:
    [[nodiscard]] bool sentToday(const QByteArray &agentId, const QByteArray &phone, Instant now) const;
    [[nodiscard]] bool paidThisMonth(const QByteArray &agentId, const QByteArray &phone, Instant now) const;
    void note(const QByteArray &agentId, const QByteArray &phone, Instant now, const QByteArray &messageId);
    /// The message was not sent after all: it neither pays the month nor uses up the day.
    void forget(const QByteArray &agentId, const QByteArray &phone, Instant sentAt,
                const QByteArray &messageId);

private:
    QHash<QByteArray, QByteArray> m_days;   ///< agent, phone, day -> message
    QHash<QByteArray, QByteArray> m_months; ///< agent, phone, month -> message that pays
};

} // namespace arowana::sandbox
