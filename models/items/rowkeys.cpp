// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/rowkeys.h"

#include <algorithm>

namespace arowana {

void RowKeys::assign(std::vector<RowId> newestFirst)
{
    std::reverse(newestFirst.begin(), newestFirst.end());
    if (!std::is_sorted(newestFirst.begin(), newestFirst.end()))
        std::sort(newestFirst.begin(), newestFirst.end());
    newestFirst.erase(std::unique(newestFirst.begin(), newestFirst.end()), newestFirst.end());
    m_oldestFirst = std::move(newestFirst);
}

int RowKeys::rowOf(RowId id) const
{
    const auto found = std::lower_bound(m_oldestFirst.begin(), m_oldestFirst.end(), id);
    if (found == m_oldestFirst.end() || *found != id)
        return -1;
    return int(m_oldestFirst.end() - found) - 1;
}

int RowKeys::placeFor(RowId id) const
{
    return int(m_oldestFirst.end() - std::lower_bound(m_oldestFirst.begin(), m_oldestFirst.end(), id));
}

void RowKeys::insert(int row, const std::vector<RowId> &ids)
{
    m_oldestFirst.insert(m_oldestFirst.end() - row, ids.rbegin(), ids.rend());
}

void RowKeys::remove(const RowRun &run)
{
    const auto end = m_oldestFirst.end() - run.first;
    m_oldestFirst.erase(end - run.count, end);
}

std::vector<RowRun> runsOf(const std::vector<int> &rows)
{
    std::vector<RowRun> runs;
    for (const int row : rows) {
        if (!runs.empty() && runs.back().first + runs.back().count == row)
            ++runs.back().count;
        else
            runs.push_back({row, 1});
    }
    return runs;
}

} // namespace arowana
