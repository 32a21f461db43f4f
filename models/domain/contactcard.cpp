// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/contactcard.h"

#include <algorithm>

namespace arowana {

namespace {

void addConsent(QList<ContactHistoryEntry> &out, const ConsentRecord &record)
{
    const auto add = [&](const std::optional<Instant> &at, ContactHistoryKind kind) {
        if (at)
            out.append({*at, kind, record.channelWord, record.typeWord, record.source});
    };
    if (record.isDoiEnforced || record.statusWord == QLatin1String("PENDING"))
        add(record.createdAt, ContactHistoryKind::ConsentAsked);
    add(record.grantedAt, ContactHistoryKind::ConsentGranted);
    add(record.revokedAt, ContactHistoryKind::ConsentRevoked);
}

std::optional<ContactHistoryKind> kindOf(MessageStatus status)
{
    if (status == MessageStatus::Bounced)
        return ContactHistoryKind::Bounced;
    if (status == MessageStatus::Complained)
        return ContactHistoryKind::Complained;
    if (status == MessageStatus::Unsubscribed)
        return ContactHistoryKind::Unsubscribed;
    return std::nullopt;
}

} // namespace

QList<ContactHistoryEntry> historyOf(const ContactCard &card)
{
    QList<ContactHistoryEntry> out;
    if (card.contact && card.contact->createdAt)
        out.append({*card.contact->createdAt, ContactHistoryKind::Created, {}, {}, card.contact->sourceWord});
    if (card.contact) {
        for (const ConsentRecord &record : card.contact->consents)
            addConsent(out, record);
    }
    for (const AddressEvent &event : card.events) {
        if (const auto kind = kindOf(event.status))
            out.append({event.at, *kind, QStringLiteral("EMAIL"), {}, event.detail});
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const ContactHistoryEntry &a, const ContactHistoryEntry &b) { return a.at > b.at; });
    return out;
}

} // namespace arowana
