// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/rowkeys.h"

#include <algorithm>

namespace arowana {

namespace {

/// Two sums over keys: sets of one size that agree in both are taken for the same set.
struct KeySums {
    quint64 count = 0;
    quint64 sum = 0;
    quint64 mixed = 0;
    void add(RowId id)
    {
        const quint64 value = quint64(id.value);
        ++count;
        sum += value;
        mixed += (value ^ (value >> 29)) * 0xbf58476d1ce4e5b9ULL;
    }
    friend bool operator==(const KeySums &, const KeySums &) = default;
};

} // namespace

void RowKeys::assign(std::vector<RowId> newestFirst)
{
    std::reverse(newestFirst.begin(), newestFirst.end());
    if (!std::is_sorted(newestFirst.begin(), newestFirst.end()))
        std::sort(newestFirst.begin(), newestFirst.end());
    newestFirst.erase(std::unique(newestFirst.begin(), newestFirst.end()), newestFirst.end());
    newestFirst.shrink_to_fit();
    m_keys = std::move(newestFirst);
    m_slots = {};
    m_isByTime = true;
}

RowKeys RowKeys::inOrder(std::vector<RowId> ids)
{
    RowKeys made;
    made.m_isByTime = false;
    made.m_slots.assign(ids.size() + ids.size() * 3 / 4 + 1, 0);
    made.m_keys = std::move(ids);
    size_t kept = 0;
    for (size_t i = 0; i < made.m_keys.size(); ++i) {
        const RowId id = made.m_keys[i];
        const size_t slot = made.slotOf(id);
        if (made.m_slots[slot] != 0)
            continue;
        made.m_keys[kept] = id;
        made.m_slots[slot] = quint32(++kept);
    }
    made.m_keys.resize(kept);
    made.m_keys.shrink_to_fit();
    return made;
}

/// The slot that holds it, else the one it would get.
size_t RowKeys::slotOf(RowId id) const
{
    const quint64 hash = (quint64(id.value) ^ (quint64(id.value) >> 32)) * 0x9e3779b97f4a7c15ULL;
    size_t slot = size_t(((hash >> 32) * m_slots.size()) >> 32);
    while (m_slots[slot] != 0 && m_keys[m_slots[slot] - 1] != id)
        slot = slot + 1 == m_slots.size() ? 0 : slot + 1;
    return slot;
}

int RowKeys::rowOf(RowId id) const
{
    if (!m_isByTime)
        return int(m_slots[slotOf(id)]) - 1;
    const auto found = std::lower_bound(m_keys.begin(), m_keys.end(), id);
    if (found == m_keys.end() || *found != id)
        return -1;
    return int(m_keys.end() - found) - 1;
}

std::vector<RowId> RowKeys::missingIn(const RowKeys &other) const
{
    std::vector<RowId> missing;
    KeySums theirs;
    RowId newest;
    for (const RowId id : other.m_keys) {
        theirs.add(id);
        newest = std::max(newest, id);
    }
    KeySums ours;
    for (const RowId id : m_keys) {
        if (id > newest)
            missing.push_back(id);
        else
            ours.add(id);
    }
    if (ours == theirs)
        return missing;
    for (const RowId id : m_keys) {
        if (id <= newest && other.rowOf(id) < 0)
            missing.push_back(id);
    }
    return missing;
}

qint64 RowKeys::bytes() const
{
    return qint64(m_keys.capacity() * sizeof(RowId) + m_slots.capacity() * sizeof(quint32));
}

int RowKeys::placeFor(RowId id) const
{
    Q_ASSERT(m_isByTime);
    return int(m_keys.end() - std::lower_bound(m_keys.begin(), m_keys.end(), id));
}

void RowKeys::insert(int row, const std::vector<RowId> &ids)
{
    Q_ASSERT(m_isByTime);
    m_keys.insert(m_keys.end() - row, ids.rbegin(), ids.rend());
}

void RowKeys::remove(const RowRun &run)
{
    Q_ASSERT(m_isByTime);
    const auto end = m_keys.end() - run.first;
    m_keys.erase(end - run.count, end);
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
