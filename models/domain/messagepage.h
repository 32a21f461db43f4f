// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A question to the platform's message log and one page of its answer (`api/messages/list-messages`). The
// list's `from` and `to` are instants, inclusive at both ends; the documented order is none, newest first
// in practice, so nothing here relies on it.

#include "models/domain/polledmessage.h"

namespace arowana {

struct MessageLogQuery {
    static constexpr int kLimitMost = 200;

    std::optional<Direction> direction;
    std::optional<Instant> from;
    std::optional<Instant> to;
    int limit = kLimitMost;
    qint64 offset = 0;

    friend bool operator==(const MessageLogQuery &, const MessageLogQuery &) = default;
};

struct MessagePage {
    QList<PolledMessage> messages; ///< those that could be read; without recipient, content and timeline
    int received = 0;              ///< how many items came, readable or not: a page shorter than its limit
                                   ///< is the last
    std::optional<qint64> total;   ///< not documented; a hint for progress, never for when to stop

    friend bool operator==(const MessagePage &, const MessagePage &) = default;
};

} // namespace arowana
