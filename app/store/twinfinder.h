// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Two rows that may be one message: a send whose answer was lost, and a message that the log or an event
// tells of and that nobody here is known to have sent. Told only where exactly one fits, from both sides; no
// state is touched by it. Reader thread, within the caller's snapshot; owned by DetailReader.

#include "app/store/messagetable.h"
#include "app/store/outboxtable.h"
#include "models/domain/messagedetail.h"

namespace arowana {

class TwinFinder {
public:
    TwinFinder(StoreConnection &connection, MessageTable &messages, OutboxTable &outbox);

    Result<std::optional<PossibleTwin>> find(const MessageRecord &record);

private:
    /// The one message of somebody else that may be this send.
    Result<std::optional<PossibleTwin>> ofSend(const OutboxEntry &entry);
    /// The one send of ours that this message may be.
    Result<std::optional<PossibleTwin>> ofOther(const MessageRecord &record);

    StoreConnection &m_connection;
    MessageTable &m_messages;
    OutboxTable &m_outbox;
};

} // namespace arowana
