// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Copies the rows of a damaged database one by one into a new one: past what cannot be read, from both ends.
// Owned by a salvage.

#include "app/store/storeconnection.h"

#include <deque>

namespace arowana {

class RowCopier {
public:
    RowCopier(StoreConnection &from, StoreConnection &to);

    /// How a table is walked through. `number` is an integer by which it is ordered, empty for a table that
    /// is small or has none; `order` its whole key, `backwards` the same from the end.
    struct Table {
        const char *name;
        const char *number;
        const char *order;
        const char *backwards;
    };
    struct Copied {
        qint64 rows = 0;
        bool isComplete = true;
    };
    /// Columns that only one of the two has are left out. Storage only for errors of the new file that are
    /// not about a single row.
    Result<Copied> copy(const Table &table);

private:
    enum class Walk { Ended, Broken };
    struct Plan {
        const char *insert = nullptr;
        int columns = 0;
        int numberColumn = -1; ///< of the number within the columns
    };
    Result<Plan> planFor(const Table &table, QByteArray &columns);
    Result<Walk> walk(const char *sql, const QVariantList &values, const Plan &plan, Copied &copied,
                      qint64 *last);
    Result<void> copyByNumber(const Table &table, const QByteArray &columns, const Plan &plan,
                              Copied &copied);
    Result<void> copyFromBothEnds(const Table &table, const QByteArray &columns, const Plan &plan,
                                  Copied &copied);
    const char *kept(QByteArray sql);

    StoreConnection &m_from;
    StoreConnection &m_to;
    std::deque<QByteArray> m_sql; ///< statements are known by their address
};

} // namespace arowana
