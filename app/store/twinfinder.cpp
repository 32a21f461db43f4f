// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/twinfinder.h"

#include "app/store/storedwords.h"
#include "app/wire/logcodec.h"
#include "app/wire/sendcodec.h"
#include "models/domain/contentmatch.h"

namespace arowana {

namespace {

/// The platform's clock and ours differ a little.
constexpr qint64 kMarginMs = 5 * 60'000;
/// So long the platform knows a key, and a request under way may arrive.
constexpr qint64 kLateMostMs = 24LL * 3'600'000;
/// Where more than this come into question, nothing is said.
constexpr int kLookedAtMost = 500;

constexpr auto kOthers =
    "SELECT messages.row FROM messages JOIN message_more ON message_more.row = messages.row "
    "WHERE messages.row BETWEEN ? AND ? AND messages.direction = 'outbound' "
    "AND messages.message_id IS NOT NULL AND messages.type = ? "
    "AND message_more.key IS NULL ORDER BY messages.row LIMIT ?";

bool isOpenUnknown(const OutboxEntry &entry)
{
    return (entry.state == OutboxState::Unknown || entry.state == OutboxState::Stuck) && entry.firstTryAt &&
           entry.isIntact();
}

Instant firstPossible(const OutboxEntry &entry)
{
    return entry.firstTryAt->plusMs(-kMarginMs);
}

Instant lastPossible(const OutboxEntry &entry)
{
    return entry.firstTryAt->plusMs(kLateMostMs);
}

/// By recipient and content, as far as they are known.
bool mayBe(const SendRequest &request, const MessageRecord &other)
{
    if (!other.row.recipient.isEmpty() && !mayBeSameRecipient(request.to, other.row.recipient))
        return false;
    return other.logRaw.isEmpty() ||
           mayBeSameContent(request.content, decodePolledContent(other.logRaw, request.channel()));
}

} // namespace

TwinFinder::TwinFinder(StoreConnection &connection, MessageTable &messages, OutboxTable &outbox)
    : m_connection(connection)
    , m_messages(messages)
    , m_outbox(outbox)
{
}

Result<std::optional<PossibleTwin>> TwinFinder::find(const MessageRecord &record)
{
    if (record.row.direction != Direction::Outbound)
        return std::optional<PossibleTwin>();
    if (record.key.isEmpty())
        return record.row.id.isEmpty() ? std::optional<PossibleTwin>() : ofOther(record);
    if (record.row.status != MessageStatus::Unknown)
        return std::optional<PossibleTwin>();
    const auto entry = m_outbox.byRow(record.row.row);
    if (!entry)
        return entry.error();
    return *entry ? ofSend(**entry) : std::optional<PossibleTwin>();
}

Result<std::optional<PossibleTwin>> TwinFinder::ofSend(const OutboxEntry &entry)
{
    std::optional<PossibleTwin> twin;
    const auto request = decodeSend(entry.body, {});
    if (!isOpenUnknown(entry) || !request)
        return twin;
    const auto rows = m_connection.all(kOthers,
                                       {RowId::make(firstPossible(entry), 0).value,
                                        RowId::make(lastPossible(entry), 0).value, storedWord(request->type),
                                        kLookedAtMost + 1},
                                       [](const StoreRows &found) { return RowId{found.integer(0)}; });
    if (!rows)
        return rows.error();
    if (rows->size() > kLookedAtMost)
        return twin;
    for (const RowId row : *rows) {
        const auto other = m_messages.byRow(row);
        if (!other)
            return other.error();
        if (!*other || !mayBe(*request, **other))
            continue;
        if (twin)
            return std::optional<PossibleTwin>(); // two fit: which one it is would be a guess
        twin = PossibleTwin{row, (*other)->row.createdAt};
    }
    return twin;
}

Result<std::optional<PossibleTwin>> TwinFinder::ofOther(const MessageRecord &record)
{
    std::optional<PossibleTwin> twin;
    const auto entries = m_outbox.unknown(kLookedAtMost + 1);
    if (!entries)
        return entries.error();
    if (entries->size() > kLookedAtMost)
        return twin;
    for (const OutboxEntry &entry : *entries) {
        const bool isInTime = isOpenUnknown(entry) && record.row.createdAt >= firstPossible(entry) &&
                              record.row.createdAt <= lastPossible(entry);
        if (!isInTime)
            continue;
        const auto request = decodeSend(entry.body, {});
        if (!request || request->type != record.row.type || !mayBe(*request, record))
            continue;
        const auto back = ofSend(entry);
        if (!back)
            return back.error();
        const bool isMutual = *back && (*back)->row == record.row.row;
        if (twin || !isMutual)
            return std::optional<PossibleTwin>();
        twin = PossibleTwin{entry.row, entry.createdAt};
    }
    return twin;
}

} // namespace arowana
