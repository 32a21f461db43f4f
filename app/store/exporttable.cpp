// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/exporttable.h"

#include "app/store/storedwords.h"
#include "app/store/transcriptcontent.h"
#include "app/wire/contentcodec.h"
#include "app/wire/logcodec.h"
#include "app/wire/strictjson.h"

namespace arowana {

namespace {

// The rows come as one JSON array, whose places are the `key`. CROSS JOIN: in this order, which the planner
// cannot know to be the good one.
constexpr auto kMessages =
    "SELECT k.key, m.row, m.message_id, m.direction, m.channel, m.type, m.status, m.status_word, "
    "m.status_source, m.status_at, m.status_learnt_at, m.created_at, m.unit, m.cost, m.cost_is_hold, "
    "m.sender_id, m.recipient, m.summary, m.note, m.price, m.unit_word, d.key, d.inbound_text, "
    "d.revoke_note, d.contact_id, d.channel_id, d.campaign_id, d.reply_word, d.postback, d.log_raw, o.body, "
    "s.name FROM json_each(?) k CROSS JOIN messages m ON m.row = k.value "
    "LEFT JOIN message_more d ON d.row = m.row LEFT JOIN outbox o ON o.row = m.row "
    "LEFT JOIN senders s ON s.channel = m.channel AND s.id = m.sender_id";
constexpr auto kSteps = "SELECT k.key, s.status, s.at, s.learnt_at, s.source, s.detail FROM json_each(?) k "
                        "CROSS JOIN steps s ON s.row = k.value ORDER BY k.key, s.place";

MessageRow rowFrom(const StoreRows &rows)
{
    MessageRow row;
    row.row = RowId{rows.integer(1)};
    row.id = MessageId(rows.bytes(2));
    row.direction = fromStoredWord(rows.text(3), Direction::Outbound);
    row.channel = fromStoredWord(rows.text(4), Channel::Rcs);
    row.type = fromStoredWord(rows.text(5), MessageType::Message);
    row.status = fromStoredWord(rows.text(6), MessageStatus::Unrecognised);
    row.statusWord = rows.text(7);
    row.statusSource = fromStoredWord(rows.text(8), Source::Local);
    row.statusAt = rows.instant(9);
    row.statusLearntAt = rows.instant(10);
    row.createdAt = rows.instant(11);
    row.unit = fromStoredWord(rows.text(12), BillingUnit::Unknown);
    row.cost = rows.maybeMoney(13);
    // Without an amount there is none that is only reserved.
    row.costIsHold = row.cost && rows.flag(14);
    row.senderId = rows.bytes(15);
    row.recipient = rows.text(16);
    row.note = rows.text(18);
    return row;
}

std::optional<Content> contentOf(Channel channel, const QByteArray &body, const QByteArray &logRaw)
{
    if (!body.isEmpty()) {
        const auto read = readStrictJson(body, kAnswerBytesMost);
        return read ? contentIn(*read, channel) : std::nullopt;
    }
    return logRaw.isEmpty() ? std::nullopt : decodePolledContent(logRaw, channel);
}

void takeWords(ExportedMessage &message, const StoreRows &rows)
{
    message.text = rows.text(22);
    if (message.text.isEmpty()) {
        if (const auto content = contentOf(message.row.channel, rows.bytes(30), rows.bytes(29))) {
            TranscriptEntry entry;
            takeContent(entry, *content);
            message.subject = entry.subject;
            message.text = entry.text;
            if (const auto *email = std::get_if<EmailContent>(&*content); email && email->text.isEmpty())
                message.text = email->html;
        }
    }
    if (message.text.isEmpty() && message.subject.isEmpty())
        message.text = rows.text(17); // all that is known of it
}

ExportedMessage messageFrom(const StoreRows &rows)
{
    ExportedMessage message;
    message.row = rowFrom(rows);
    message.price = rows.maybeMoney(19);
    message.unitWord = rows.text(20);
    message.key = IdempotencyKey(rows.bytes(21));
    message.revokeNote = rows.text(23);
    message.contactId = ContactId(rows.bytes(24));
    message.channelId = ChannelId(rows.bytes(25));
    message.campaignId = rows.bytes(26);
    message.replyWord = rows.text(27);
    message.postback = rows.text(28);
    message.senderName = rows.text(31);
    takeWords(message, rows);
    return message;
}

QByteArray arrayOf(std::span<const RowId> rows)
{
    QByteArray text = "[";
    for (const RowId row : rows)
        text += (text.size() > 1 ? "," : "") + QByteArray::number(row.value);
    return text + ']';
}

} // namespace

Result<QList<ExportedMessage>> ExportTable::read(std::span<const RowId> rows)
{
    if (const auto begun = m_connection.change("BEGIN"); !begun)
        return begun.error();
    auto messages = compose(rows);
    if (const auto ended = m_connection.change("ROLLBACK"); !ended && messages.ok())
        return ended.error();
    return messages;
}

Result<QList<ExportedMessage>> ExportTable::compose(std::span<const RowId> rows)
{
    const QByteArray array = arrayOf(rows);
    QList<ExportedMessage> placed(qsizetype(rows.size()));
    auto asked = m_connection.query(kMessages, {QString::fromLatin1(array)});
    if (!asked)
        return asked.error();
    {
        StoreRows found = asked.take();
        for (;;) {
            const auto any = found.next();
            if (!any)
                return any.error();
            if (!*any)
                break;
            placed[found.integer(0)] = messageFrom(found);
        }
    }
    if (auto added = addSteps(placed, array); !added)
        return added.error();
    placed.removeIf([](const ExportedMessage &message) { return !message.row.row.isValid(); });
    return placed;
}

Result<void> ExportTable::addSteps(QList<ExportedMessage> &messages, const QByteArray &rows)
{
    auto asked = m_connection.query(kSteps, {QString::fromLatin1(rows)});
    if (!asked)
        return asked.error();
    StoreRows found = asked.take();
    for (;;) {
        const auto any = found.next();
        if (!any)
            return any.error();
        if (!*any)
            return {};
        messages[found.integer(0)].steps.push_back(
            {fromStoredWord(found.text(1), MessageStatus::Unrecognised), found.instant(2), found.instant(3),
             fromStoredWord(found.text(4), Source::Local), found.text(5)});
    }
}

} // namespace arowana
