// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A point in time: UTC milliseconds since the epoch. Zones exist only in display. The platform writes
// ISO 8601 with `Z` and whole seconds (`api/messages/get-message`); fractions and offsets are read too.

#include <QByteArray>
#include <QByteArrayView>

#include <compare>
#include <optional>

namespace arowana {

struct Instant {
    qint64 ms = 0;

    /// Reads `2026-05-04T10:00:00Z`, with optional fraction and with `+hh:mm` in place of `Z`.
    /// Years 1970 to 9999; anything else is nullopt.
    [[nodiscard]] static std::optional<Instant> fromIso(QByteArrayView text);

    /// `2026-05-04T10:00:00Z`: UTC, whole seconds, as the platform writes it.
    [[nodiscard]] QByteArray toIso() const;
    /// The same with milliseconds, for evidence and logs.
    [[nodiscard]] QByteArray toIsoMs() const;

    [[nodiscard]] constexpr bool isValid() const { return ms != 0; }
    [[nodiscard]] constexpr Instant plusMs(qint64 delta) const { return Instant{ms + delta}; }
    /// Milliseconds from `earlier` to this one; negative when this one is the earlier.
    [[nodiscard]] constexpr qint64 since(Instant earlier) const { return ms - earlier.ms; }

    friend constexpr auto operator<=>(const Instant &, const Instant &) = default;
};

} // namespace arowana
