// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/rowheights.h"

#include <algorithm>

namespace arowana {

void RowHeights::reset(int count, int estimate)
{
    m_estimate = std::max(1, estimate);
    m_heights.assign(size_t(count), 0);
    m_tops.clear();
}

void RowHeights::insert(int first, int count)
{
    m_heights.insert(m_heights.begin() + first, size_t(count), 0);
    m_tops.resize(std::min(m_tops.size(), size_t(first)));
}

void RowHeights::remove(int first, int count)
{
    m_heights.erase(m_heights.begin() + first, m_heights.begin() + first + count);
    m_tops.resize(std::min(m_tops.size(), size_t(first)));
}

void RowHeights::measure(int row, int height)
{
    if (m_heights[size_t(row)] == height)
        return;
    m_heights[size_t(row)] = height;
    m_tops.resize(std::min(m_tops.size(), size_t(row) + 1));
}

void RowHeights::forget(int first, int last)
{
    std::fill(m_heights.begin() + first, m_heights.begin() + last + 1, 0);
    m_tops.resize(std::min(m_tops.size(), size_t(first) + 1));
}

void RowHeights::sumUpTo(int row) const
{
    m_tops.reserve(m_heights.size() + 1);
    if (m_tops.empty())
        m_tops.push_back(0);
    while (m_tops.size() <= size_t(row))
        m_tops.push_back(m_tops.back() + height(int(m_tops.size()) - 1));
}

int RowHeights::top(int row) const
{
    sumUpTo(row);
    return m_tops[size_t(row)];
}

int RowHeights::rowAt(int y) const
{
    if (m_heights.empty())
        return -1;
    sumUpTo(count());
    const auto above = std::upper_bound(m_tops.begin(), m_tops.end(), y);
    return std::clamp(int(above - m_tops.begin()) - 1, 0, count() - 1);
}

} // namespace arowana
