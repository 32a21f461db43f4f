// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the Conversations page asks, each answered from one snapshot of the database. Reader thread; owned by
// MessageReader.

#include "app/store/boardreader.h"
#include "app/store/conversationtable.h"
#include "app/store/transcriptreader.h"

namespace arowana {

class ConversationReader {
public:
    explicit ConversationReader(StoreConnection &connection);

    // See ConversationSource.
    Result<BoardPage> board(const BoardQuery &query, const std::optional<BoardPlace> &after);
    Result<QList<PlacedConversation>> lines(const BoardQuery &query, const QList<SessionPair> &pairs);
    Result<ConversationTotals> totals(Instant serverNow);
    Result<Person> person(const QString &address);
    Result<std::vector<RowId>> transcriptKeys(const Person &person);
    Result<QList<TranscriptEntry>> transcriptEntries(const Person &person, const std::vector<RowId> &ids);
    Result<QList<SessionSpan>> spans(const Person &person);
    Result<QList<ContactNote>> notes(const Person &person);

private:
    template <class Read>
    auto inSnapshot(Read read) -> decltype(read());

    StoreConnection &m_connection;
    BoardReader m_board;
    PersonReader m_people;
    TranscriptReader m_transcripts;
    ConversationTable m_table;
};

} // namespace arowana
