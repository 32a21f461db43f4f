// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Port: the engine's durable memory. Implemented by app/store on one writing connection. Engine thread,
// synchronous; every write belongs to a transaction the engine opens, so that events which arrive together
// are committed together. When anything fails the engine rolls back and answers "not stored".

#include "app/engine/ports/journalentry.h"
#include "app/engine/ports/messagerecord.h"
#include "app/engine/ports/outboxentry.h"
#include "models/domain/result.h"
#include "models/domain/sender.h"
#include "models/domain/setasidesource.h"

#include <optional>

namespace arowana {

class EngineStore {
public:
    EngineStore() = default;
    EngineStore(const EngineStore &) = delete;
    EngineStore &operator=(const EngineStore &) = delete;
    virtual ~EngineStore() = default;

    virtual Result<void> begin() = 0;
    /// Returns ok only when the data survives a power cut (WAL, synchronous=FULL).
    virtual Result<void> commit() = 0;
    virtual void rollback() = 0;

    /// Journals an event. An Accepted entry with a known id is a Repeat (counted) or a Conflict. A
    /// Quarantined entry is known by the SHA-256 of its body: the same bytes again are a Repeat.
    virtual Result<JournalVerdict> journal(const JournalEntry &entry) = 0;

    /// Events that are set aside, seen or not, with their bytes: those behind this number, oldest first,
    /// `most` at most, and fewer where they are large. An empty list is the end.
    virtual Result<QList<SetAsideRecord>> setAsideAfter(qint64 number, int most) = 0;
    /// This one; an empty list when it is not set aside any more.
    virtual Result<QList<SetAsideRecord>> setAside(qint64 number) = 0;
    /// What is set aside under this number is now `entry`, an Accepted one with the same bytes, and is set
    /// aside no more unless entry.aside says so. Repeat: the same event was accepted since, and this copy is
    /// counted there. Conflict: its id has another body; nothing was changed.
    virtual Result<JournalVerdict> takeUp(qint64 number, const JournalEntry &entry) = 0;
    /// Why it stays, as it is known now: kind, reason, id and name.
    virtual Result<void> keepAside(const SetAsideEvent &event) = 0;
    /// One that is not set aside is no error.
    virtual Result<void> markAsideSeen(qint64 number, Instant at) = 0;
    /// Those nobody marked as seen.
    virtual Result<SetAsideCounts> setAsideCounts() = 0;

    /// Says which message row an event became (an inbound reply carries no message id of its own).
    virtual Result<void> linkEvent(const EventId &event, RowId row) = 0;

    virtual Result<std::optional<MessageRecord>> messageById(const MessageId &id) = 0;
    virtual Result<std::optional<MessageRecord>> messageByRow(RowId row) = 0;
    /// Inserts or replaces by row id, with its steps.
    virtual Result<void> saveMessage(const MessageRecord &record) = 0;
    virtual Result<void> removeMessage(RowId row) = 0;
    /// A row id for a message created then that no row has yet.
    virtual Result<RowId> freeRowId(Instant createdAt) = 0;
    virtual Result<qint64> messageCount() = 0;
    /// Messages accepted by the platform whose life is not over, newest first, at most `most`, all of them
    /// below `before`, where that is valid.
    virtual Result<QList<MessageId>> messagesInFlight(int most, RowId before) = 0;
    /// Messages that may still be revoked and whose revoke was asked for without an outcome yet, oldest
    /// first.
    virtual Result<QList<RowId>> revokesPending() = 0;

    /// Inserts or replaces by key. An accepted one forgets the draft it was written in. The body of a known
    /// key never changes: another body is a Conflict error, and another checksum where there is one.
    virtual Result<void> saveOutbox(const OutboxEntry &entry) = 0;
    virtual Result<std::optional<OutboxEntry>> outboxByRow(RowId row) = 0;
    /// All that are not Accepted, Refused or Stopped, oldest first.
    virtual Result<QList<OutboxEntry>> openOutbox() = 0;
    /// How many are Refused and not dismissed.
    virtual Result<int> refusedInOutbox() = 0;

    virtual Result<QList<Sender>> senders() = 0;
    /// Inserts or replaces by (channel, id).
    virtual Result<void> saveSender(const Sender &sender) = 0;
    virtual Result<void> removeSender(const Sender &sender) = 0;

    /// Small durable facts of the workspace (listener path, last event time); never a secret.
    virtual Result<std::optional<QByteArray>> fact(const QByteArray &name) = 0;
    virtual Result<void> saveFact(const QByteArray &name, const QByteArray &value) = 0;
};

} // namespace arowana
