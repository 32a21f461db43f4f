// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Everything the engine knows of messages: it turns sends, answers, events and polls into steps and rows.
// Engine thread; owned by Engine. Works inside the transaction its caller has opened.
// State is the greatest of all steps (models/domain/messagestatus.h), so order and repeats do not matter.

#include "app/engine/book.h"
#include "app/engine/moneybook.h"
#include "app/engine/ports/enginestore.h"
#include "app/engine/serverclock.h"
#include "models/domain/acceptedsend.h"
#include "models/domain/clock.h"
#include "models/domain/platformevent.h"
#include "models/domain/polledmessage.h"
#include "models/domain/revokedanswer.h"
#include "models/domain/sendrequest.h"
#include "models/domain/sessionpair.h"

#include <deque>
#include <functional>
#include <set>
#include <vector>

namespace arowana {

/// What an item of the message log was to the console.
enum class LogNews {
    Nothing, ///< known already, just so
    Changed, ///< known, and it has gone on
    New,
    Reply, ///< inbound and not known: it must be read whole before it can be taken for one
};

class MessageBook : public Book {
public:
    static constexpr int kGoneMost = 1'000;

    /// `money` follows every message that is saved.
    MessageBook(EngineStore &store, const Clock &clock, MoneyBook &money, const ServerClock &server);

    /// A new outgoing message in state `first` (Held or Sending), not yet accepted.
    Result<MessageRecord> addOutbound(const SendRequest &request, const IdempotencyKey &key,
                                      MessageStatus first);
    /// A local step (Sending, Unknown, StoppedHere ...) with a short reason for the list.
    Result<void> addLocalStep(RowId row, MessageStatus status, const QString &note);
    /// Takes a local step back: an attempt of which no byte left did not happen.
    Result<void> withdrawStep(RowId row, MessageStatus status, const QString &note);

    /// The platform's yes: the pending row gets its id; events that overtook the answer and made a row of
    /// their own are folded in and that row goes.
    Result<void> accept(RowId row, const AcceptedSend &answer);
    /// The operator says that this message of the log is the pending one: as accept(), with what the log
    /// tells in place of an answer.
    Result<void> adopt(RowId row, const MessageId &id);
    /// A word of ours on an outcome that stays unknown.
    Result<void> noteUnknown(RowId row, const QString &note);
    /// The platform's final no.
    Result<void> refuse(RowId row, const Refusal &refusal);

    /// Merges a webhook event. True when it settled money somewhere (delivered, failed, ...).
    Result<bool> applyEvent(const MessageEvent &event, Instant timestamp, Instant receivedAt);
    /// Merges what GET /v1/messages/{id} told of a message that is known. `recipient` is the contact's number
    /// or address where it could be read; else empty. `channel`: by what it went, where that is known.
    Result<void> applyPoll(const PolledMessage &polled, const QString &recipient = {},
                           std::optional<Channel> channel = {});
    /// Merges an item of the list. What is not known yet becomes a row that is still to be read whole, but
    /// not what was kept long enough and taken away.
    Result<LogNews> applyLogItem(const PolledMessage &item);
    /// Whether this one was kept long enough and taken away. A row that late events alone made of it anew
    /// goes again; the events stay in the journal.
    Result<bool> staysAway(const PolledMessage &polled);
    /// The platform says it has no such message (any more): it is not asked for again. Of a message that
    /// events alone told of, and nothing else ever did, the row goes (a test of the endpoint tells of made-up
    /// ones); its events stay in the journal.
    Result<void> markUnreadable(const MessageId &id);
    /// Derives what follows from the steps, and saves. For the books that share this one's rows.
    Result<void> keep(MessageRecord &record) { return save(record); }
    [[nodiscard]] Result<std::optional<MessageRecord>> find(const MessageId &id);

    Result<void> markRevokePending(RowId row);
    Result<void> applyRevoked(const RevokedAnswer &answer);
    /// The revoke was not done, in plain words.
    Result<void> noteRevoke(RowId row, const QString &note);

    /// A row that is gone, for the same reason.
    Result<void> remove(RowId row);
    /// The number for a new row of this time. None of the last kGoneMost that were given up is given again:
    /// whoever looks at that row would see it turn into another message.
    Result<RowId> newRow(Instant createdAt);

    /// Messages of which an event told less than the log knows (cost, the step "sent", the content of one
    /// sent elsewhere): worth asking for once. Each since the last call.
    [[nodiscard]] std::vector<MessageId> takeWorthAsking();

    /// Called with the rows of a commit, once it is on disk.
    std::function<void(const std::vector<RowId> &)> published;

    /// Tells the number of messages once, at the start.
    void countMessages(ChangeBatcher &changes);

    void publish(ChangeBatcher &changes) override;
    void discard() override;
    void doubt() override;

private:
    Result<void> save(MessageRecord &record);
    void touch(const MessageRow &row);
    Result<MessageRecord> mustFind(RowId row);
    Result<MessageRecord> findOrCreate(const MessageEvent &event, Instant at);
    Result<MessageRecord> newRecord(const PolledMessage &polled);
    Result<bool> wasTakenAway(const PolledMessage &polled);
    /// Gives the pending row its id; a row that events or the log made of the same message goes.
    Result<MessageRecord> foldIn(RowId row, const MessageId &id);

    EngineStore &m_store;
    const Clock &m_clock;
    MoneyBook &m_money;
    const ServerClock &m_server;
    std::vector<RowId> m_touched;
    std::vector<RowId> m_doubtful;
    std::set<SessionPair> m_pairs; ///< of the touched
    std::set<SessionPair> m_doubtfulPairs;
    std::deque<RowId> m_gone; ///< given up, the last one last
    std::vector<MessageId> m_worthAsking;
};

} // namespace arowana
