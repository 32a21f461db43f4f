// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One person's messages over all channels and the sessions between them. Reader thread; owned by
// ConversationReader.

#include "app/store/messagetable.h"
#include "app/store/outboxtable.h"
#include "models/domain/content.h"
#include "models/domain/person.h"
#include "models/domain/sessionspan.h"
#include "models/domain/transcriptentry.h"

#include <vector>

namespace arowana {

class TranscriptReader {
public:
    explicit TranscriptReader(StoreConnection &connection);

    // See ConversationSource.
    Result<std::vector<RowId>> keys(const Person &person);
    Result<QList<TranscriptEntry>> entries(const Person &person, const std::vector<RowId> &ids);
    Result<QList<SessionSpan>> spans(const Person &person);

    /// Everything it asks of the database, for a look at how that is found.
    [[nodiscard]] static QList<const char *> statements();

private:
    Result<TranscriptEntry> entry(const MessageRow &row);
    Result<void> addReply(TranscriptEntry &entry);
    Result<void> addSend(TranscriptEntry &entry);
    Result<QList<SessionSpan>> spansOf(const SessionPair &pair);

    StoreConnection &m_connection;
    MessageTable m_messages;
};

} // namespace arowana
