// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which unit a send will be billed at, and why (`learn/billing-units`). An expectation: the answer's
// `billing.message_type` is the truth.

#include "models/domain/billingunit.h"
#include "models/domain/sendrequest.h"

namespace arowana {

enum class UnitReason {
    ShortText,   ///< at most 160 characters and nothing else
    LongText,    ///< `actual` of 160 characters
    LongInBytes, ///< at most 160 characters, but `actual` UTF-8 bytes: the platform may count those
    Email,       ///< every e-mail is Basic
    Suggestions, ///< `actual` chips; any one makes it Single
    RichContent, ///< a card, carousel or media
    Template,    ///< its content is only known on the platform
    Session,     ///< CONVERSATION: once per session
    Newsletter,  ///< RCS newsletter: once per subscriber, agent and month
};

struct ExpectedUnit {
    BillingUnit unit = BillingUnit::Unknown;
    UnitReason reason = UnitReason::ShortText;
    qsizetype actual = 0; ///< the count the reason speaks of

    friend bool operator==(const ExpectedUnit &, const ExpectedUnit &) = default;
};

[[nodiscard]] ExpectedUnit expectedUnit(const SendRequest &request);

} // namespace arowana
