// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Every status, error code, failure reason and bounce of the platform's documentation, with what it means to
// the staff: what happened, who can fix it, what to do now, and the one button that does it. The entries are
// in failuretable.cpp and nothing else is; failurewords.h finds and translates them.

#include <span>

namespace arowana {

/// Where the platform says the word.
enum class FailureKind {
    HttpStatus,    ///< of a refusal, where its code is not known: `402` (`api/errors`)
    ErrorCode,     ///< of a refusal with `httpStatus`
    FailureReason, ///< `message.failed` and `error_code` of the log (`api/webhooks/message-failed`)
    Bounce,        ///< `hard`, `soft`, `unknown` (`api/webhooks/email-bounced`); `complaint`, `unsubscribed`
    BounceCode,    ///< of a mail server: `550`
    ReloadFailure, ///< of the automatic top-up (`api/webhooks/billing-auto-reload-failed`)
};

enum class Fixer {
    You,
    Account,
    Payer,
    KeyKeeper,
    Recipient,
    RecipientsWish, ///< nothing is broken: the recipient wants it so
    Nobody,
};

/// What a refusal is about, where that makes another thing of the same words: 403 is one status for an agent
/// that is not approved and for one without newsletters (`api/messages/rcs-newsletter`).
enum class SentAs { Anything, RcsNewsletter, EmailNewsletter };

/// What comes of sending the same to the same recipient once more.
enum class Resend { MayHelp, FailsAgain };

/// The one button of a card.
enum class FailureAction {
    None,
    ChangeAndSend, ///< back into the compose dialog, as a new message
    SendAgain,     ///< the same, once the time it has to wait is over
    SendByEmail,   ///< the text in a new e-mail
    SendAsMessage, ///< a session reply as a new message
    TopUp,
    ShowSenders,
    EnterKey,
    OpenContact,  ///< with the consents that are known
    CopyEvidence, ///< for whoever can fix it
};

struct FailureEntry {
    FailureKind kind;
    int httpStatus; ///< ErrorCode only
    const char *word;
    const char *what;
    Fixer fixer;
    const char *next;
    FailureAction action;
    /// Instead, where there is nothing here for it to act on: another program has sent it, no page was named.
    FailureAction otherwise = FailureAction::CopyEvidence;
    SentAs sentAs = SentAs::Anything; ///< goes before the one for anything
    Resend resend = Resend::MayHelp;
};

/// All entries, in no order that matters; `what` and `next` are marked for the context FailureTable.
[[nodiscard]] std::span<const FailureEntry> failureTable();

} // namespace arowana
