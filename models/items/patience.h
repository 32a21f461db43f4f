// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How long a model waits for an answer of its source before it asks again: a store that cannot read gives
// none, and what is shown must not stand still for that. The wait doubles, so that a slow store is not asked
// for ever in vain. A plain value; the owner brings the time.

#include "models/domain/instant.h"

#include <algorithm>

namespace arowana {

class Patience {
public:
    static constexpr qint64 kFirstMs = 3'000;
    static constexpr qint64 kMostMs = 60'000;

    void asked(Instant now)
    {
        m_askedAt = now;
        m_isWaiting = true;
    }
    void answered() { *this = {}; }

    /// True when the answer is lost: ask again, with twice the patience. A clock that was set back counts as
    /// time too.
    [[nodiscard]] bool isLost(Instant now)
    {
        if (!m_askedAt.isValid())
            m_askedAt = now; // asked before anybody told the time
        const qint64 waited = now.since(m_askedAt);
        if (!m_isWaiting || (waited < m_waitMs && waited > -m_waitMs))
            return false;
        m_isWaiting = false;
        m_waitMs = std::min(2 * m_waitMs, kMostMs);
        return true;
    }

private:
    Instant m_askedAt;
    qint64 m_waitMs = kFirstMs;
    bool m_isWaiting = false;
};

} // namespace arowana
