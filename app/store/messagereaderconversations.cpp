// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/messagereader.h"
#include "app/store/readertables.h"

// The part of the reader about people: conversations, contacts, and what is foreseen of sends to them.

namespace arowana {

template <class Read, class Answered>
void MessageReader::answer(quint64 question, Read read, Answered answered)
{
    if (m_newest->stopping)
        return;
    if (auto connected = connect(); !connected)
        return fail(question, connected.error());
    const auto found = read(*m_tables);
    if (!found)
        return fail(question, found.error());
    Q_EMIT(this->*answered)(question, *found);
}

void MessageReader::readBoard(quint64 question, const BoardQuery &query,
                              const std::optional<BoardPlace> &after)
{
    answer(
        question, [&](ReaderTables &tables) { return tables.conversations.board(query, after); },
        &MessageReader::boardRead);
}

void MessageReader::readLines(quint64 question, const BoardQuery &query, const QList<SessionPair> &pairs)
{
    answer(
        question, [&](ReaderTables &tables) { return tables.conversations.lines(query, pairs); },
        &MessageReader::linesRead);
}

void MessageReader::readTotals(quint64 question, Instant serverNow)
{
    answer(
        question, [&](ReaderTables &tables) { return tables.conversations.totals(serverNow); },
        &MessageReader::totalsRead);
}

void MessageReader::readPerson(quint64 question, const QString &address)
{
    answer(
        question, [&](ReaderTables &tables) { return tables.conversations.person(address); },
        &MessageReader::personRead);
}

void MessageReader::readTranscriptKeys(quint64 question, const Person &person)
{
    answer(
        question, [&](ReaderTables &tables) { return tables.conversations.transcriptKeys(person); },
        &MessageReader::transcriptKeysRead);
}

void MessageReader::readTranscriptEntries(quint64 question, const Person &person,
                                          const std::vector<RowId> &ids)
{
    answer(
        question, [&](ReaderTables &tables) { return tables.conversations.transcriptEntries(person, ids); },
        &MessageReader::transcriptEntriesRead);
}

void MessageReader::readSpans(quint64 question, const Person &person)
{
    answer(
        question, [&](ReaderTables &tables) { return tables.conversations.spans(person); },
        &MessageReader::spansRead);
}

void MessageReader::readNotes(quint64 question, const Person &person)
{
    answer(
        question, [&](ReaderTables &tables) { return tables.conversations.notes(person); },
        &MessageReader::notesRead);
}

void MessageReader::readContacts(quint64 question, const ContactQuery &query,
                                 const std::optional<ContactPlace> &after, int most)
{
    answer(
        question, [&](ReaderTables &tables) { return tables.contacts.page(query, after, most); },
        &MessageReader::contactsRead);
}

void MessageReader::readCard(quint64 question, const ContactKey &key)
{
    answer(
        question, [&](ReaderTables &tables) { return tables.contacts.card(key); }, &MessageReader::cardRead);
}

void MessageReader::readRecipients(quint64 question, const RecipientsQuery &query, Instant serverNow)
{
    answer(
        question, [&](ReaderTables &tables) { return tables.contexts.readAll(query, serverNow); },
        &MessageReader::recipientsRead);
}

void MessageReader::readRecentSends(quint64 question, Instant now)
{
    answer(
        question,
        [&](ReaderTables &tables) -> Result<RecentSends> {
            const auto minute = tables.runs.sendsBetween(now.plusMs(-60'000), now);
            if (!minute)
                return minute.error();
            const auto day = tables.runs.sendsBetween(now.plusMs(-24LL * 3'600'000), now);
            if (!day)
                return day.error();
            return RecentSends{*minute, *day};
        },
        &MessageReader::recentSendsRead);
}

void MessageReader::readKey(quint64 question, const QString &address)
{
    answer(
        question, [&](ReaderTables &tables) { return tables.contacts.key(address); },
        &MessageReader::keyRead);
}

} // namespace arowana
