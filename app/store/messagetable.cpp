// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/messagetable.h"

#include "app/store/listrow.h"
#include "app/store/storedwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>
#include <utility>

namespace arowana {

namespace {

qint64 boundBelow(RowId below)
{
    return below.isValid() ? below.value : std::numeric_limits<qint64>::max();
}

constexpr auto kSelectByRow =
    "SELECT row, message_id, direction, channel, type, status, status_word, status_source, status_at, "
    "status_learnt_at, created_at, unit, cost, cost_is_hold, sender_id, recipient, summary, note, price, "
    "unit_word FROM messages WHERE row = ?";
constexpr auto kSelectRowOfId = "SELECT row FROM messages WHERE message_id = ?";
constexpr auto kUpsert =
    "INSERT INTO messages (row, message_id, in_flight, direction, channel, type, status, status_word, "
    "status_source, status_at, status_learnt_at, created_at, unit, cost, cost_is_hold, sender_id, recipient, "
    "summary, note, price, unit_word) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
    "ON CONFLICT (row) DO UPDATE SET message_id = excluded.message_id, in_flight = excluded.in_flight, "
    "direction = excluded.direction, channel = excluded.channel, type = excluded.type, "
    "status = excluded.status, status_word = excluded.status_word, status_source = excluded.status_source, "
    "status_at = excluded.status_at, status_learnt_at = excluded.status_learnt_at, "
    "created_at = excluded.created_at, unit = excluded.unit, cost = excluded.cost, "
    "cost_is_hold = excluded.cost_is_hold, sender_id = excluded.sender_id, recipient = excluded.recipient, "
    "summary = excluded.summary, note = excluded.note, price = excluded.price, unit_word = "
    "excluded.unit_word";
constexpr auto kDelete = "DELETE FROM messages WHERE row = ?";

constexpr auto kSelectMore =
    "SELECT key, inbound_text, answer_status, answer_raw, revoke_pending, revoke_note, contact_id, "
    "channel_id, "
    "campaign_id, is_whole, from_webhook, is_estimated, log_raw, reply_word, postback, session_expires_at "
    "FROM message_more WHERE row = ?";
// Most updates of a message change its state and nothing of this: then no page is written.
constexpr auto kUpsertMore =
    "INSERT INTO message_more (row, key, inbound_text, answer_status, answer_raw, revoke_pending, "
    "revoke_note, contact_id, channel_id, campaign_id, is_whole, from_webhook, is_estimated, log_raw, "
    "reply_word, postback, session_expires_at) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (row) DO UPDATE SET key = "
    "excluded.key, "
    "inbound_text = excluded.inbound_text, answer_status = excluded.answer_status, "
    "answer_raw = excluded.answer_raw, revoke_pending = excluded.revoke_pending, "
    "revoke_note = excluded.revoke_note, contact_id = excluded.contact_id, "
    "channel_id = excluded.channel_id, campaign_id = excluded.campaign_id, is_whole = excluded.is_whole, "
    "from_webhook = excluded.from_webhook, is_estimated = excluded.is_estimated, log_raw = excluded.log_raw, "
    "reply_word = excluded.reply_word, postback = excluded.postback, "
    "session_expires_at = excluded.session_expires_at "
    "WHERE key IS NOT excluded.key "
    "OR inbound_text <> excluded.inbound_text OR answer_status <> excluded.answer_status "
    "OR answer_raw <> excluded.answer_raw OR revoke_pending <> excluded.revoke_pending "
    "OR revoke_note <> excluded.revoke_note OR contact_id IS NOT excluded.contact_id "
    "OR channel_id IS NOT excluded.channel_id OR campaign_id <> excluded.campaign_id "
    "OR is_whole <> excluded.is_whole OR from_webhook <> excluded.from_webhook "
    "OR is_estimated <> excluded.is_estimated OR log_raw <> excluded.log_raw "
    "OR reply_word <> excluded.reply_word OR postback <> excluded.postback "
    "OR session_expires_at IS NOT excluded.session_expires_at";

constexpr auto kSelectSteps =
    "SELECT status, at, learnt_at, source, detail FROM steps WHERE row = ? ORDER BY place";
constexpr auto kUpsertStep =
    "INSERT INTO steps (row, place, status, at, learnt_at, source, detail) VALUES (?, ?, ?, ?, ?, ?, ?) "
    "ON CONFLICT (row, place) DO UPDATE SET status = excluded.status, at = excluded.at, "
    "learnt_at = excluded.learnt_at, source = excluded.source, detail = excluded.detail "
    "WHERE status <> excluded.status OR at <> excluded.at OR learnt_at <> excluded.learnt_at "
    "OR source <> excluded.source OR detail <> excluded.detail";
constexpr auto kDropSteps = "DELETE FROM steps WHERE row = ? AND place >= ?";

constexpr auto kCount = "SELECT value FROM counts WHERE name = 'messages'";
constexpr auto kRevokesPending =
    "SELECT m.row FROM messages m INDEXED BY messages_in_flight JOIN message_more d ON d.row = m.row "
    "WHERE m.in_flight = 1 AND d.revoke_pending = 1 ORDER BY m.row";
constexpr auto kInFlight = "SELECT message_id FROM messages INDEXED BY messages_in_flight "
                           "WHERE in_flight = 1 AND row < ? ORDER BY row DESC LIMIT ?";
constexpr auto kToRead = "SELECT messages.message_id FROM message_more INDEXED BY messages_to_read "
                         "JOIN messages ON messages.row = message_more.row "
                         "WHERE message_more.is_whole = 0 AND messages.message_id IS NOT NULL "
                         "AND message_more.row >= ? AND message_more.row < ? "
                         "ORDER BY message_more.row DESC LIMIT ?";
constexpr auto kCountToRead = "SELECT count(*) FROM message_more INDEXED BY messages_to_read "
                              "JOIN messages ON messages.row = message_more.row "
                              "WHERE message_more.is_whole = 0 AND messages.message_id IS NOT NULL "
                              "AND message_more.row < ?";
constexpr auto kWithoutAgent =
    "SELECT messages.row FROM messages INDEXED BY messages_of_pair "
    "JOIN message_more ON message_more.row = messages.row "
    "WHERE messages.channel = 'rcs' AND messages.type <> 'message' AND messages.sender_id = x'' "
    "AND messages.direction = 'inbound' AND message_more.channel_id = ? ORDER BY messages.row";
constexpr auto kReceivedBetween =
    "SELECT DISTINCT messages.row FROM steps JOIN messages ON messages.row = steps.row "
    "WHERE steps.at BETWEEN ? AND ? AND steps.status = 'received' AND messages.direction = 'inbound' "
    "ORDER BY messages.row";
constexpr auto kLastBetween = "SELECT max(row) FROM messages WHERE row BETWEEN ? AND ?";
constexpr quint32 kCounterMost = (1U << RowId::kCounterBits) - 1;

bool isInFlight(const MessageRow &row)
{
    return row.direction == Direction::Outbound && !row.id.isEmpty() && !isSettled(row.status);
}

/// What the narrow row keeps.
bool isListRowEqual(const MessageRecord &a, const MessageRecord &b)
{
    return a.row == b.row && a.price == b.price && a.unitWord == b.unitWord;
}

/// Everything but that and the steps.
bool isMoreEqual(MessageRecord a, const MessageRecord &b)
{
    a.row = b.row;
    a.price = b.price;
    a.unitWord = b.unitWord;
    a.steps = b.steps;
    return a == b;
}

} // namespace

MessageTable::MessageTable(StoreConnection &connection)
    : m_connection(connection)
{
}

Result<std::optional<MessageRow>> MessageTable::listRow(RowId row)
{
    return m_connection.first(kSelectByRow, {row.value},
                              [](const StoreRows &rows) { return listRowFrom(rows); });
}

Result<std::optional<MessageRecord>> MessageTable::byRow(RowId row)
{
    const auto found = m_connection.first(kSelectByRow, {row.value}, [](const StoreRows &rows) {
        MessageRecord narrow;
        narrow.row = listRowFrom(rows);
        narrow.price = rows.maybeMoney(18);
        narrow.unitWord = rows.text(19);
        return narrow;
    });
    if (!found)
        return found.error();
    if (!*found)
        return std::optional<MessageRecord>();
    MessageRecord record = **found;
    if (auto more = readMore(record); !more)
        return more.error();
    if (auto steps = readSteps(record); !steps)
        return steps.error();
    m_asStored = record;
    return std::optional<MessageRecord>(std::move(record));
}

Result<std::optional<MessageRecord>> MessageTable::byId(const MessageId &id)
{
    const auto row = m_connection.first(kSelectRowOfId, {boundId(id.bytes())},
                                        [](const StoreRows &rows) { return RowId{rows.integer(0)}; });
    if (!row)
        return row.error();
    return *row ? byRow(**row) : std::optional<MessageRecord>();
}

Result<void> MessageTable::readMore(MessageRecord &record)
{
    const auto any = m_connection.first(kSelectMore, {record.row.row.value}, [&](const StoreRows &found) {
        record.key = IdempotencyKey(found.bytes(0));
        record.inboundText = found.text(1);
        record.answerStatus = found.number(2);
        record.answerRaw = found.bytes(3);
        record.revokePending = found.flag(4);
        record.revokeNote = found.text(5);
        record.contactId = ContactId(found.bytes(6));
        record.channelId = ChannelId(found.bytes(7));
        record.campaignId = found.bytes(8);
        record.isWhole = found.flag(9);
        record.fromWebhook = found.flag(10);
        record.isEstimated = found.flag(11);
        record.logRaw = found.bytes(12);
        record.replyWord = found.text(13);
        record.postback = found.text(14);
        record.sessionExpiresAt = found.maybeInstant(15);
        return true;
    });
    return any ? Result<void>() : any.error();
}

Result<void> MessageTable::readSteps(MessageRecord &record)
{
    auto rows = m_connection.query(kSelectSteps, {record.row.row.value});
    if (!rows)
        return rows.error();
    StoreRows found = rows.take();
    for (;;) {
        const auto any = found.next();
        if (!any)
            return any.error();
        if (!*any)
            return {};
        record.steps.push_back({fromStoredWord(found.text(0), MessageStatus::Unrecognised), found.instant(1),
                                found.instant(2), fromStoredWord(found.text(3), Source::Local),
                                found.text(4)});
    }
}

Result<void> MessageTable::save(const MessageRecord &record)
{
    if (!record.row.row.isValid()) {
        return Error{
            ErrorKind::InvalidInput,
            QCoreApplication::translate("MessageTable", "A message without a row id cannot be stored."),
            {},
            {}};
    }
    const auto before = std::exchange(m_asStored, std::nullopt);
    const bool isKnown = before && before->row.row == record.row.row;
    if (auto saved = saveParts(record, isKnown ? &*before : nullptr); !saved)
        return saved;
    m_asStored = record;
    return {};
}

Result<void> MessageTable::saveParts(const MessageRecord &record, const MessageRecord *known)
{
    if (!known || !isListRowEqual(*known, record)) {
        if (auto saved = saveListRow(record); !saved)
            return saved;
    }
    if (!known || !isMoreEqual(*known, record)) {
        if (auto saved = saveMore(record); !saved)
            return saved;
    }
    return saveSteps(record, known);
}

Result<void> MessageTable::saveListRow(const MessageRecord &record)
{
    const MessageRow &row = record.row;
    return m_connection.run(kUpsert, {row.row.value,
                                      boundId(row.id.bytes()),
                                      isInFlight(row),
                                      storedWord(row.direction),
                                      storedWord(row.channel),
                                      storedWord(row.type),
                                      storedWord(row.status),
                                      boundText(row.statusWord),
                                      storedWord(row.statusSource),
                                      row.statusAt.ms,
                                      row.statusLearntAt.ms,
                                      row.createdAt.ms,
                                      storedWord(row.unit),
                                      boundMoney(row.cost),
                                      row.costIsHold,
                                      boundBytes(row.senderId),
                                      boundText(row.recipient),
                                      boundText(row.summary),
                                      boundText(row.note),
                                      boundMoney(record.price),
                                      boundText(record.unitWord)});
}

Result<void> MessageTable::saveMore(const MessageRecord &record)
{
    return m_connection.run(kUpsertMore,
                            {record.row.row.value, boundId(record.key.bytes()), boundText(record.inboundText),
                             record.answerStatus, boundBytes(record.answerRaw), record.revokePending,
                             boundText(record.revokeNote), boundId(record.contactId.bytes()),
                             boundId(record.channelId.bytes()), boundBytes(record.campaignId), record.isWhole,
                             record.fromWebhook, record.isEstimated, boundBytes(record.logRaw),
                             boundText(record.replyWord), boundText(record.postback),
                             boundInstant(record.sessionExpiresAt)});
}

Result<void> MessageTable::saveSteps(const MessageRecord &record, const MessageRecord *known)
{
    int place = 0;
    for (const TimelineStep &step : record.steps) {
        const bool isStored = known && place < known->steps.size() && known->steps.at(place) == step;
        if (!isStored) {
            auto saved = m_connection.run(kUpsertStep, {record.row.row.value, place, storedWord(step.status),
                                                        step.at.ms, step.learntAt.ms, storedWord(step.source),
                                                        boundText(step.detail)});
            if (!saved)
                return saved;
        }
        ++place;
    }
    if (known && known->steps.size() <= place)
        return {};
    return m_connection.run(kDropSteps, {record.row.row.value, place});
}

Result<void> MessageTable::remove(RowId row)
{
    forget();
    const auto removed = m_connection.change(kDelete, {row.value});
    return removed ? Result<void>() : Result<void>(removed.error());
}

Result<qint64> MessageTable::count()
{
    return countOf(kCount, {});
}

Result<qint64> MessageTable::countOf(const char *query, const QVariantList &values)
{
    auto rows = m_connection.query(query, values);
    if (!rows)
        return rows.error();
    StoreRows found = rows.take();
    const auto any = found.next();
    if (!any)
        return any.error();
    return *any ? found.integer(0) : 0;
}

Result<QList<MessageId>> MessageTable::inFlight(int most, RowId before)
{
    return m_connection.all(kInFlight, {boundBelow(before), most},
                            [](const StoreRows &rows) { return MessageId(rows.bytes(0)); });
}

Result<QList<RowId>> MessageTable::revokesPending()
{
    return m_connection.all(kRevokesPending, {},
                            [](const StoreRows &rows) { return RowId{rows.integer(0)}; });
}

Result<QList<MessageId>> MessageTable::toRead(int most, RowId from, RowId below)
{
    return m_connection.all(kToRead, {from.value, boundBelow(below), most},
                            [](const StoreRows &rows) { return MessageId(rows.bytes(0)); });
}

Result<qint64> MessageTable::countToRead(RowId below)
{
    return countOf(kCountToRead, {boundBelow(below)});
}

Result<QList<MessageRecord>> MessageTable::receivedBetween(Instant from, Instant to)
{
    return recordsOf(kReceivedBetween, {from.ms, to.ms});
}

Result<QList<MessageRecord>> MessageTable::repliesWithoutAgent(const ChannelId &channel)
{
    return recordsOf(kWithoutAgent, {boundId(channel.bytes())});
}

Result<QList<MessageRecord>> MessageTable::recordsOf(const char *rowsQuery, const QVariantList &values)
{
    const auto rows =
        m_connection.all(rowsQuery, values, [](const StoreRows &found) { return RowId{found.integer(0)}; });
    if (!rows)
        return rows.error();
    QList<MessageRecord> records;
    for (const RowId row : *rows) {
        auto record = byRow(row);
        if (!record)
            return record.error();
        if (*record)
            records.push_back(**record);
    }
    return records;
}

Result<RowId> MessageTable::lastOfMillisecond(Instant createdAt)
{
    auto rows = m_connection.query(
        kLastBetween, {RowId::make(createdAt, 0).value, RowId::make(createdAt, kCounterMost).value});
    if (!rows)
        return rows.error();
    StoreRows found = rows.take();
    const auto any = found.next();
    if (!any)
        return any.error();
    return RowId{*any ? found.integer(0) : 0};
}

} // namespace arowana
