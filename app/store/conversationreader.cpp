// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/conversationreader.h"

#include <algorithm>

namespace arowana {

ConversationReader::ConversationReader(StoreConnection &connection)
    : m_connection(connection)
    , m_board(connection)
    , m_people(connection)
    , m_transcripts(connection)
    , m_table(connection)
{
}

template <class Read>
auto ConversationReader::inSnapshot(Read read) -> decltype(read())
{
    if (auto begun = m_connection.run("BEGIN"); !begun)
        return begun.error();
    auto answer = read();
    if (const auto ended = m_connection.run("ROLLBACK"); !ended && answer.ok())
        return ended.error();
    return answer;
}

Result<BoardPage> ConversationReader::board(const BoardQuery &query, const std::optional<BoardPlace> &after)
{
    return inSnapshot([&] { return m_board.page(query, after); });
}

Result<QList<PlacedConversation>> ConversationReader::lines(const BoardQuery &query,
                                                            const QList<SessionPair> &pairs)
{
    return inSnapshot([&] { return m_board.lines(query, pairs); });
}

Result<ConversationTotals> ConversationReader::totals(Instant serverNow)
{
    return inSnapshot([&] { return m_board.totals(serverNow); });
}

Result<Person> ConversationReader::person(const QString &address)
{
    return m_people.person(address);
}

Result<std::vector<RowId>> ConversationReader::transcriptKeys(const Person &person)
{
    return inSnapshot([&] { return m_transcripts.keys(person); });
}

Result<QList<TranscriptEntry>> ConversationReader::transcriptEntries(const Person &person,
                                                                     const std::vector<RowId> &ids)
{
    return inSnapshot([&] { return m_transcripts.entries(person, ids); });
}

Result<QList<SessionSpan>> ConversationReader::spans(const Person &person)
{
    return inSnapshot([&] { return m_transcripts.spans(person); });
}

Result<QList<ContactNote>> ConversationReader::notes(const Person &person)
{
    QList<ContactNote> notes;
    for (const QString &address : person.phones + person.emails) {
        const auto found = m_table.notesAbout(address);
        if (!found)
            return found.error();
        notes.append(*found);
    }
    std::stable_sort(notes.begin(), notes.end(), [](const ContactNote &a, const ContactNote &b) {
        return a.at != b.at ? a.at > b.at : a.id > b.id;
    });
    return notes;
}

} // namespace arowana
