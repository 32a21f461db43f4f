// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Port: what polling needs of the disk beside single messages: look-ups by time, what is still to be read
// whole, and the gaps. Same object, thread and transactions as EngineStore.

#include "app/engine/ports/messagerecord.h"
#include "models/domain/gap.h"
#include "models/domain/result.h"

namespace arowana {

class SyncStore {
public:
    SyncStore() = default;
    SyncStore(const SyncStore &) = delete;
    SyncStore &operator=(const SyncStore &) = delete;
    virtual ~SyncStore() = default;

    /// Replies that came within [from, to] by what the platform told of them, in the order of their rows:
    /// this machine's clock, by which rows are numbered, may have been set meanwhile.
    virtual Result<QList<MessageRecord>> receivedBetween(Instant from, Instant to) = 0;
    /// Replies that the log told of by this channel while it was not known whose it is, oldest first.
    virtual Result<QList<MessageRecord>> repliesWithoutAgent(const ChannelId &channel) = 0;
    /// Messages the log told of only as list items (isWhole is false), newest first, at most `most`, with
    /// rows from `from` and below `below`; one that is not valid bounds nothing.
    virtual Result<QList<MessageId>> messagesToRead(int most, RowId from, RowId below) = 0;
    /// How many of them there are below `below`.
    virtual Result<qint64> countToRead(RowId below) = 0;

    /// Inserts or replaces by (from, cause).
    virtual Result<void> saveGap(const Gap &gap) = 0;
    /// The newest, newest first, at most `most`.
    virtual Result<QList<Gap>> gaps(int most) = 0;
};

} // namespace arowana
