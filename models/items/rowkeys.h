// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The keys of a long list: row ids, 8 bytes each. Newest first they are kept oldest first inside, so that
// new rows are appended at the end of the array, not moved in before a million others, and a row is found by
// its id. In any other order an index of 7 bytes a key more finds it. A value; the model that owns it
// announces the changes.

#include "models/domain/rowid.h"

#include <QtGlobal>

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
    /// Keys in an order that their ids do not tell; of repeats the first stays. Takes tens of milliseconds
    /// for a million: any thread.
    [[nodiscard]] static RowKeys inOrder(std::vector<RowId> ids);

    [[nodiscard]] bool isByTime() const { return m_isByTime; }
    [[nodiscard]] int count() const { return int(m_keys.size()); }
    [[nodiscard]] RowId at(int row) const
    {
        return m_keys[m_isByTime ? m_keys.size() - 1 - size_t(row) : size_t(row)];
    }
    /// The row of a key, by binary search or by the index; -1 when it is not here.
    [[nodiscard]] int rowOf(RowId id) const;
    /// Those that are here and not in `other`, in no order. Quick where few or only newer ones are.
    [[nodiscard]] std::vector<RowId> missingIn(const RowKeys &other) const;
    /// What the keys and their index take.
    [[nodiscard]] qint64 bytes() const;
    friend bool operator==(const RowKeys &, const RowKeys &) = default;

    // Only newest first:
    /// The row a key that is not here would get.
    [[nodiscard]] int placeFor(RowId id) const;
    /// `ids` newest first, neighbours in the list they make: inserts them before `row`.
    void insert(int row, const std::vector<RowId> &ids);
    void remove(const RowRun &run);

private:
    [[nodiscard]] size_t slotOf(RowId id) const;

    std::vector<RowId> m_keys;    ///< oldest first when by time, else as shown
    std::vector<quint32> m_slots; ///< open addressing by id: row + 1, 0 for none; empty when by time
    bool m_isByTime = true;
};

/// Groups ascending row numbers without repeats into runs.
[[nodiscard]] std::vector<RowRun> runsOf(const std::vector<int> &rows);

} // namespace arowana
