// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/storereader.h"

#include "app/store/messagereader.h"

// The part of the reader about people: conversations, contacts, and what is foreseen of sends to them.

namespace arowana {

template <class Answer, class Read>
void StoreReader::ask(AskedQuestions<Answer> &asked, quint64 asker,
                      std::function<void(const Answer &)> answer, Read read)
{
    if (!m_worker)
        return;
    const quint64 question = ++m_lastQuestion;
    asked.add(question, asker, std::move(answer));
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, question, read] { read(*worker, question); });
}

template <class Answer>
void StoreReader::give(AskedQuestions<Answer> StoreReader::*asked,
                       void (MessageReader::*answered)(quint64, const Answer &))
{
    // Taken out before it is called: it may ask again, or destroy this object.
    connect(m_worker, answered, this, [this, asked](quint64 question, const Answer &found) {
        if (const auto answer = (this->*asked).take(question))
            answer(found);
    });
}

void StoreReader::connectConversations()
{
    give(&StoreReader::m_askedBoard, &MessageReader::boardRead);
    give(&StoreReader::m_askedLines, &MessageReader::linesRead);
    give(&StoreReader::m_askedTotals, &MessageReader::totalsRead);
    give(&StoreReader::m_askedPerson, &MessageReader::personRead);
    give(&StoreReader::m_askedTranscriptKeys, &MessageReader::transcriptKeysRead);
    give(&StoreReader::m_askedTranscriptEntries, &MessageReader::transcriptEntriesRead);
    give(&StoreReader::m_askedSpans, &MessageReader::spansRead);
    give(&StoreReader::m_askedNotes, &MessageReader::notesRead);
    give(&StoreReader::m_askedContacts, &MessageReader::contactsRead);
    give(&StoreReader::m_askedCard, &MessageReader::cardRead);
    give(&StoreReader::m_askedKey, &MessageReader::keyRead);
    give(&StoreReader::m_askedRecent, &MessageReader::recentSendsRead);
    connect(m_worker, &MessageReader::recipientsRead, this,
            [this](quint64 question, const RecipientContexts &found) {
                if (const auto answer = m_askedRecipients.take(question))
                    answer(found);
            });
}

void StoreReader::dropConversations()
{
    m_askedBoard.clear();
    m_askedLines.clear();
    m_askedTotals.clear();
    m_askedPerson.clear();
    m_askedTranscriptKeys.clear();
    m_askedTranscriptEntries.clear();
    m_askedSpans.clear();
    m_askedNotes.clear();
    m_askedContacts.clear();
    m_askedCard.clear();
    m_askedKey.clear();
    m_askedRecent.clear();
}

void StoreReader::forgetConversation(quint64 question)
{
    static_cast<void>(m_askedBoard.take(question));
    static_cast<void>(m_askedLines.take(question));
    static_cast<void>(m_askedTotals.take(question));
    static_cast<void>(m_askedPerson.take(question));
    static_cast<void>(m_askedTranscriptKeys.take(question));
    static_cast<void>(m_askedTranscriptEntries.take(question));
    static_cast<void>(m_askedSpans.take(question));
    static_cast<void>(m_askedNotes.take(question));
    static_cast<void>(m_askedContacts.take(question));
    static_cast<void>(m_askedCard.take(question));
    static_cast<void>(m_askedKey.take(question));
    static_cast<void>(m_askedRecent.take(question));
}

void StoreReader::askRecipients(quint64 asker, const RecipientsQuery &query, Instant serverNow,
                                std::function<void(const Result<RecipientContexts> &)> answer)
{
    ask(m_askedRecipients, asker, std::move(answer),
        [query, serverNow](MessageReader &reader, quint64 question) {
            reader.readRecipients(question, query, serverNow);
        });
}

void StoreReader::askRecentSends(quint64 asker, Instant now, std::function<void(const RecentSends &)> answer)
{
    ask(m_askedRecent, asker, std::move(answer),
        [now](MessageReader &reader, quint64 question) { reader.readRecentSends(question, now); });
}

void StoreReader::askBoard(quint64 asker, const BoardQuery &query, const std::optional<BoardPlace> &after,
                           std::function<void(const BoardPage &)> answer)
{
    ask(m_askedBoard, asker, std::move(answer), [query, after](MessageReader &reader, quint64 question) {
        reader.readBoard(question, query, after);
    });
}

void StoreReader::askLines(quint64 asker, const BoardQuery &query, const QList<SessionPair> &pairs,
                           std::function<void(const QList<PlacedConversation> &)> answer)
{
    ask(m_askedLines, asker, std::move(answer), [query, pairs](MessageReader &reader, quint64 question) {
        reader.readLines(question, query, pairs);
    });
}

void StoreReader::askTotals(quint64 asker, Instant serverNow,
                            std::function<void(const ConversationTotals &)> answer)
{
    ask(m_askedTotals, asker, std::move(answer),
        [serverNow](MessageReader &reader, quint64 question) { reader.readTotals(question, serverNow); });
}

void StoreReader::askPerson(quint64 asker, const QString &address, std::function<void(const Person &)> answer)
{
    ask(m_askedPerson, asker, std::move(answer),
        [address](MessageReader &reader, quint64 question) { reader.readPerson(question, address); });
}

void StoreReader::askTranscriptKeys(quint64 asker, const Person &person,
                                    std::function<void(const std::vector<RowId> &)> answer)
{
    ask(m_askedTranscriptKeys, asker, std::move(answer),
        [person](MessageReader &reader, quint64 question) { reader.readTranscriptKeys(question, person); });
}

void StoreReader::askTranscriptEntries(quint64 asker, const Person &person, const std::vector<RowId> &ids,
                                       std::function<void(const QList<TranscriptEntry> &)> answer)
{
    ask(m_askedTranscriptEntries, asker, std::move(answer),
        [person, ids](MessageReader &reader, quint64 question) {
            reader.readTranscriptEntries(question, person, ids);
        });
}

void StoreReader::askSpans(quint64 asker, const Person &person,
                           std::function<void(const QList<SessionSpan> &)> answer)
{
    ask(m_askedSpans, asker, std::move(answer),
        [person](MessageReader &reader, quint64 question) { reader.readSpans(question, person); });
}

void StoreReader::askNotes(quint64 asker, const Person &person,
                           std::function<void(const QList<ContactNote> &)> answer)
{
    ask(m_askedNotes, asker, std::move(answer),
        [person](MessageReader &reader, quint64 question) { reader.readNotes(question, person); });
}

void StoreReader::askContacts(quint64 asker, const ContactQuery &query,
                              const std::optional<ContactPlace> &after, int most,
                              std::function<void(const ContactPage &)> answer)
{
    ask(m_askedContacts, asker, std::move(answer),
        [query, after, most](MessageReader &reader, quint64 question) {
            reader.readContacts(question, query, after, most);
        });
}

void StoreReader::askCard(quint64 asker, const ContactKey &key,
                          std::function<void(const ContactCard &)> answer)
{
    ask(m_askedCard, asker, std::move(answer),
        [key](MessageReader &reader, quint64 question) { reader.readCard(question, key); });
}

void StoreReader::askKey(quint64 asker, const QString &address,
                         std::function<void(const ContactKey &)> answer)
{
    ask(m_askedKey, asker, std::move(answer),
        [address](MessageReader &reader, quint64 question) { reader.readKey(question, address); });
}

} // namespace arowana
