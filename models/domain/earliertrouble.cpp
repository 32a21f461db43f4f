// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/earliertrouble.h"

#include "models/domain/suppression.h"

#include <algorithm>

namespace arowana {

namespace {

constexpr qint64 kDayMs = 24LL * 3'600'000;

/// What one send says, and of which sends.
struct Finding {
    TroubleCause cause = TroubleCause::Unspecified;
    std::optional<MessageType> onlyType = {};
    bool isOfSender = false;   ///< else of every sender
    bool endsByAccept = false; ///< a later one that was taken shows that it is over; else one delivered
};

std::optional<Finding> semanticRefusal(const EarlierSend &send)
{
    if (send.code == "recipient_suppressed") {
        // A complaint suppresses newsletters alone (`api/webhooks/email-complained`).
        const bool isNewsletter = send.type == MessageType::Newsletter;
        return Finding{TroubleCause::Suppressed, isNewsletter ? std::optional(send.type) : std::nullopt,
                       false, true};
    }
    if (send.code == "consent_required" || send.code == "consent_missing")
        return Finding{TroubleCause::ConsentMissing, send.type, false, true};
    if (send.code == "consent_revoked")
        return Finding{TroubleCause::ConsentRevoked, send.type, false, true};
    if (send.code == "no_active_session" || send.code == "limit_exceeded" ||
        send.type == MessageType::Conversation)
        return std::nullopt;
    return Finding{TroubleCause::Unspecified, send.type, true, true};
}

/// By the HTTP status first (`api/errors`); 404 on a send is also said of the device.
std::optional<Finding> refusal(const EarlierSend &send, Channel channel, Instant now)
{
    if (send.httpStatus == 404 && channel == Channel::Rcs) {
        if (send.code == "device_not_capable")
            return Finding{TroubleCause::NotCapable, {}, false, true};
        return Finding{TroubleCause::Unspecified, {}, true, true};
    }
    if (send.httpStatus == 422)
        return semanticRefusal(send);
    const bool isToday = send.statusAt.ms / kDayMs == now.ms / kDayMs; // the platform's day, in UTC
    if (send.httpStatus == 429 && send.code == "daily_limit_reached" && isToday)
        return Finding{TroubleCause::NewsletterToday, send.type, true, true};
    return std::nullopt;
}

/// `api/webhooks/message-failed`: an open set of reasons.
std::optional<Finding> failure(const EarlierSend &send)
{
    if (send.words == QLatin1String("UNKNOWN_RCS_USER"))
        return Finding{TroubleCause::NotCapable};
    if (send.words == QLatin1String("CARRIER_NOT_LAUNCHED"))
        return Finding{TroubleCause::CarrierNotLaunched, {}, true};
    for (const char *other : {"MESSAGE_EXPIRED", "REJECTED_SPAM", "ACCOUNT_SUSPENDED"}) {
        if (send.words == QLatin1String(other))
            return std::nullopt;
    }
    return Finding{TroubleCause::Unspecified, send.type, true};
}

/// Of a bounce that only the log tells of, the mail server's code may say which it is.
std::optional<Finding> bounce(const EarlierSend &send)
{
    const QString code = send.words.trimmed();
    if (send.isKindTold || code.startsWith(u'5'))
        return Finding{TroubleCause::HardBounce};
    return code.startsWith(u'4') ? std::nullopt : std::optional(Finding{TroubleCause::Bounce});
}

std::optional<Finding> findingOf(const EarlierSend &send, Channel channel, Instant now)
{
    switch (send.status) {
    case MessageStatus::Refused:
        return refusal(send, channel, now);
    case MessageStatus::Failed:
        return failure(send);
    case MessageStatus::Bounced:
        return bounce(send);
    case MessageStatus::Complained:
        return Finding{TroubleCause::Complained, MessageType::Newsletter, false, true};
    case MessageStatus::Unsubscribed:
        return Finding{TroubleCause::Unsubscribed, MessageType::Newsletter, false, true};
    case MessageStatus::Held:
    case MessageStatus::Sending:
    case MessageStatus::Unknown:
    case MessageStatus::StoppedHere:
    case MessageStatus::Queued:
    case MessageStatus::Sent:
    case MessageStatus::Delivered:
    case MessageStatus::Read:
    case MessageStatus::Clicked:
    case MessageStatus::SoftBounced:
    case MessageStatus::Expired:
    case MessageStatus::Revoked:
    case MessageStatus::Received:
    case MessageStatus::Unrecognised:
        break;
    }
    return std::nullopt;
}

bool wasDelivered(const EarlierSend &send)
{
    return statusRank(send.status) >= statusRank(MessageStatus::Delivered) &&
           send.status != MessageStatus::Bounced;
}

/// `later` shows that what was found in `send` is over.
bool ends(const EarlierSend &later, const EarlierSend &send, const Finding &finding)
{
    return (!finding.onlyType || later.type == *finding.onlyType) &&
           (!finding.isOfSender || later.senderId == send.senderId) &&
           (finding.endsByAccept ? later.acceptedAt.has_value() : wasDelivered(later));
}

bool isAboutConsent(TroubleCause cause)
{
    return cause == TroubleCause::ConsentMissing || cause == TroubleCause::ConsentRevoked ||
           cause == TroubleCause::Unsubscribed;
}

bool isAboutSuppression(TroubleCause cause)
{
    return cause == TroubleCause::Suppressed || cause == TroubleCause::HardBounce ||
           cause == TroubleCause::Bounce || cause == TroubleCause::Complained;
}

} // namespace

std::optional<EarlierTrouble> earlierTrouble(const QList<EarlierSend> &newestFirst, Channel channel,
                                             const QByteArray &senderId, MessageType type, Instant now)
{
    for (auto send = newestFirst.begin(); send != newestFirst.end(); ++send) {
        const auto finding = findingOf(*send, channel, now);
        if (!finding || (finding->onlyType && *finding->onlyType != type) ||
            (finding->isOfSender && send->senderId != senderId))
            continue;
        const bool isOver = std::any_of(newestFirst.begin(), send, [&](const EarlierSend &later) {
            return ends(later, *send, *finding);
        });
        if (!isOver)
            return EarlierTrouble{finding->cause, send->statusAt,
                                  finding->cause == TroubleCause::Unspecified ? send->words : QString()};
    }
    return std::nullopt;
}

std::optional<Instant> newsletterAccepted(const QList<EarlierSend> &newestFirst, Channel channel)
{
    for (const EarlierSend &send : newestFirst) {
        const auto finding = findingOf(send, channel, {});
        const bool isOfNewsletters =
            finding && (!finding->onlyType || *finding->onlyType == MessageType::Newsletter);
        if (isOfNewsletters &&
            (isAboutConsent(finding->cause) || finding->cause == TroubleCause::Complained ||
             finding->cause == TroubleCause::Suppressed))
            return std::nullopt;
        if (send.type == MessageType::Newsletter && send.acceptedAt)
            return send.acceptedAt;
    }
    return std::nullopt;
}

bool isSettledBy(const std::optional<Contact> &contact, const EarlierTrouble &trouble, Channel channel,
                 MessageType type)
{
    if (!contact)
        return false;
    const bool isAboutThem = isAboutConsent(trouble.cause) || isAboutSuppression(trouble.cause);
    if (isAboutThem && !suppressionsOf(*contact, channel, type).isEmpty())
        return true;
    return isAboutConsent(trouble.cause) && contact->learntAt > trouble.at &&
           isConsentGranted(*contact, channel, type);
}

} // namespace arowana
