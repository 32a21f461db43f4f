// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Finds the messages of a query and judges changed ones by it. Used by the reader, on its thread.

#include "app/store/messagequerysql.h"
#include "app/store/messagetable.h"
#include "models/domain/messagesource.h"

#include <functional>
#include <memory>

namespace arowana {

class MessageFinder {
public:
    MessageFinder(StoreConnection &connection, MessageTable &messages);

    using IsStale = std::function<bool()>;
    using Keys = std::shared_ptr<const std::vector<RowId>>;

    /// All row ids of the query in its order; nullptr when nobody wants them any more, which is asked now and
    /// then on the way.
    Result<Keys> keys(const MessageQuery &query, const IsStale &isStale);

    /// Each of these messages as it is now, and whether it belongs.
    Result<QList<PlacedRow>> places(const MessageQuery &query, const std::vector<RowId> &changed);

private:
    struct PlacedKey {
        qint64 place = 0;
        RowId row;
    };
    /// Everybody messages came from or went to, where the query asks for one of them.
    Result<QList<SenderName>> senders(const MessageQuery &query);
    /// False: nobody wants them any more.
    Result<bool> readKeys(const MessageQuerySql &sql, const IsStale &isStale, std::vector<RowId> &keys);
    Result<bool> readPlacedKeys(const MessageQuerySql &sql, const MessageOrder &order, const IsStale &isStale,
                                std::vector<RowId> &keys);
    Result<QList<PlacedRow>> judge(const MessageQuery &query, const std::vector<RowId> &changed);
    Result<std::vector<RowId>> belonging(const MessageQuery &query, const QList<SenderName> &senders,
                                         const std::vector<RowId> &rows);

    StoreConnection &m_connection;
    MessageTable &m_messages;
};

} // namespace arowana
