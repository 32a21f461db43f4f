// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Faults that are ordered for training and tests (`/sandbox/faults`), called mishaps here, since a "fault" of
// this program is a field at fault. A rule names the calls it strikes, how often, and what they get. Plain
// values; MishapDecoder reads them, MishapBook applies them.

#include "app/sandbox/json.h"
#include "app/sandbox/randomness.h"

namespace arowana::sandbox {

/// How often: a share of what comes, or the next so many.
struct Odds {
    double percent = 0;
    std::optional<qint64> count; ///< when given, it alone decides, and goes down

    /// Whether this one is struck. Uses up one draw, or one of the count.
    bool strike(Randomness &random)
    {
        if (!count)
            return random.chance(percent / 100.0);
        return *count > 0 && (*count)--;
    }
};

enum class Mishap {
    Silence,  ///< taken, never answered
    Late,     ///< taken, answered after `seconds`
    Close,    ///< taken, the connection closed without an answer
    Cut,      ///< taken, the answer cut in the middle of its body
    Html,     ///< 200 with a page that is not the platform's
    Empty,    ///< taken, 200 with `{}`
    Huge,     ///< taken, an answer of a gigabyte
    Status,   ///< refused with `status`
    Redirect, ///< sent elsewhere with `status` and `location`
};

/// Which calls of the API: `POST /v1/messages`, `GET`, `DELETE /v1/messages/...`, writes under
/// `/v1/contacts`, or every one under `/v1`.
enum class RouteKind { Sends, Reads, Revokes, Contacts, All };

struct MishapRule {
    Mishap mishap = Mishap::Status;
    RouteKind routes = RouteKind::All;
    Odds odds{100, std::nullopt};
    qint64 skip = 0;      ///< so many matching calls pass first; goes down
    bool accepts = false; ///< whether the call takes effect all the same
    int status = 503;
    QByteArray error;                     ///< the code; empty: the status's own
    double seconds = 40;                  ///< with Late
    QByteArray location;                  ///< with Redirect
    std::optional<Json> retryAfter;       ///< the body's `retry_after`, of any kind
    QByteArray retryAfterHeader;          ///< `Retry-After` as it is; empty: none
    std::optional<qint64> retryAtSeconds; ///< `Retry-After` as a date so many seconds ahead
    qint64 fired = 0;
};

/// What becomes of webhooks on their way.
struct WebhookMishaps {
    bool off = false;         ///< nothing is delivered, every attempt counts as failed
    Odds drop;                ///< lost for good, the platform believes it delivered
    Odds delay;               ///< the first attempt waits `delaySeconds`
    Odds duplicate;           ///< delivered twice
    Odds reorder;             ///< held back until the next one to the endpoint has arrived
    double delaySeconds = 60; ///< platform time
};

struct Mishaps {
    std::vector<MishapRule> requests;
    WebhookMishaps webhooks;
};

} // namespace arowana::sandbox
