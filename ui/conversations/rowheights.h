// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The heights of a long list whose rows differ: measured ones where a row has been laid out, an estimate
// elsewhere, and the sums above each row. A plain value.

#include <vector>

namespace arowana {

class RowHeights {
public:
    /// Of all rows that are not measured, in pixels.
    explicit RowHeights(int estimate = 1)
        : m_estimate(estimate)
    {
    }

    [[nodiscard]] int count() const { return int(m_heights.size()); }
    /// Forgets all and begins anew with so many rows.
    void reset(int count, int estimate);
    void insert(int first, int count);
    void remove(int first, int count);
    void measure(int row, int height);
    void forget(int first, int last);

    [[nodiscard]] bool isMeasured(int row) const { return m_heights[size_t(row)] > 0; }
    [[nodiscard]] int height(int row) const { return isMeasured(row) ? m_heights[size_t(row)] : m_estimate; }
    /// Where the row begins; `row` may be count(): that is the height of all.
    [[nodiscard]] int top(int row) const;
    [[nodiscard]] int total() const { return top(count()); }
    /// The row at this place, the first above it, the last below it; -1 when there is none at all.
    [[nodiscard]] int rowAt(int y) const;

private:
    void sumUpTo(int row) const;

    int m_estimate;
    std::vector<int> m_heights;      ///< 0: not measured
    mutable std::vector<int> m_tops; ///< of the rows 0 to m_tops.size() - 1, as far as summed
};

} // namespace arowana
