// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// When wrong signatures deserve a banner, and what it says: only once nothing right came for a while, since
// one forged request is no news, and seldom, since a flood of them is one. The lamp says it all along. A
// plain value; GUI thread for the words.

#include "models/domain/health.h"

namespace arowana {

class SignatureAlarm {
public:
    /// The platform tries again after a minute: by then a right signature would have come.
    static constexpr qint64 kWaitMs = 90'000;
    static constexpr qint64 kSeldomMs = 3'600'000;

    /// The trouble to show now; nullopt nearly always.
    [[nodiscard]] std::optional<Error> check(const ListenerHealth &health, Instant now);

private:
    Instant m_raisedFor; ///< the row of wrong signatures it was raised for
    Instant m_raisedAt;
};

} // namespace arowana
