// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which unit a send will be billed at, and why (`learn/billing-units`). An expectation: the answer's
// `billing.message_type` is the truth.

#include "models/domain/billingunit.h"
#include "models/domain/earliertrouble.h"
#include "models/domain/sendrequest.h"

#include <QHash>

namespace arowana {

enum class UnitReason {
    ShortText,      ///< at most 160 characters and nothing else
    LongText,       ///< `actual` of 160 characters
    LongInBytes,    ///< at most 160 characters, but `actual` UTF-8 bytes: the platform may count those
    Email,          ///< every e-mail is Basic
    Suggestions,    ///< `actual` chips; any one makes it Single
    RichContent,    ///< a card, carousel or media
    Template,       ///< its content is only known on the platform
    Session,        ///< CONVERSATION: once per session
    SessionPaid,    ///< a later CONVERSATION of a session that was charged already
    NoSession,      ///< CONVERSATION where no session is known to be open: the platform would refuse it
    Newsletter,     ///< RCS newsletter: once per subscriber, agent and month
    NewsletterPaid, ///< a later newsletter to the same subscriber in a month that was charged already
};

/// What own sends and sessions tell about one sender and recipient, as far as is known here. Of an e-mail
/// channel only the earlier sends are.
struct SendContext {
    std::optional<bool> isSessionOpen = {};
    bool isSessionPaid = false;         ///< a CONVERSATION was charged since the session began
    bool isNewsletterMonthPaid = false; ///< a newsletter is due in this calendar month
    bool hadNewsletterToday = false;    ///< the platform takes one a day (`api/messages/rcs-newsletter`)
    std::optional<Instant> sessionEndsAt = {}; ///< of an open one, by the platform's clock
    /// By the type that would be sent; see earlierTrouble().
    QHash<MessageType, EarlierTrouble> troubles = {};
    std::optional<Instant> newsletterAcceptedAt = {}; ///< see newsletterAccepted()

    friend bool operator==(const SendContext &, const SendContext &) = default;
};

struct ExpectedUnit {
    BillingUnit unit = BillingUnit::Unknown;
    UnitReason reason = UnitReason::ShortText;
    qsizetype actual = 0; ///< the count the reason speaks of

    /// Nothing is charged for it any more.
    [[nodiscard]] bool isFree() const
    {
        return reason == UnitReason::SessionPaid || reason == UnitReason::NewsletterPaid;
    }

    friend bool operator==(const ExpectedUnit &, const ExpectedUnit &) = default;
};

[[nodiscard]] ExpectedUnit expectedUnit(const SendRequest &request, const SendContext &context = {});

} // namespace arowana
