// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The session board from the tables, in one snapshot for each question: a few steps through an index for
// each line, however many messages there are. Reader thread; owned by ConversationReader.

#include "app/store/personreader.h"
#include "models/domain/boardquery.h"
#include "models/domain/conversationsource.h"

namespace arowana {

class BoardReader {
public:
    /// So many sessions that are over are looked through for one page at most.
    static constexpr int kLookedMost = 2'000;

    explicit BoardReader(StoreConnection &connection);

    // See ConversationSource.
    Result<BoardPage> page(const BoardQuery &query, const std::optional<BoardPlace> &after);
    Result<QList<PlacedConversation>> lines(const BoardQuery &query, const QList<SessionPair> &pairs);
    Result<ConversationTotals> totals(Instant serverNow);

    /// Everything it asks of the database, for a look at how that is found.
    [[nodiscard]] static QList<const char *> statements();

private:
    Result<void> addOpen(const BoardQuery &query, BoardPage &page);
    Result<void> addDrafts(const BoardQuery &query, BoardPage &page);
    Result<void> addEnded(const BoardQuery &query, const std::optional<BoardPlace> &after, BoardPage &page);
    /// One pair, judged; whole also where it does not belong, since the row somebody works in stays.
    Result<PlacedConversation> place(const BoardQuery &query, const SessionPair &pair);
    /// Its line; nullopt when it does not belong.
    Result<std::optional<Conversation>> line(const BoardQuery &query, const Session &session);
    Result<Person> addWords(Conversation &line);
    Result<void> addUnread(Conversation &line);
    Result<void> addLastWords(Conversation &line);
    Result<void> addSession(Conversation &line);
    Result<int> count(const char *sql, const QVariantList &values);

    StoreConnection &m_connection;
    PersonReader m_people;
};

} // namespace arowana
