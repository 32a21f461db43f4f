// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What shall happen to one call of the platform, as a test or a seed decides it.

#include "app/engine/ports/platformclient.h"

#include <optional>

namespace arowana::test {

enum class Call {
    Send,
    Revoke,
    Message,
    Log,
    Contact,
    Balance,
    Tiers,
    Endpoints,
    Agent,
    Launch,
    ContactChange,
    Import
};

enum class Outcome {
    Answered,          ///< the platform acts and its answer arrives
    Refused,           ///< `status` and `code`; the platform does not act
    NeverReached,      ///< no byte left the machine
    Silent,            ///< the request is lost, the deadline passes
    ActedThenSilent,   ///< the platform acts, its answer is lost
    Trouble,           ///< 503, and the platform did not act
    ActedThenTrouble,  ///< 503, and yet the platform acted
    ActedSlowly,       ///< the platform is still at it when the deadline passes, then acts
    NotThePlatform,    ///< a captive portal answers in its place
    AnsweredElsewhere, ///< the platform acts, but a portal's page comes back
    HeldBack,          ///< of a send: it waited in the client and was given back, nothing left
};

struct CallPlan {
    Outcome outcome = Outcome::Answered;
    int status = 0;
    QByteArray code = {};
    std::optional<qint64> retryAfterMs = std::nullopt;
    qint64 latencyMs = 40;
    bool retryIsCut = false;  ///< the platform asked for a longer wait than that
    QStringList details = {}; ///< of a refusal: `field: words`
    /// Of an answer that is not the platform's: how far its `Date` is off; nullopt: it carries none.
    std::optional<qint64> dateOffMs = 0;
};

[[nodiscard]] inline CallPlan refusedWith(int status, const QByteArray &code = {},
                                          std::optional<qint64> retryAfterMs = std::nullopt)
{
    return {Outcome::Refused, status, code, retryAfterMs};
}

} // namespace arowana::test
