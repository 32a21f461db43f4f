// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// From where lists and the inspector read: a small interface that the store implements on its reader
// thread. Questions are asked on the GUI thread and never block; answers come back on the GUI thread
// through the callback, later, or never when a newer question of the same kind made them stale. The asker
// guards its own life time inside the callback.

#include "models/domain/messagedetail.h"
#include "models/domain/messagequery.h"

#include <functional>
#include <vector>

namespace arowana {

/// Whether a changed message belongs to a query, decided by the store. Its place is by row id.
struct PlacedRow {
    MessageRow row;
    bool belongs = true;
    friend bool operator==(const PlacedRow &, const PlacedRow &) = default;
};

class MessageSource {
public:
    MessageSource() = default;
    MessageSource(const MessageSource &) = delete;
    MessageSource &operator=(const MessageSource &) = delete;
    virtual ~MessageSource() = default;

    /// All row ids of the query, newest first (8 bytes each). A newer call cancels the older.
    virtual void askKeys(const MessageQuery &query,
                         std::function<void(const std::vector<RowId> &)> answer) = 0;
    /// The rows with these ids, in any order; ids that are gone are left out.
    virtual void askRows(const std::vector<RowId> &ids,
                         std::function<void(const QList<MessageRow> &)> answer) = 0;
    /// Where these changed messages belong now.
    virtual void askPlaces(const MessageQuery &query, const std::vector<RowId> &changed,
                           std::function<void(const QList<PlacedRow> &)> answer) = 0;
    /// One message whole; nullopt when there is none. A newer call cancels the older.
    virtual void askDetail(RowId row, std::function<void(const std::optional<MessageDetail> &)> answer) = 0;
};

} // namespace arowana
