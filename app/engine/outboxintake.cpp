// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/outbox.h"

#include "app/wire/sendcodec.h"

#include <utility>

// How a send comes into the outbox: with key and exact bytes, by one commit. How it leaves is in outbox.cpp.

namespace arowana {

qint64 Outbox::holdMs(const SendRequest &request) const
{
    if (request.channel() == Channel::Email)
        return m_p.settings.emailHoldMs;
    return request.type == MessageType::Conversation ? m_p.settings.replyHoldMs : m_p.settings.rcsHoldMs;
}

Result<RowId> Outbox::submit(const SendRequest &request, quint64 draft, const SendOrigin &origin)
{
    return enter(request, holdMs(request), [&](RowId row) -> Result<void> {
        if (auto saved = origin == SendOrigin() ? Result<void>() : m_p.desk.saveOrigin(row, origin); !saved)
            return saved;
        return draft ? m_p.desk.dropDraft(draft) : Result<void>();
    });
}

Result<RowId> Outbox::submitLine(const SendRequest &request, const std::function<Result<void>(RowId)> &also)
{
    return enter(request, 0, also);
}

Result<RowId> Outbox::enter(const SendRequest &request, qint64 hold,
                            const std::function<Result<void>(RowId)> &also)
{
    m_doubt.reset();
    if (!problemsOf(request).isEmpty()) {
        return Error{ErrorKind::InvalidInput,
                     tr("The platform would refuse this message."),
                     tr("Mend the marked fields and send it again."),
                     {}};
    }
    if (!readsBack(request)) {
        return Error{ErrorKind::InvalidInput,
                     tr("This message cannot be stored so that it reads back as it is."),
                     tr("Nothing was sent. Type its ids and suggestions once more."),
                     {}};
    }
    OutboxEntry entry;
    entry.key = m_p.policy.mintKey();
    entry.body = encodeSend(request);
    entry.checksum = checksumOf(entry.key, entry.body);
    entry.createdAt = m_p.clock.now();
    entry.state = hold > 0 ? OutboxState::Held : OutboxState::Ready;
    if (hold > 0)
        entry.holdUntil = entry.createdAt.plusMs(hold);
    auto written = m_p.writer.write([&]() -> Result<void> {
        if (auto within = m_p.budget.check(); !within)
            return within;
        auto record = m_p.book.addOutbound(request, entry.key, MessageStatus::Held);
        if (!record)
            return record.error();
        entry.row = record->row.row;
        if (auto saved = m_p.store.saveOutbox(entry); !saved)
            return saved;
        return also ? also(entry.row) : Result<void>();
    });
    if (!written) {
        auto settled = settle(entry, written.error());
        if (settled)
            return *settled;
        m_doubt = entry;
        return written.error();
    }
    m_queue.put(entry);
    publishCounts();
    schedulePump();
    return entry.row;
}

std::optional<OutboxEntry> Outbox::takeDoubt()
{
    return std::exchange(m_doubt, std::nullopt);
}

std::optional<Result<RowId>> Outbox::settle(const OutboxEntry &doubtful, const Error &error)
{
    if (!doubtful.row.isValid())
        return Result<RowId>(error); // nothing of it was even begun to be written
    const auto kept = m_p.store.outboxByRow(doubtful.row);
    if (!kept)
        return std::nullopt;
    if (!*kept || (*kept)->key != doubtful.key)
        return Result<RowId>(error);
    m_queue.put(doubtful);
    publishCounts();
    schedulePump();
    return Result<RowId>(doubtful.row);
}

bool Outbox::isUnderWay(RowId row)
{
    const OutboxEntry *entry = m_queue.find(row);
    return entry && entry->state != OutboxState::Stuck && entry->state != OutboxState::Damaged;
}

} // namespace arowana
