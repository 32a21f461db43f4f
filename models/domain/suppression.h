// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which messages the platform would not let through to a contact, by what was last read of it
// (`api/contacts/update-contact`, `api/webhooks/email-bounced`). No endpoint tells it: this is what the
// documented rules make of status and consent, and the platform decides. Pure function, any thread.

#include "models/domain/channel.h"
#include "models/domain/contact.h"
#include "models/domain/messagetype.h"

namespace arowana {

enum class SuppressionCause {
    Unsubscribed,   ///< the contact's status: everything
    Blocked,        ///< the contact's status: everything
    Bounced,        ///< the contact's status: e-mail
    ConsentRevoked, ///< of this channel and type
    NoConsent,      ///< newsletters need a granted one; `isPending` while the person has not confirmed
};

struct Suppression {
    SuppressionCause cause = SuppressionCause::NoConsent;
    QString channelWord; ///< empty: every channel
    QString typeWord;    ///< empty: every type
    std::optional<Instant> since = {};
    bool isPending = false;

    friend bool operator==(const Suppression &, const Suppression &) = default;
};

/// What is known here of a person's consent to newsletters by one channel, which each of them needs
/// (`api/messages/rcs-newsletter`, `api/messages/email-subscription`).
enum class NewsletterConsent {
    Unknown, ///< the contact was never read: the platform decides
    Given,
    Missing, ///< none, withdrawn or not confirmed; suppressionsOf() says which
};

/// The newest record of this channel and type; nullptr when there is none.
[[nodiscard]] const ConsentRecord *newestConsent(const Contact &contact, const QString &channelWord,
                                                 const QString &typeWord);

/// Those of a status first. Channels by which the contact cannot be reached are left out.
[[nodiscard]] QList<Suppression> suppressionsOf(const Contact &contact);

/// Those that would keep a message of this type from leaving by this channel. A session reply needs no
/// consent, since the person has written first. None of a contact that was never read.
[[nodiscard]] QList<Suppression> suppressionsOf(const Contact &contact, Channel channel, MessageType type);

/// The newest record of this channel and type says so. A session reply has no record of its own.
[[nodiscard]] bool isConsentGranted(const Contact &contact, Channel channel, MessageType type);

/// By what was last read of the contact; Unknown without one, and of one that was never read.
[[nodiscard]] NewsletterConsent newsletterConsentOf(const std::optional<Contact> &contact, Channel channel);

/// True when the status alone keeps messages of a channel, or of all, from leaving.
[[nodiscard]] bool isSuppressingStatus(const QString &statusWord);

} // namespace arowana
