// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What earlier sends to a recipient say of the next one: the newest refusal or failure that had to do with
// the recipient, and whether a newsletter was taken. An expectation: the platform decides. Values; pure
// functions, any thread.

#include "models/domain/channel.h"
#include "models/domain/contact.h"
#include "models/domain/messagestatus.h"
#include "models/domain/messagetype.h"
#include "models/domain/rowid.h"

namespace arowana {

enum class TroubleCause {
    NotCapable,         ///< the device takes no RCS (`device_not_capable`, `UNKNOWN_RCS_USER`)
    CarrierNotLaunched, ///< the agent does not reach the recipient's carrier
    Suppressed,         ///< 422 `recipient_suppressed`
    ConsentMissing,     ///< 422 `consent_required`: of this type
    ConsentRevoked,     ///< 422 `consent_revoked`: of this type
    NewsletterToday,    ///< 429 `daily_limit_reached`, of today
    HardBounce,         ///< the mail server refused it for good
    Bounce,             ///< it came back; nobody told whether for good
    Complained,         ///< marked as spam: newsletters are suppressed
    Unsubscribed,       ///< newsletters are not agreed to any more
    Unspecified,        ///< refused or failed in words that are not known here; see `words`
};

struct EarlierTrouble {
    TroubleCause cause = TroubleCause::Unspecified;
    Instant at;    ///< when it was refused, or failed
    QString words; ///< the platform's own, plain text; Unspecified only

    friend bool operator==(const EarlierTrouble &, const EarlierTrouble &) = default;
};

/// What became of one send to the recipient by the channel in question.
struct EarlierSend {
    RowId row;
    MessageType type = MessageType::Message;
    QByteArray senderId;
    MessageStatus status = MessageStatus::Queued;
    Instant statusAt;
    bool isKindTold = true;            ///< of a bounce: whether it is a hard one; the message log does not
    std::optional<Instant> acceptedAt; ///< nullopt: the platform has not taken it
    int httpStatus = 0;                ///< Refused only
    QByteArray code;                   ///< Refused only
    QString words;                     ///< of a refusal or failure

    friend bool operator==(const EarlierSend &, const EarlierSend &) = default;
};

/// The newest trouble that would meet a send of this sender and type too, unless a later send of the kind it
/// is about shows that it is over: one that was delivered, or, of what the platform checks before it accepts
/// (consent, suppression, the device), one that was taken. What has to do with the content, the money or the
/// pace is no trouble of the recipient. `newestFirst`: of one channel. `now` is the platform's time.
[[nodiscard]] std::optional<EarlierTrouble> earlierTrouble(const QList<EarlierSend> &newestFirst,
                                                           Channel channel, const QByteArray &senderId,
                                                           MessageType type, Instant now);

/// When the platform last took a newsletter to the recipient, which it does with a consent only
/// (`api/messages/rcs-newsletter`, `api/messages/email-subscription`); nullopt where none is known, or where
/// something later says that the consent is gone.
[[nodiscard]] std::optional<Instant> newsletterAccepted(const QList<EarlierSend> &newestFirst,
                                                        Channel channel);

/// What was read of the contact goes before it: the consent was given since, or the same is said by
/// suppressionsOf() already.
[[nodiscard]] bool isSettledBy(const std::optional<Contact> &contact, const EarlierTrouble &trouble,
                               Channel channel, MessageType type);

} // namespace arowana
