// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/outboxreader.h"

#include "models/domain/outboxsource.h"

#include <algorithm>

namespace arowana {

OutboxReader::OutboxReader(StoreConnection &connection)
    : m_connection(connection)
    , m_messages(connection)
    , m_outbox(connection)
{
}

Result<QList<OutboxItem>> OutboxReader::read()
{
    if (auto begun = m_connection.run("BEGIN"); !begun)
        return begun.error();
    auto items = compose();
    if (const auto ended = m_connection.run("ROLLBACK"); !ended && items.ok())
        return ended.error();
    return items;
}

Result<QList<OutboxItem>> OutboxReader::compose()
{
    auto open = m_outbox.open();
    if (!open)
        return open.error();
    const auto refused = m_outbox.newestRefused(OutboxSource::kRefusedMost);
    if (!refused)
        return refused.error();
    QList<OutboxEntry> entries = open.take() + *refused;
    std::stable_sort(entries.begin(), entries.end(), [](const OutboxEntry &a, const OutboxEntry &b) {
        return a.createdAt != b.createdAt ? a.createdAt < b.createdAt : a.row < b.row;
    });
    QList<OutboxItem> items;
    items.reserve(entries.size());
    for (const OutboxEntry &entry : std::as_const(entries)) {
        auto made = item(entry);
        if (!made)
            return made.error();
        items.push_back(made.take());
    }
    return items;
}

Result<OutboxItem> OutboxReader::item(const OutboxEntry &entry)
{
    const auto row = m_messages.listRow(entry.row);
    if (!row)
        return row.error();
    OutboxItem item;
    item.row.row = entry.row;
    if (*row)
        item.row = **row;
    item.state = entry.state;
    if (entry.state == OutboxState::Held)
        item.holdUntil = entry.holdUntil;
    item.nextTry = entry.nextTry;
    item.firstTryAt = entry.firstTryAt;
    item.attempts = entry.attempts;
    item.lastUnknown = entry.lastUnknown;
    item.lookUp = entry.lookUp;
    return item;
}

} // namespace arowana
