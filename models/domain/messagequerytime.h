// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How times are written in the query bar: `2026-11-30`, `2026-11-30T14:05`, `today`, `yesterday`, `7d`. What
// is told of days and of the clock on the wall is in a zone that is passed in. Pure functions, any thread.

#include "models/domain/instant.h"

#include <QString>
#include <QTimeZone>

namespace arowana {

struct QuerySpan {
    Instant from;
    Instant until; ///< not included; of a moment the same as `from`
    bool isDay = false;

    friend bool operator==(const QuerySpan &, const QuerySpan &) = default;
};

/// A day lasts from its first moment to that of the next one, also where the clocks are changed. `7d` and
/// `2w` are days before now at the same time of day, `3h` and `30m` just so long ago. A time without a zone
/// that comes twice is the first one; one that is skipped is as much later. With seconds, a fraction, `Z` or
/// `+01:00` it is read too. nullopt: none of these, or not between 1970 and 9999.
[[nodiscard]] std::optional<QuerySpan> queryTimeOf(const QString &text, Instant now, const QTimeZone &zone);

/// The shortest text that is read as this moment: a day for its beginning, else date and time in the zone, or
/// in UTC where the zone has it twice.
[[nodiscard]] QString queryTimeText(Instant at, const QTimeZone &zone);
/// The day that ends there; empty when none does.
[[nodiscard]] QString queryDayEndingAt(Instant end, const QTimeZone &zone);

} // namespace arowana
