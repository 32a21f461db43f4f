// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/workspacetable.h"

#include "app/store/storedwords.h"

namespace arowana {

namespace {

constexpr auto kSenders =
    "SELECT channel, id, name, address, use_case, channel_id, read_at, status_word, display_name, "
    "told_use_case, newsletter_enabled, rejection_reason, not_found_at FROM senders ORDER BY seq";
constexpr auto kSender =
    "SELECT channel, id, name, address, use_case, channel_id, read_at, status_word, display_name, "
    "told_use_case, newsletter_enabled, rejection_reason, not_found_at FROM senders WHERE channel = ? AND id "
    "= ?";
constexpr auto kSaveSender =
    "INSERT INTO senders (channel, id, name, address, use_case, channel_id, read_at, status_word, "
    "display_name, told_use_case, newsletter_enabled, rejection_reason, not_found_at) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
    "ON CONFLICT (channel, id) DO UPDATE SET name = excluded.name, address = excluded.address, "
    "use_case = excluded.use_case, channel_id = excluded.channel_id, read_at = excluded.read_at, "
    "status_word = excluded.status_word, display_name = excluded.display_name, "
    "told_use_case = excluded.told_use_case, newsletter_enabled = excluded.newsletter_enabled, "
    "rejection_reason = excluded.rejection_reason, not_found_at = excluded.not_found_at";
constexpr auto kRemoveSender = "DELETE FROM senders WHERE channel = ? AND id = ?";
constexpr auto kCarriers = "SELECT carrier, status_word, launched_at, rejection_reason FROM agent_carriers "
                           "WHERE agent_id = ? ORDER BY place";
constexpr auto kDropCarriers = "DELETE FROM agent_carriers WHERE agent_id = ?";
constexpr auto kAddCarrier =
    "INSERT INTO agent_carriers (agent_id, place, carrier, status_word, launched_at, "
    "rejection_reason) VALUES (?, ?, ?, ?, ?, ?)";
constexpr auto kFact = "SELECT value FROM facts WHERE name = ?";
constexpr auto kSaveFact =
    "INSERT INTO facts (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value";

/// Without its carriers; nullopt where the platform was never asked.
std::optional<AgentReading> readingFrom(const StoreRows &rows)
{
    if (rows.isNull(6))
        return std::nullopt;
    AgentReading reading;
    reading.readAt = rows.instant(6);
    reading.statusWord = rows.text(7);
    reading.displayName = rows.text(8);
    if (!rows.isNull(9))
        reading.useCase = fromStoredWord(rows.text(9), UseCase::Unknown);
    if (!rows.isNull(10))
        reading.newsletterEnabled = rows.flag(10);
    reading.rejectionReason = rows.text(11);
    return reading;
}

CarrierLaunch carrierFrom(const StoreRows &rows)
{
    return {rows.text(0), rows.text(1), rows.maybeInstant(2), rows.text(3)};
}

/// One column: of an agent what the platform said, of an e-mail channel what was entered.
QVariant newslettersOf(const Sender &sender, const AgentReading &reading)
{
    const auto &told =
        sender.channel == Channel::Email ? sender.allowsNewsletters : reading.newsletterEnabled;
    return told ? QVariant(*told) : QVariant();
}

Sender senderFrom(const StoreRows &rows)
{
    Sender sender;
    sender.channel = fromStoredWord(rows.text(0), Channel::Rcs);
    sender.id = rows.bytes(1);
    sender.name = rows.text(2);
    sender.address = rows.text(3);
    sender.useCase = fromStoredWord(rows.text(4), UseCase::Unknown);
    sender.channelId = rows.bytes(5);
    sender.reading = readingFrom(rows);
    sender.notFoundAt = rows.maybeInstant(12);
    if (sender.channel == Channel::Email && !rows.isNull(10))
        sender.allowsNewsletters = rows.flag(10);
    return sender;
}

} // namespace

WorkspaceTable::WorkspaceTable(StoreConnection &connection)
    : m_connection(connection)
{
}

Result<QList<Sender>> WorkspaceTable::senders()
{
    auto found = m_connection.all(kSenders, {}, senderFrom);
    if (!found)
        return found;
    QList<Sender> senders = found.take();
    for (Sender &sender : senders) {
        if (auto read = readCarriers(sender); !read)
            return read.error();
    }
    return senders;
}

Result<std::optional<Sender>> WorkspaceTable::sender(Channel channel, const QByteArray &id)
{
    auto found = m_connection.first(kSender, {storedWord(channel), boundBytes(id)}, senderFrom);
    if (!found || !*found)
        return found;
    Sender sender = **found;
    if (auto read = readCarriers(sender); !read)
        return read.error();
    return std::optional(std::move(sender));
}

Result<void> WorkspaceTable::readCarriers(Sender &sender)
{
    if (sender.channel != Channel::Rcs || !sender.reading)
        return {};
    auto carriers = m_connection.all(kCarriers, {boundBytes(sender.id)}, carrierFrom);
    if (!carriers)
        return carriers.error();
    sender.reading->carriers = carriers.take();
    return {};
}

Result<void> WorkspaceTable::saveSender(const Sender &sender)
{
    const AgentReading none;
    const AgentReading &reading = sender.reading ? *sender.reading : none;
    auto saved = m_connection.run(
        kSaveSender, {storedWord(sender.channel), boundBytes(sender.id), boundText(sender.name),
                      boundText(sender.address), storedWord(sender.useCase), boundBytes(sender.channelId),
                      sender.reading ? boundInstant(reading.readAt) : QVariant(),
                      boundText(reading.statusWord), boundText(reading.displayName),
                      reading.useCase ? QVariant(storedWord(*reading.useCase)) : QVariant(),
                      newslettersOf(sender, reading), boundText(reading.rejectionReason),
                      boundInstant(sender.notFoundAt)});
    if (!saved || sender.channel != Channel::Rcs)
        return saved;
    return saveCarriers(sender.id, reading.carriers);
}

Result<void> WorkspaceTable::saveCarriers(const QByteArray &agent, const QList<CarrierLaunch> &carriers)
{
    if (auto dropped = m_connection.run(kDropCarriers, {boundBytes(agent)}); !dropped)
        return dropped;
    int place = 0;
    for (const CarrierLaunch &launch : carriers) {
        auto added = m_connection.run(
            kAddCarrier, {boundBytes(agent), place++, boundText(launch.carrier), boundText(launch.statusWord),
                          boundInstant(launch.launchedAt), boundText(launch.rejectionReason)});
        if (!added)
            return added;
    }
    return {};
}

Result<void> WorkspaceTable::removeSender(Channel channel, const QByteArray &id)
{
    auto removed = m_connection.run(kRemoveSender, {storedWord(channel), boundBytes(id)});
    if (!removed || channel != Channel::Rcs)
        return removed;
    return saveCarriers(id, {});
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
