// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/suppression.h"

namespace arowana {

namespace {

const QString kEmail = QStringLiteral("EMAIL");
const QString kRcs = QStringLiteral("RCS");
const QString kMessage = QStringLiteral("MESSAGE");
const QString kNewsletter = QStringLiteral("NEWSLETTER");

void addConsent(QList<Suppression> &out, const Contact &contact, const QString &channel)
{
    for (const QString &type : {kMessage, kNewsletter}) {
        const ConsentRecord *record = newestConsent(contact, channel, type);
        if (record && record->statusWord == QLatin1String("REVOKED"))
            out.append({SuppressionCause::ConsentRevoked, channel, type, record->revokedAt});
        else if (type == kNewsletter && (!record || record->statusWord != QLatin1String("GRANTED")))
            out.append({SuppressionCause::NoConsent,
                        channel,
                        type,
                        {},
                        record && record->statusWord == QLatin1String("PENDING")});
    }
}

const QString &wordOf(Channel channel)
{
    return channel == Channel::Email ? kEmail : kRcs;
}

QString wordOf(MessageType type)
{
    return type == MessageType::Newsletter ? kNewsletter
           : type == MessageType::Message  ? kMessage
                                           : QStringLiteral("CONVERSATION");
}

/// When the record last said something else.
Instant timeOf(const ConsentRecord &record)
{
    return std::max({record.createdAt.value_or(Instant{}), record.grantedAt.value_or(Instant{}),
                     record.revokedAt.value_or(Instant{})});
}

} // namespace

const ConsentRecord *newestConsent(const Contact &contact, const QString &channelWord,
                                   const QString &typeWord)
{
    const ConsentRecord *newest = nullptr;
    for (const ConsentRecord &record : contact.consents) {
        if (record.channelWord != channelWord || record.typeWord != typeWord)
            continue;
        const auto made = record.createdAt.value_or(timeOf(record));
        if (!newest || made >= newest->createdAt.value_or(timeOf(*newest)))
            newest = &record;
    }
    return newest;
}

QList<Suppression> suppressionsOf(const Contact &contact)
{
    QList<Suppression> out;
    if (contact.statusWord == QLatin1String("UNSUBSCRIBED"))
        out.append({SuppressionCause::Unsubscribed, {}, {}});
    if (contact.statusWord == QLatin1String("BLOCKED"))
        out.append({SuppressionCause::Blocked, {}, {}});
    if (contact.statusWord == QLatin1String("BOUNCED"))
        out.append({SuppressionCause::Bounced, kEmail, {}});
    if (!contact.phone.isEmpty())
        addConsent(out, contact, kRcs);
    if (!contact.email.isEmpty())
        addConsent(out, contact, kEmail);
    return out;
}

QList<Suppression> suppressionsOf(const Contact &contact, Channel channel, MessageType type)
{
    if (!contact.learntAt.isValid())
        return {};
    const QString &channelWord = wordOf(channel);
    const QString typeWord = wordOf(type);
    QList<Suppression> out = suppressionsOf(contact);
    out.removeIf([&](const Suppression &each) {
        return (!each.channelWord.isEmpty() && each.channelWord != channelWord) ||
               (!each.typeWord.isEmpty() && each.typeWord != typeWord);
    });
    return out;
}

bool isConsentGranted(const Contact &contact, Channel channel, MessageType type)
{
    const ConsentRecord *record = newestConsent(contact, wordOf(channel), wordOf(type));
    return record && record->statusWord == QLatin1String("GRANTED");
}

NewsletterConsent newsletterConsentOf(const std::optional<Contact> &contact, Channel channel)
{
    if (!contact || !contact->learntAt.isValid())
        return NewsletterConsent::Unknown;
    return isConsentGranted(*contact, channel, MessageType::Newsletter) ? NewsletterConsent::Given
                                                                        : NewsletterConsent::Missing;
}

bool isSuppressingStatus(const QString &statusWord)
{
    return statusWord == QLatin1String("UNSUBSCRIBED") || statusWord == QLatin1String("BLOCKED") ||
           statusWord == QLatin1String("BOUNCED");
}

} // namespace arowana
