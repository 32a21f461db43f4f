// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/workspacetable.h"

#include "app/store/storedwords.h"

namespace arowana {

namespace {

constexpr auto kSenders = "SELECT channel, id, name, address, use_case, channel_id FROM senders ORDER BY seq";
constexpr auto kSender =
    "SELECT channel, id, name, address, use_case, channel_id FROM senders WHERE channel = ? AND id = ?";
constexpr auto kSaveSender =
    "INSERT INTO senders (channel, id, name, address, use_case, channel_id) VALUES (?, ?, ?, ?, ?, ?) "
    "ON CONFLICT (channel, id) DO UPDATE SET name = excluded.name, address = excluded.address, "
    "use_case = excluded.use_case, channel_id = excluded.channel_id";
constexpr auto kRemoveSender = "DELETE FROM senders WHERE channel = ? AND id = ?";
constexpr auto kFact = "SELECT value FROM facts WHERE name = ?";
constexpr auto kSaveFact =
    "INSERT INTO facts (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value";

Sender senderFrom(const StoreRows &rows)
{
    Sender sender;
    sender.channel = fromStoredWord(rows.text(0), Channel::Rcs);
    sender.id = rows.bytes(1);
    sender.name = rows.text(2);
    sender.address = rows.text(3);
    sender.useCase = fromStoredWord(rows.text(4), UseCase::Unknown);
    sender.channelId = rows.bytes(5);
    return sender;
}

} // namespace

WorkspaceTable::WorkspaceTable(StoreConnection &connection)
    : m_connection(connection)
{
}

Result<QList<Sender>> WorkspaceTable::senders()
{
    auto rows = m_connection.query(kSenders);
    if (!rows)
        return rows.error();
    StoreRows found = rows.take();
    QList<Sender> senders;
    for (;;) {
        const auto any = found.next();
        if (!any)
            return any.error();
        if (!*any)
            return senders;
        senders.push_back(senderFrom(found));
    }
}

Result<std::optional<Sender>> WorkspaceTable::sender(Channel channel, const QByteArray &id)
{
    auto rows = m_connection.query(kSender, {storedWord(channel), boundBytes(id)});
    if (!rows)
        return rows.error();
    StoreRows found = rows.take();
    const auto any = found.next();
    if (!any)
        return any.error();
    return *any ? std::optional(senderFrom(found)) : std::nullopt;
}

Result<void> WorkspaceTable::saveSender(const Sender &sender)
{
    const auto saved = m_connection.change(
        kSaveSender, {storedWord(sender.channel), boundBytes(sender.id), boundText(sender.name),
                      boundText(sender.address), storedWord(sender.useCase), boundBytes(sender.channelId)});
    return saved ? Result<void>() : Result<void>(saved.error());
}

Result<void> WorkspaceTable::removeSender(Channel channel, const QByteArray &id)
{
    const auto removed = m_connection.change(kRemoveSender, {storedWord(channel), boundBytes(id)});
    return removed ? Result<void>() : Result<void>(removed.error());
}

Result<std::optional<QByteArray>> WorkspaceTable::fact(const QByteArray &name)
{
    auto rows = m_connection.query(kFact, {boundBytes(name)});
    if (!rows)
        return rows.error();
    StoreRows found = rows.take();
    const auto any = found.next();
    if (!any)
        return any.error();
    return *any ? std::optional(found.bytes(0)) : std::nullopt;
}

Result<void> WorkspaceTable::saveFact(const QByteArray &name, const QByteArray &value)
{
    const auto saved = m_connection.change(kSaveFact, {boundBytes(name), boundBytes(value)});
    return saved ? Result<void>() : Result<void>(saved.error());
}

} // namespace arowana
