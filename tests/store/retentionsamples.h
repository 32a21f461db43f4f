// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Messages that are old enough to go, and fresh ones, for the tests of retention.

#include "app/store/retention.h"
#include "tests/store/samples.h"

namespace arowana {

using Store = SqliteEngineStore;

inline const Instant kNow{1'800'000'000'000}; // 2027-01-15T08:00:00Z
inline constexpr qint64 kDay = 86'400'000;
inline const RetentionRule kYear{12, 0};

inline RowId rowAt(Instant at, quint32 counter = 0)
{
    return RowId::make(at, counter);
}

/// Of a year and `days` ago, with nothing open.
inline MessageRecord oldMessage(qint64 days, quint32 counter = 0)
{
    const Instant at = kNow.plusMs(-(365 + days) * kDay);
    MessageRecord record = fullMessage(rowAt(at, counter));
    record.row.createdAt = at;
    record.row.direction = Direction::Outbound;
    record.row.channel = Channel::Rcs;
    record.row.senderId = "ag_1";
    record.row.recipient = QStringLiteral("+4917612345678");
    record.row.status = MessageStatus::Delivered;
    record.row.costIsHold = false;
    record.revokePending = false;
    return record;
}

inline MessageRecord freshMessage(quint32 counter = 0)
{
    MessageRecord record = oldMessage(-365, counter);
    record.row.row = rowAt(kNow.plusMs(-1), counter);
    record.row.id = MessageId("msg_fresh_" + QByteArray::number(counter));
    record.row.recipient = QStringLiteral("+4915100000000");
    return record;
}

inline OutboxEntry sendOf(RowId row, OutboxState state)
{
    OutboxEntry entry = fullOutbox(row, "key-" + QByteArray::number(row.value));
    entry.state = state;
    entry.lookUp.reset();
    return entry;
}

inline std::unique_ptr<StoreConnection> connectTo(const StoreInFolder &in)
{
    auto opened = StoreConnection::open(in.file(), StoreConnection::Use::Maintain);
    return opened ? opened.take() : nullptr;
}

/// All steps; the rows that went, nullopt after an error.
inline std::optional<QList<RowId>> runToTheEnd(StoreConnection &connection, const RetentionRule &rule,
                                               Instant now = kNow)
{
    Retention retention(connection);
    QList<RowId> gone;
    for (int steps = 0; steps < 10'000; ++steps) {
        const auto step = retention.step(rule, now);
        if (!step)
            return std::nullopt;
        if (step->removed.size() > Retention::kMessagesAStep)
            return std::nullopt;
        gone += step->removed;
        if (step->isLast)
            return gone;
    }
    return std::nullopt;
}

} // namespace arowana
