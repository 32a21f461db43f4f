// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How many calls a second the API key may make (`--rate-limit`): a bucket of twice that many, refilled
// evenly. The platform documents no figures, so the operator sets them.

#include "models/domain/instant.h"

namespace arowana::sandbox {

class RateLimit {
public:
    /// `perSecond` 0: no limit.
    explicit RateLimit(double perSecond)
        : m_perSecond(perSecond)
        , m_left(2 * perSecond)
    {
    }

    /// Takes one call. 0 when it is granted, else the whole seconds until the next one is.
    [[nodiscard]] qint64 take(Instant now);

private:
    double m_perSecond;
    double m_left;
    Instant m_at;
};

} // namespace arowana::sandbox
