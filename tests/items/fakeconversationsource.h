// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A conversation source in memory that answers when the test says so, as the real one answers later and in
// the order of the questions; a newer question of the same kind and asker silences the older. With
// answerAtOnce() it answers from the event loop.

#include "models/domain/conversationsource.h"

#include <QTimer>

#include <algorithm>
#include <deque>
#include <map>

namespace arowana {

class FakeConversationSource : public QObject, public ConversationSource {
public:
    std::map<SessionPair, Conversation> lines;
    std::map<RowId, TranscriptEntry> entries;
    QList<SessionSpan> spans;
    std::map<QString, Person> people; ///< by address
    QList<ContactNote> notes;
    int endedMost = 3;    ///< in a page; the real one has BoardPage::kEndedMost
    int withoutAgent = 0; ///< replies that are in no conversation
    int boardQuestions = 0;
    int entryQuestions = 0;
    QList<SessionPair> lastPairsAsked;

    void put(const Conversation &line) { lines[line.pair()] = line; }
    void put(const TranscriptEntry &entry) { entries[entry.row.row] = entry; }

    /// What the real one would say of it.
    [[nodiscard]] static bool belongs(const BoardQuery &query, const Conversation &line)
    {
        const bool isFound = query.search.isEmpty() ||
                             line.personName.contains(query.search, Qt::CaseInsensitive) ||
                             line.session.phone.contains(query.search) ||
                             line.lastWords.contains(query.search, Qt::CaseInsensitive);
        return isFound && belongsTo(query, line, query.serverNow);
    }

    [[nodiscard]] size_t waiting() const { return m_answers.size(); }
    void answerAll()
    {
        while (!m_answers.empty())
            answerOne();
    }
    void answerOne()
    {
        const auto answer = std::move(m_answers.front());
        m_answers.pop_front();
        answer();
    }
    void answerAtOnce() { m_isPrompt = true; }
    /// When the test says so again.
    void answerLater() { m_isPrompt = false; }
    /// As a store that could not read: no answer ever comes.
    void loseAll() { m_answers.clear(); }

    void askBoard(quint64 asker, const BoardQuery &query, const std::optional<BoardPlace> &after,
                  std::function<void(const BoardPage &)> answer) override
    {
        ++boardQuestions;
        enqueue("board", asker, [answer, page = pageOf(query, after)] { answer(page); });
    }
    void askLines(quint64 asker, const BoardQuery &query, const QList<SessionPair> &pairs,
                  std::function<void(const QList<PlacedConversation> &)> answer) override
    {
        lastPairsAsked = pairs;
        QList<PlacedConversation> placed;
        for (const SessionPair &pair : pairs) {
            const auto found = lines.find(pair);
            PlacedConversation one;
            one.line.session.agentId = pair.agentId;
            one.line.session.phone = pair.phone;
            if (found != lines.end())
                one.line = found->second;
            one.belongs = found != lines.end() && belongs(query, one.line);
            placed.append(one);
        }
        enqueue("lines", asker, [answer, placed] { answer(placed); });
    }
    void askTotals(quint64 asker, Instant serverNow,
                   std::function<void(const ConversationTotals &)> answer) override
    {
        ConversationTotals totals;
        totals.withoutAgent = withoutAgent;
        for (const auto &[pair, line] : lines) {
            totals.open += belongsTo(BoardFilter::Open, line, serverNow);
            totals.endingSoon += belongsTo(BoardFilter::EndingSoon, line, serverNow);
            totals.unread += line.unread;
            totals.unreadPairs += line.unread > 0;
            totals.ended += belongsTo(BoardFilter::Ended, line, serverNow);
        }
        enqueue("totals", asker, [answer, totals] { answer(totals); });
    }
    void askPerson(quint64 asker, const QString &address, std::function<void(const Person &)> answer) override
    {
        Person person;
        if (const auto found = people.find(address); found != people.end())
            person = found->second;
        else
            (address.contains(u'@') ? person.emails : person.phones).append(address);
        enqueue("person", asker, [answer, person] { answer(person); });
    }
    void askTranscriptKeys(quint64 asker, const Person &person,
                           std::function<void(const std::vector<RowId> &)> answer) override
    {
        std::vector<RowId> keys;
        for (const auto &[id, entry] : entries) {
            if (isOf(person, entry))
                keys.push_back(id);
        }
        enqueue("keys", asker, [answer, keys] { answer(keys); });
    }
    void askTranscriptEntries(quint64 asker, const Person &person, const std::vector<RowId> &ids,
                              std::function<void(const QList<TranscriptEntry> &)> answer) override
    {
        ++entryQuestions;
        QList<TranscriptEntry> found;
        for (const RowId id : ids) {
            if (const auto entry = entries.find(id); entry != entries.end() && isOf(person, entry->second))
                found.append(entry->second);
        }
        for (TranscriptEntry &entry : found) {
            if (ids.size() > 1) // as the real one
                entry.cutToShown();
        }
        enqueue("entries", asker, [answer, found] { answer(found); });
    }
    void askSpans(quint64 asker, const Person &person,
                  std::function<void(const QList<SessionSpan> &)> answer) override
    {
        QList<SessionSpan> found;
        for (const SessionSpan &span : spans) {
            if (person.phones.contains(span.pair.phone))
                found.append(span);
        }
        enqueue("spans", asker, [answer, found] { answer(found); });
    }
    void askNotes(quint64 asker, const Person &person,
                  std::function<void(const QList<ContactNote> &)> answer) override
    {
        QList<ContactNote> found;
        for (const ContactNote &note : notes) {
            if (person.phones.contains(note.about) || person.emails.contains(note.about))
                found.append(note);
        }
        enqueue("notes", asker, [answer, found] { answer(found); });
    }

private:
    [[nodiscard]] static bool isOf(const Person &person, const TranscriptEntry &entry)
    {
        return person.phones.contains(entry.row.recipient) || person.emails.contains(entry.row.recipient);
    }

    [[nodiscard]] BoardPage pageOf(const BoardQuery &query, const std::optional<BoardPlace> &after) const
    {
        QList<Conversation> all;
        for (const auto &[pair, line] : lines) {
            if (belongs(query, line))
                all.append(line);
        }
        std::sort(all.begin(), all.end(), [&](const Conversation &a, const Conversation &b) {
            return isBefore(a.session, b.session, query.serverNow);
        });
        BoardPage page;
        int ended = 0;
        for (const Conversation &line : all) {
            const bool isOpen = isOpenAt(line.session, query.serverNow);
            const Instant end = endOf(line.session);
            const bool isSeen = after && (isOpen || end > after->endsAt ||
                                          (end == after->endsAt && !(line.pair() < after->pair)));
            if (isSeen)
                continue;
            if (!isOpen && ended == endedMost) {
                page.next = BoardPlace{endOf(page.lines.constLast().session), page.lines.constLast().pair()};
                break;
            }
            ended += !isOpen;
            page.lines.append(line);
        }
        return page;
    }

    void enqueue(const char *kind, quint64 asker, std::function<void()> answer)
    {
        const quint64 question = ++m_newest[{QByteArray(kind), asker}];
        m_answers.push_back([this, kind, asker, question, answer = std::move(answer)] {
            if (m_newest[{QByteArray(kind), asker}] == question)
                answer();
        });
        if (m_isPrompt)
            QTimer::singleShot(0, this, [this] { answerAll(); });
    }

    std::map<std::pair<QByteArray, quint64>, quint64> m_newest;
    std::deque<std::function<void()>> m_answers;
    bool m_isPrompt = false;
};

} // namespace arowana
