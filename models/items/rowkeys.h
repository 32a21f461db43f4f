// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The keys of a list that is shown newest first: row ids, 8 bytes each. Kept oldest first inside, so that
// new rows are appended at the end of the array, not moved in before a million others. A value; the model
// that owns it announces the changes.

#include "models/domain/rowid.h"

#include <vector>

namespace arowana {

/// A run of rows, `first` and `count`, as item models announce them.
struct RowRun {
    int first = 0;
    int count = 0;
    friend bool operator==(const RowRun &, const RowRun &) = default;
};

class RowKeys {
public:
    /// `newestFirst` in any order and with repeats; both are mended.
    void assign(std::vector<RowId> newestFirst);

    [[nodiscard]] int count() const { return int(m_oldestFirst.size()); }
    [[nodiscard]] RowId at(int row) const { return m_oldestFirst[m_oldestFirst.size() - 1 - size_t(row)]; }
    /// The row of a key by binary search; -1 when it is not here.
    [[nodiscard]] int rowOf(RowId id) const;
    /// The row a key that is not here would get.
    [[nodiscard]] int placeFor(RowId id) const;

    /// `ids` newest first, neighbours in the list they make: inserts them before `row`.
    void insert(int row, const std::vector<RowId> &ids);
    void remove(const RowRun &run);

private:
    std::vector<RowId> m_oldestFirst;
};

/// Groups ascending row numbers without repeats into runs.
[[nodiscard]] std::vector<RowRun> runsOf(const std::vector<int> &rows);

} // namespace arowana
