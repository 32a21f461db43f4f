// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// From where the Conversations page reads. Implemented by the store on its reader thread, under the same
// rules as MessageSource: asked on the GUI thread, never blocking; answered there, later; never when a newer
// question of the same kind and the same `asker` made it stale, or when the store could not be read. The
// asker guards its own life time inside the callback. `asker` is any number of the asker's own.

#include "models/domain/boardquery.h"
#include "models/domain/contactnote.h"
#include "models/domain/person.h"
#include "models/domain/sessionspan.h"
#include "models/domain/transcriptentry.h"

#include <functional>
#include <vector>

namespace arowana {

struct ConversationTotals {
    int open = 0;
    int endingSoon = 0;  ///< of these, over within the hour
    int unread = 0;      ///< replies nobody has looked at, counted up to Conversation::kUnreadMost
    int unreadPairs = 0; ///< conversations they belong to
    int ended = 0;       ///< sessions that are over, counted up to kEndedMost
    /// Replies that the message log alone told, by a channel whose agent is not known: they are in no
    /// conversation. Counted up to Conversation::kUnreadMost.
    int withoutAgent = 0;

    static constexpr int kEndedMost = 100;

    friend bool operator==(const ConversationTotals &, const ConversationTotals &) = default;
};

class ConversationSource {
public:
    ConversationSource() = default;
    ConversationSource(const ConversationSource &) = delete;
    ConversationSource &operator=(const ConversationSource &) = delete;
    virtual ~ConversationSource() = default;

    /// A page of the board: the first one, or the one after `after`.
    virtual void askBoard(quint64 asker, const BoardQuery &query, const std::optional<BoardPlace> &after,
                          std::function<void(const BoardPage &)> answer) = 0;
    /// The lines of changed pairs and whether they belong to the query; one for each pair asked for.
    virtual void askLines(quint64 asker, const BoardQuery &query, const QList<SessionPair> &pairs,
                          std::function<void(const QList<PlacedConversation> &)> answer) = 0;
    virtual void askTotals(quint64 asker, Instant serverNow,
                           std::function<void(const ConversationTotals &)> answer) = 0;

    /// Whom this phone or e-mail address belongs to. `address` is always among the answer's phones or
    /// e-mails, contact or not.
    virtual void askPerson(quint64 asker, const QString &address,
                           std::function<void(const Person &)> answer) = 0;
    /// Row ids of all messages to or from the person, oldest first.
    virtual void askTranscriptKeys(quint64 asker, const Person &person,
                                   std::function<void(const std::vector<RowId> &)> answer) = 0;
    /// The entries with these ids, in any order. Ids that are gone, or not messages of the person, are left
    /// out: so this also tells which of the changed messages belong. Of several each is cut to what is shown
    /// of it, so that no answer grows beyond measure; one that is asked for alone comes whole.
    virtual void askTranscriptEntries(quint64 asker, const Person &person, const std::vector<RowId> &ids,
                                      std::function<void(const QList<TranscriptEntry> &)> answer) = 0;
    /// The sessions of all pairs of the person, oldest first.
    virtual void askSpans(quint64 asker, const Person &person,
                          std::function<void(const QList<SessionSpan> &)> answer) = 0;
    /// Notes about any address of the person, newest first.
    virtual void askNotes(quint64 asker, const Person &person,
                          std::function<void(const QList<ContactNote> &)> answer) = 0;
};

} // namespace arowana
