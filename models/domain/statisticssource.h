// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// From where charts read: implemented by the store on its reader thread, under the same rules as
// MessageSource.

#include "models/domain/instant.h"
#include "models/domain/messagestatus.h"

#include <QList>

#include <functional>

namespace arowana {

/// How many messages reached a state within one minute, by the platform's time of the step.
struct MinuteCount {
    Instant minute; ///< its first millisecond
    MessageStatus status = MessageStatus::Queued;
    int count = 0;

    friend bool operator==(const MinuteCount &, const MinuteCount &) = default;
};

class StatisticsSource {
public:
    StatisticsSource() = default;
    StatisticsSource(const StatisticsSource &) = delete;
    StatisticsSource &operator=(const StatisticsSource &) = delete;
    virtual ~StatisticsSource() = default;

    /// Steps between `from` and `to` (not included), minutes without any left out, oldest first. A newer
    /// call cancels the older.
    virtual void askPerMinute(Instant from, Instant to,
                              std::function<void(const QList<MinuteCount> &)> answer) = 0;
};

} // namespace arowana
