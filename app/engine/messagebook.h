// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Everything the engine knows of messages: it turns sends, answers, events and polls into steps and rows.
// Engine thread; owned by Engine. Works inside the transaction its caller has opened; rows it touched are
// told to the window only once the caller has committed (takeTouched) and forgotten on a roll back.
// State is the greatest of all steps (models/domain/messagestatus.h), so order and repeats do not matter.

#include "app/engine/ports/enginestore.h"
#include "models/domain/acceptedsend.h"
#include "models/domain/clock.h"
#include "models/domain/platformevent.h"
#include "models/domain/polledmessage.h"
#include "models/domain/revokedanswer.h"
#include "models/domain/sendrequest.h"

#include <vector>

namespace arowana {

class MessageBook {
public:
    MessageBook(EngineStore &store, const Clock &clock);

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
    /// The platform's final no.
    Result<void> refuse(RowId row, const Refusal &refusal);

    /// Merges a webhook event. True when it settled money somewhere (delivered, failed, ...).
    Result<bool> applyEvent(const PlatformEvent &event, Instant receivedAt);
    /// Merges what GET /v1/messages/{id} told.
    Result<void> applyPoll(const PolledMessage &polled);

    Result<void> markRevokePending(RowId row);
    Result<void> applyRevoked(const RevokedAnswer &answer);
    /// The revoke was not done, in plain words.
    Result<void> noteRevoke(RowId row, const QString &note);

    /// Rows changed since the last call; the caller passes them on after its commit.
    [[nodiscard]] std::vector<RowId> takeTouched();
    /// Messages of which an event told less than the log knows (cost, the step "sent", the content of one
    /// sent elsewhere): worth asking for once. Each since the last call.
    [[nodiscard]] std::vector<MessageId> takeWorthAsking();
    /// Forgets both: the transaction was rolled back.
    void discard();

private:
    Result<void> save(MessageRecord &record);
    Result<MessageRecord> mustFind(RowId row);
    Result<MessageRecord> findOrCreate(const MessageEvent &event, Instant at);
    Result<bool> applyMessageEvent(const MessageEvent &event, Instant timestamp, Instant receivedAt);
    Result<void> addInbound(const PlatformEvent &event, const ConversationStarted &started,
                            Instant receivedAt);

    EngineStore &m_store;
    const Clock &m_clock;
    std::vector<RowId> m_touched;
    std::vector<MessageId> m_worthAsking;
};

} // namespace arowana
