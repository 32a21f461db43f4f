// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/exporttable.h"

#include "app/store/listrow.h"
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
    MessageRow row = listRowFrom(rows, 1);
    // Without an amount there is none that is only reserved.
    row.costIsHold = row.cost && row.costIsHold;
    row.summary.clear(); // the text whole stands beside it
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
    const auto walked = asked.take().forEach([&](const StoreRows &row) {
        placed[row.integer(0)] = messageFrom(row);
        return true;
    });
    if (!walked)
        return walked.error();
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
    const auto walked = asked.take().forEach([&](const StoreRows &row) {
        messages[row.integer(0)].steps.push_back({fromStoredWord(row.text(1), MessageStatus::Unrecognised),
                                                  row.instant(2), row.instant(3),
                                                  fromStoredWord(row.text(4), Source::Local), row.text(5)});
        return true;
    });
    return walked ? Result<void>() : Result<void>(walked.error());
}

} // namespace arowana
