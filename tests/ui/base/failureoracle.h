// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The lists of the platform's documentation, typed here a second time with what each word has to tell the
// staff: HTTP status and codes (`api/errors`), failure reasons (`api/webhooks/message-failed`), bounces
// (`api/webhooks/email-bounced`), failed top-ups (`api/webhooks/billing-auto-reload-failed`). For tests.

#include "ui/text/failuretable.h"

namespace arowana {

struct Told {
    FailureKind kind;
    int httpStatus;
    const char *word;
    const char *what;
    const char *who;
    FailureAction action;
    FailureAction otherwise = FailureAction::CopyEvidence;
    SentAs sentAs = SentAs::Anything;
};

inline constexpr char kYou[] = "You can fix it.";
inline constexpr char kAccount[] = "Whoever looks after the Arowana account can fix it.";
inline constexpr char kPayer[] = "Whoever may top up the account can fix it.";
inline constexpr char kKeyKeeper[] = "Whoever keeps this workspace's key can fix it.";
inline constexpr char kRecipient[] = "Only the recipient can fix it.";
inline constexpr char kRecipientsWish[] = "Only the recipient can change it.";
inline constexpr char kNobody[] = "Nobody here can fix it.";

inline constexpr Told kTold[] = {
    {FailureKind::HttpStatus, 0, "400", "Something in the message is not valid.", kYou,
     FailureAction::ChangeAndSend},
    {FailureKind::ErrorCode, 400, "validation_error", "Something in the message is not valid.", kYou,
     FailureAction::ChangeAndSend},
    {FailureKind::HttpStatus, 0, "401", "The platform does not accept the API key.", kKeyKeeper,
     FailureAction::EnterKey},
    {FailureKind::ErrorCode, 401, "unauthorized", "The platform does not accept the API key.", kKeyKeeper,
     FailureAction::EnterKey},
    {FailureKind::HttpStatus, 0, "402", "The balance does not cover this message.", kPayer,
     FailureAction::TopUp},
    {FailureKind::ErrorCode, 402, "insufficient_balance", "The balance does not cover this message.", kPayer,
     FailureAction::TopUp},
    {FailureKind::HttpStatus, 0, "403",
     "The account may not send this: the sender is not approved or not verified.", kAccount,
     FailureAction::ShowSenders},
    {FailureKind::ErrorCode, 403, "forbidden",
     "The account may not send this: the sender is not approved or not verified, or the key may not send.",
     kAccount, FailureAction::ShowSenders},
    {FailureKind::HttpStatus, 0, "403",
     "The platform did not let this newsletter out: the agent may be one without newsletters or not "
     "approved, "
     "or this key may not send.",
     kAccount, FailureAction::ShowSenders, FailureAction::CopyEvidence, SentAs::RcsNewsletter},
    {FailureKind::HttpStatus, 0, "403",
     "The platform did not let this newsletter out: the e-mail channel may not allow them, its domain may "
     "not "
     "be verified, or this key may not send.",
     kAccount, FailureAction::ShowSenders, FailureAction::CopyEvidence, SentAs::EmailNewsletter},
    {FailureKind::ErrorCode, 403, "forbidden",
     "The platform did not let this newsletter out: the agent may be one without newsletters or not "
     "approved, "
     "or this key may not send.",
     kAccount, FailureAction::ShowSenders, FailureAction::CopyEvidence, SentAs::RcsNewsletter},
    {FailureKind::ErrorCode, 403, "forbidden",
     "The platform did not let this newsletter out: the e-mail channel may not allow them, its domain may "
     "not "
     "be verified, or this key may not send.",
     kAccount, FailureAction::ShowSenders, FailureAction::CopyEvidence, SentAs::EmailNewsletter},
    {FailureKind::ErrorCode, 403, "agent_not_approved", "The agent is not approved yet.", kAccount,
     FailureAction::ShowSenders},
    {FailureKind::ErrorCode, 403, "newsletter_not_enabled",
     "The agent was made without newsletters, and they cannot be added later.", kYou,
     FailureAction::ChangeAndSend},
    {FailureKind::ErrorCode, 403, "newsletter_not_enabled", "This e-mail channel does not allow newsletters.",
     kAccount, FailureAction::ShowSenders, FailureAction::CopyEvidence, SentAs::EmailNewsletter},
    {FailureKind::ErrorCode, 403, "domain_not_verified", "The e-mail channel's domain is not verified.",
     kAccount, FailureAction::ShowSenders},
    {FailureKind::HttpStatus, 0, "404",
     "The platform does not know the sender, or the device cannot receive RCS messages.", kYou,
     FailureAction::ShowSenders},
    {FailureKind::ErrorCode, 404, "not_found",
     "The platform does not know the sender, or the device cannot receive RCS messages.", kYou,
     FailureAction::ShowSenders},
    {FailureKind::ErrorCode, 404, "device_not_capable", "The recipient's device cannot receive RCS messages.",
     kNobody, FailureAction::SendByEmail},
    {FailureKind::HttpStatus, 0, "409", "The platform holds another message under the same key.", kYou,
     FailureAction::CopyEvidence},
    {FailureKind::ErrorCode, 409, "idempotency_conflict",
     "The platform holds another message under the same key.", kYou, FailureAction::CopyEvidence},
    {FailureKind::ErrorCode, 409, "conflict", "The platform is in another state than this send expects.",
     kYou, FailureAction::CopyEvidence},
    {FailureKind::HttpStatus, 0, "422", "The platform understood the message but does not allow it.",
     kAccount, FailureAction::CopyEvidence},
    {FailureKind::ErrorCode, 422, "consent_required",
     "The recipient has not agreed to receive this kind of message.", kRecipient, FailureAction::OpenContact},
    {FailureKind::ErrorCode, 422, "consent_missing",
     "The recipient has not agreed to receive this kind of message.", kRecipient, FailureAction::OpenContact},
    {FailureKind::ErrorCode, 422, "consent_revoked",
     "The recipient has withdrawn the consent to this kind of message.", kRecipient,
     FailureAction::OpenContact},
    {FailureKind::ErrorCode, 422, "recipient_suppressed",
     "The recipient is suppressed: an earlier bounce, complaint or unsubscribe.", kAccount,
     FailureAction::OpenContact},
    {FailureKind::ErrorCode, 422, "no_active_session", "The 24-hour session with this person is not open.",
     kYou, FailureAction::SendAsMessage},
    {FailureKind::ErrorCode, 422, "limit_exceeded", "It is more than the platform takes at once.", kYou,
     FailureAction::ChangeAndSend},
    {FailureKind::HttpStatus, 0, "429",
     "It is one too many: a newsletter goes out once a day, and requests have a pace.", kYou,
     FailureAction::SendAgain},
    {FailureKind::ErrorCode, 429, "rate_limited", "Too many requests in a short time.", kYou,
     FailureAction::SendAgain},
    {FailureKind::ErrorCode, 429, "daily_limit_reached", "This person has had today's newsletter already.",
     kYou, FailureAction::ChangeAndSend},
    {FailureKind::FailureReason, 0, "UNKNOWN_RCS_USER", "This number cannot receive RCS messages.", kNobody,
     FailureAction::SendByEmail, FailureAction::OpenContact},
    {FailureKind::FailureReason, 0, "CARRIER_NOT_LAUNCHED",
     "The agent is not launched with the recipient's carrier.", kAccount, FailureAction::ShowSenders},
    {FailureKind::FailureReason, 0, "MESSAGE_EXPIRED",
     "The time to live ended before the message could be delivered.", kYou, FailureAction::SendAgain},
    {FailureKind::FailureReason, 0, "REJECTED_SPAM", "The carrier rejected the message as spam.", kYou,
     FailureAction::ChangeAndSend},
    {FailureKind::FailureReason, 0, "ACCOUNT_SUSPENDED", "The account is suspended.", kAccount,
     FailureAction::CopyEvidence},
    {FailureKind::Bounce, 0, "hard", "The recipient's mail server refused the e-mail for good.", kYou,
     FailureAction::ChangeAndSend, FailureAction::OpenContact},
    {FailureKind::Bounce, 0, "soft", "The recipient's mail server put the e-mail off.", kNobody,
     FailureAction::CopyEvidence},
    {FailureKind::Bounce, 0, "unknown",
     "The e-mail bounced. The message log does not say whether for good or for the time being.", kNobody,
     FailureAction::CopyEvidence},
    {FailureKind::Bounce, 0, "complaint", "The recipient marked the e-mail as spam.", kNobody,
     FailureAction::CopyEvidence},
    {FailureKind::Bounce, 0, "unsubscribed",
     "The recipient has unsubscribed from newsletters with this e-mail.", kRecipientsWish,
     FailureAction::OpenContact},
    {FailureKind::BounceCode, 0, "421", "The recipient's mail server was not available.", kNobody,
     FailureAction::CopyEvidence},
    {FailureKind::BounceCode, 0, "450", "The mailbox was busy or not available just then.", kNobody,
     FailureAction::CopyEvidence},
    {FailureKind::BounceCode, 0, "452", "The recipient's mail server had no room just then.", kNobody,
     FailureAction::CopyEvidence},
    {FailureKind::BounceCode, 0, "550",
     "There is no such mailbox, or its server takes nothing from this sender.", kYou,
     FailureAction::ChangeAndSend, FailureAction::OpenContact},
    {FailureKind::BounceCode, 0, "551", "The mailbox is not at this server.", kYou,
     FailureAction::ChangeAndSend, FailureAction::OpenContact},
    {FailureKind::BounceCode, 0, "552", "The recipient's mailbox is full, or the e-mail is too large for it.",
     kYou, FailureAction::ChangeAndSend, FailureAction::OpenContact},
    {FailureKind::BounceCode, 0, "553", "The recipient's mail server does not take this address as one.",
     kYou, FailureAction::ChangeAndSend, FailureAction::OpenContact},
    {FailureKind::BounceCode, 0, "554", "The recipient's mail server refused the e-mail, often as spam.",
     kYou, FailureAction::ChangeAndSend},
    {FailureKind::ReloadFailure, 0, "card_declined", "The automatic top-up failed: the card was declined.",
     kPayer, FailureAction::TopUp},
    {FailureKind::ReloadFailure, 0, "insufficient_funds",
     "The automatic top-up failed: there was not enough money on the card or bank account.", kPayer,
     FailureAction::TopUp},
    {FailureKind::ReloadFailure, 0, "payment_method_expired",
     "The automatic top-up failed: the payment method has expired.", kPayer, FailureAction::TopUp},
    {FailureKind::ReloadFailure, 0, "payment_method_missing",
     "The automatic top-up failed: the account has no payment method.", kPayer, FailureAction::TopUp},
};

} // namespace arowana
