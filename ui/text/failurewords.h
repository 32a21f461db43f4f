// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The cards for what went wrong with a message: what happened, who can fix it, what to do now. The HTTP
// status decides first, then the platform's code (`api/errors`, `api/webhooks/message-failed`); what is not
// known here says so and leaves the platform's own words, which stand below every card. GUI thread.

#include "models/domain/callanswer.h"
#include "models/domain/messagedetail.h"
#include "models/domain/refusal.h"
#include "ui/text/failuretable.h"

#include <QString>

#include <optional>

namespace arowana {

struct CardText {
    QString whatHappened;
    QString whoCanFix;
    QString next;
    QString theirWords; ///< the platform's code and words, plain text; empty when there were none
    FailureAction action = FailureAction::None;
    FailureAction otherwise = FailureAction::CopyEvidence; ///< where `action` has nothing to act on
    bool helpsToSendAgain = true;                          ///< else it would fail again

    friend bool operator==(const CardText &, const CardText &) = default;
};

/// `sentAs`: what was refused, where it is known.
[[nodiscard]] CardText refusalCard(const Refusal &refusal, SentAs sentAs = SentAs::Anything);
/// For an accepted message that failed later, or that its recipient objected to; `reason` is the platform's
/// word such as `UNKNOWN_RCS_USER`. `wasCharged`: its cost is known, and there is some. `isKindTold`: an
/// event said whether a bounce is a hard or a soft one; the message log has one word for both.
[[nodiscard]] CardText failureCard(MessageStatus status, const QString &reason, bool wasCharged = false,
                                   bool isKindTold = true);
/// For an automatic top-up that failed; `reason` is the platform's word such as `card_declined`.
[[nodiscard]] CardText reloadCard(const QString &reason);
/// One sentence about an outcome that is not known, and why.
[[nodiscard]] QString unknownSentence(const Unknown &unknown);
/// Names the proxy on the way, where there is one and the sentence above does not; empty otherwise.
[[nodiscard]] QString proxySentence(const Unknown &unknown);
/// Why a send waits for the operator's decision: what its last try ended in, when the first one was, and what
/// was noted about it.
[[nodiscard]] QString stuckSentence(const std::optional<Unknown> &lastUnknown,
                                    std::optional<Instant> firstTryAt, const QString &note, Instant now);
/// What became of a send whose stored bytes are damaged, and what to do.
[[nodiscard]] QString damagedSentence(bool mayHaveLeft);
/// The words on a card's button; empty for None.
[[nodiscard]] QString actionWord(FailureAction action);
/// The card a message deserves now, with a button that has something to act on; nullopt when nothing went
/// wrong with it.
[[nodiscard]] std::optional<CardText> troubleCard(const MessageDetail &detail, Instant now);

} // namespace arowana
