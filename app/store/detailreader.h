// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One message whole, put together for the inspector from all tables, in one snapshot of the database. Reader
// thread; owned by MessageReader.

#include "app/store/contacttable.h"
#include "app/store/desktable.h"
#include "app/store/journaltable.h"
#include "app/store/messagetable.h"
#include "app/store/outboxtable.h"
#include "app/store/twinfinder.h"
#include "app/store/workspacetable.h"
#include "models/domain/messagedetail.h"

namespace arowana {

class DetailReader {
public:
    explicit DetailReader(StoreConnection &connection);

    /// nullopt when there is no such message.
    Result<std::optional<MessageDetail>> read(RowId row);

private:
    Result<std::optional<MessageDetail>> compose(RowId row);
    Result<void> addOutbox(MessageDetail &detail);
    Result<void> addRequest(MessageDetail &detail, const OutboxEntry &entry);
    Result<void> addEvents(MessageDetail &detail);

    StoreConnection &m_connection;
    MessageTable m_messages;
    OutboxTable m_outbox;
    JournalTable m_journal;
    WorkspaceTable m_workspace;
    DeskTable m_desk;
    ContactTable m_contacts;
    TwinFinder m_twins;
};

} // namespace arowana
