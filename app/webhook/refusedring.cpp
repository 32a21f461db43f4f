// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/webhook/refusedring.h"

namespace arowana {

RefusedRing::RefusedRing(int capacity)
    : m_capacity(static_cast<std::size_t>(capacity))
{
    Q_ASSERT(capacity > 0);
}

void RefusedRing::add(RefusedRequest request)
{
    if (m_requests.size() < m_capacity) {
        m_requests.push_back(std::move(request));
        return;
    }
    m_requests[m_next] = std::move(request);
    m_next = (m_next + 1) % m_capacity;
}

QList<RefusedRequest> RefusedRing::newestFirst() const
{
    QList<RefusedRequest> list;
    list.reserve(static_cast<qsizetype>(m_requests.size()));
    for (std::size_t i = 0; i < m_requests.size(); ++i)
        list.prepend(m_requests[(m_next + i) % m_requests.size()]);
    return list;
}

} // namespace arowana
