// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The Outbox page's sends, each with its message, in one snapshot of the database. Reader thread; owned by
// MessageReader.

#include "app/store/messagetable.h"
#include "app/store/outboxtable.h"
#include "models/domain/outboxitem.h"

namespace arowana {

class OutboxReader {
public:
    explicit OutboxReader(StoreConnection &connection);

    /// See OutboxSource::askOutbox. A send whose message is gone is shown with its row id alone.
    Result<QList<OutboxItem>> read();

private:
    Result<QList<OutboxItem>> compose();
    Result<OutboxItem> item(const OutboxEntry &entry);

    StoreConnection &m_connection;
    MessageTable m_messages;
    OutboxTable m_outbox;
};

} // namespace arowana
