// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Keeps what messages are found by in step with them: the words of all one can read of a message, and the
// numbers, addresses and ids of which a part is asked for. Triggers note which rows have changed, whoever
// changes them. Used by whoever writes, on the thread of its connection.

#include "app/store/storeconnection.h"
#include "models/domain/rowid.h"

namespace arowana {

class SearchIndex {
public:
    explicit SearchIndex(StoreConnection &connection);

    /// The entries of all rows that have changed. Within the transaction that changed them.
    Result<void> bringUpToDate();

    /// Makes the entries of up to `most` messages from before there was an index, newest first, in a
    /// transaction of its own. False: none are left. Locked while another writes.
    Result<bool> takeBacklog(int most);
    /// How many messages have no entries yet: words and parts do not find these.
    Result<qint64> backlog();

    /// After a salvage: all entries are to be made anew, in the background.
    Result<void> startOver();

private:
    Result<void> update(RowId row);
    Result<void> remove(RowId row);
    /// In `table`, when they are others than those.
    Result<void> store(const char *known, const char *insert, const char *change, RowId row,
                       const QStringList &columns);
    Result<bool> workOff(int most);

    StoreConnection &m_connection;
};

} // namespace arowana
