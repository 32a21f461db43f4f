// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/placequeue.h"

#include <algorithm>
#include <utility>

namespace arowana {

void PlaceQueue::add(const std::vector<RowId> &changed)
{
    m_changed.insert(m_changed.end(), changed.begin(), changed.end());
}

std::vector<RowId> PlaceQueue::ask(Instant now)
{
    if (!m_asked.empty() || m_changed.empty())
        return {};
    std::sort(m_changed.begin(), m_changed.end());
    m_changed.erase(std::unique(m_changed.begin(), m_changed.end()), m_changed.end());
    m_asked = std::exchange(m_changed, {});
    m_patience.asked(now);
    ++m_question;
    return m_asked;
}

bool PlaceQueue::take(quint64 question)
{
    if (question != m_question)
        return false;
    m_patience.answered();
    m_asked.clear();
    return true;
}

void PlaceQueue::takeBack()
{
    ++m_question;
    add(std::exchange(m_asked, {}));
}

} // namespace arowana
