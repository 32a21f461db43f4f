// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Replies of people, which may be told twice: by `conversation.started`, which has no message id, and by the
// message log, which has no event id (`api/rcs/receive-replies`, `api/messages/list-messages`). The two are
// joined one to one by person, text (where both tell one) and time, and the join is marked as an estimate.
// Works inside the transaction its caller has opened. Engine thread; owned by Engine.

#include "app/engine/messagebook.h"
#include "app/engine/ports/conversationstore.h"
#include "app/engine/ports/syncstore.h"
#include "app/engine/serverclock.h"

namespace arowana {

class InboundBook {
public:
    /// How far the two reports of one reply may lie apart.
    static constexpr qint64 kApartMostMs = 120'000;

    InboundBook(EngineStore &store, SyncStore &sync, ConversationStore &conversations, MessageBook &book,
                const Clock &clock, const ServerClock &server);

    /// What the log alone tells of before this does not count as unread.
    void countUnreadFrom(Instant moment) { m_unreadFrom = moment; }

    /// The event's report. `event` is new to the journal.
    Result<void> applyEvent(const PlatformEvent &event, const ConversationStarted &started,
                            Instant receivedAt);
    /// The log's report. `phone` is the contact's, empty when it could not be read; `agent` is the one behind
    /// the log's channel, empty when not known. Returns whether it was a reply no event has told.
    Result<bool> applyPolled(const PolledMessage &polled, const QString &phone, const AgentId &agent);

    /// It is now known whose channel it is. Returns the replies that were waiting for that.
    Result<QList<MessageRecord>> nameAgent(const ChannelId &channel, const AgentId &agent);

private:
    enum class Missing { Event, LogCopy };
    /// The reply of the same person nearest in time whose other report is missing: with the same words, else
    /// one of which the event has told none.
    Result<std::optional<MessageRecord>> counterpart(Missing missing, const QString &phone,
                                                     const QString &text, Instant at);
    Result<MessageRecord> newReply(const QString &phone, Instant at, Instant learntAt);
    /// When it came, by this machine's clock, as our own messages have it: never before the question.
    Result<Instant> placeOf(const QString &phone, Instant at, Instant learntAt);
    /// Saves it; one whose pair is known now and was not before is new to staff.
    Result<void> keep(MessageRecord &record, const SessionPair &before);

    EngineStore &m_store;
    SyncStore &m_sync;
    ConversationStore &m_conversations;
    MessageBook &m_book;
    const Clock &m_clock;
    const ServerClock &m_server;
    Instant m_unreadFrom;
};

} // namespace arowana
