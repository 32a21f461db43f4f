// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/ratelimit.h"

#include <cmath>

namespace arowana::sandbox {

qint64 RateLimit::take(Instant now)
{
    if (m_perSecond <= 0)
        return 0;
    if (m_at.isValid())
        m_left += double(qMax<qint64>(0, now.since(m_at))) / 1000.0 * m_perSecond;
    m_left = qMin(m_left, 2 * m_perSecond);
    m_at = now;
    if (m_left >= 1) {
        m_left -= 1;
        return 0;
    }
    return qMax<qint64>(1, qint64(std::ceil((1 - m_left) / m_perSecond)));
}

} // namespace arowana::sandbox
