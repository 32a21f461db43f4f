// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/messagereader.h"
#include "app/store/readertables.h"

// The part of the reader about conversations.

namespace arowana {

template <class Read, class Answered>
void MessageReader::answer(quint64 question, Read read, Answered answered)
{
    if (m_newest->stopping)
        return;
    if (auto connected = connect(); !connected)
        return fail(question, connected.error());
    const auto found = read(m_tables->conversations);
    if (!found)
        return fail(question, found.error());
    Q_EMIT(this->*answered)(question, *found);
}

void MessageReader::readBoard(quint64 question, const BoardQuery &query,
                              const std::optional<BoardPlace> &after)
{
    answer(
        question, [&](ConversationReader &reader) { return reader.board(query, after); },
        &MessageReader::boardRead);
}

void MessageReader::readLines(quint64 question, const BoardQuery &query, const QList<SessionPair> &pairs)
{
    answer(
        question, [&](ConversationReader &reader) { return reader.lines(query, pairs); },
        &MessageReader::linesRead);
}

void MessageReader::readTotals(quint64 question, Instant serverNow)
{
    answer(
        question, [&](ConversationReader &reader) { return reader.totals(serverNow); },
        &MessageReader::totalsRead);
}

void MessageReader::readPerson(quint64 question, const QString &address)
{
    answer(
        question, [&](ConversationReader &reader) { return reader.person(address); },
        &MessageReader::personRead);
}

void MessageReader::readTranscriptKeys(quint64 question, const Person &person)
{
    answer(
        question, [&](ConversationReader &reader) { return reader.transcriptKeys(person); },
        &MessageReader::transcriptKeysRead);
}

void MessageReader::readTranscriptEntries(quint64 question, const Person &person,
                                          const std::vector<RowId> &ids)
{
    answer(
        question, [&](ConversationReader &reader) { return reader.transcriptEntries(person, ids); },
        &MessageReader::transcriptEntriesRead);
}

void MessageReader::readSpans(quint64 question, const Person &person)
{
    answer(
        question, [&](ConversationReader &reader) { return reader.spans(person); },
        &MessageReader::spansRead);
}

void MessageReader::readNotes(quint64 question, const Person &person)
{
    answer(
        question, [&](ConversationReader &reader) { return reader.notes(person); },
        &MessageReader::notesRead);
}

} // namespace arowana
