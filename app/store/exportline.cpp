// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/exportline.h"

#include "app/store/storedwords.h"
#include "app/wire/jsonwriter.h"
#include "app/wire/strictjson.h"
#include "models/domain/csvtext.h"
#include "models/domain/masking.h"

#include <utility>

namespace arowana {

namespace {

/// A field of a message: how it is written, and how it is taken back. Empty and null are "not known".
struct Column {
    QByteArray name;
    QByteArray (*write)(const ExportedMessage &);
    /// False: no such text is ever written.
    bool (*read)(ExportedMessage &, const QByteArray &);
};

QByteArray timeText(Instant at)
{
    return at.isValid() ? at.toIsoMs() : QByteArray();
}

bool readTime(Instant &at, const QByteArray &text)
{
    const auto read = text.isEmpty() ? std::optional(Instant{}) : Instant::fromIso(text);
    at = read.value_or(Instant{});
    return read.has_value();
}

QByteArray moneyText(const std::optional<Money> &money)
{
    return money ? money->toDecimal() : QByteArray();
}

bool readMoney(std::optional<Money> &money, const QByteArray &text)
{
    money = text.isEmpty() ? std::nullopt : Money::fromDecimal(text);
    return text.isEmpty() || money.has_value();
}

template <class E>
bool readWord(E &value, const QByteArray &text)
{
    const auto read = fromStoredWord<E>(QString::fromUtf8(text));
    value = read.value_or(value);
    return read.has_value();
}

bool readText(QString &to, const QByteArray &text)
{
    to = QString::fromUtf8(text);
    return true;
}

bool readBytes(QByteArray &to, const QByteArray &text)
{
    to = text;
    return true;
}

template <class I>
bool readId(I &to, const QByteArray &text)
{
    to = I(text);
    return true;
}

bool readRow(RowId &row, const QByteArray &text)
{
    bool isNumber = false;
    row = RowId{text.toLongLong(&isNumber)};
    return isNumber && QByteArray::number(row.value) == text;
}

using M = ExportedMessage;
using B = QByteArray;

const Column kColumns[] = {
    {QByteArrayLiteral("row"), [](const M &m) { return B::number(m.row.row.value); },
     [](M &m, const B &t) { return readRow(m.row.row, t); }},
    {QByteArrayLiteral("message_id"), [](const M &m) { return m.row.id.bytes(); },
     [](M &m, const B &t) { return readId(m.row.id, t); }},
    {QByteArrayLiteral("idempotency_key"), [](const M &m) { return m.key.bytes(); },
     [](M &m, const B &t) { return readId(m.key, t); }},
    {QByteArrayLiteral("created_at"), [](const M &m) { return timeText(m.row.createdAt); },
     [](M &m, const B &t) { return readTime(m.row.createdAt, t); }},
    {QByteArrayLiteral("direction"), [](const M &m) { return storedWord(m.row.direction).toUtf8(); },
     [](M &m, const B &t) { return readWord(m.row.direction, t); }},
    {QByteArrayLiteral("channel"), [](const M &m) { return storedWord(m.row.channel).toUtf8(); },
     [](M &m, const B &t) { return readWord(m.row.channel, t); }},
    {QByteArrayLiteral("type"), [](const M &m) { return storedWord(m.row.type).toUtf8(); },
     [](M &m, const B &t) { return readWord(m.row.type, t); }},
    {QByteArrayLiteral("sender_id"), [](const M &m) { return m.row.senderId; },
     [](M &m, const B &t) { return readBytes(m.row.senderId, t); }},
    {QByteArrayLiteral("sender_name"), [](const M &m) { return m.senderName.toUtf8(); },
     [](M &m, const B &t) { return readText(m.senderName, t); }},
    {QByteArrayLiteral("recipient"), [](const M &m) { return m.row.recipient.toUtf8(); },
     [](M &m, const B &t) { return readText(m.row.recipient, t); }},
    {QByteArrayLiteral("contact_id"), [](const M &m) { return m.contactId.bytes(); },
     [](M &m, const B &t) { return readId(m.contactId, t); }},
    {QByteArrayLiteral("channel_id"), [](const M &m) { return m.channelId.bytes(); },
     [](M &m, const B &t) { return readId(m.channelId, t); }},
    {QByteArrayLiteral("campaign_id"), [](const M &m) { return m.campaignId; },
     [](M &m, const B &t) { return readBytes(m.campaignId, t); }},
    {QByteArrayLiteral("status"), [](const M &m) { return storedWord(m.row.status).toUtf8(); },
     [](M &m, const B &t) { return readWord(m.row.status, t); }},
    {QByteArrayLiteral("status_word"), [](const M &m) { return m.row.statusWord.toUtf8(); },
     [](M &m, const B &t) { return readText(m.row.statusWord, t); }},
    {QByteArrayLiteral("status_source"), [](const M &m) { return storedWord(m.row.statusSource).toUtf8(); },
     [](M &m, const B &t) { return readWord(m.row.statusSource, t); }},
    {QByteArrayLiteral("status_at"), [](const M &m) { return timeText(m.row.statusAt); },
     [](M &m, const B &t) { return readTime(m.row.statusAt, t); }},
    {QByteArrayLiteral("status_learnt_at"), [](const M &m) { return timeText(m.row.statusLearntAt); },
     [](M &m, const B &t) { return readTime(m.row.statusLearntAt, t); }},
    {QByteArrayLiteral("reason"), [](const M &m) { return m.row.note.toUtf8(); },
     [](M &m, const B &t) { return readText(m.row.note, t); }},
    {QByteArrayLiteral("revoke_note"), [](const M &m) { return m.revokeNote.toUtf8(); },
     [](M &m, const B &t) { return readText(m.revokeNote, t); }},
    {QByteArrayLiteral("unit"), [](const M &m) { return storedWord(m.row.unit).toUtf8(); },
     [](M &m, const B &t) { return readWord(m.row.unit, t); }},
    {QByteArrayLiteral("unit_word"), [](const M &m) { return m.unitWord.toUtf8(); },
     [](M &m, const B &t) { return readText(m.unitWord, t); }},
    {QByteArrayLiteral("price_eur"), [](const M &m) { return moneyText(m.price); },
     [](M &m, const B &t) { return readMoney(m.price, t); }},
    // One amount in the column that says what it is, so that a sum of a column means something.
    {QByteArrayLiteral("charged_eur"),
     [](const M &m) { return m.row.costIsHold ? B() : moneyText(m.row.cost); },
     [](M &m, const B &t) { return readMoney(m.row.cost, t); }},
    {QByteArrayLiteral("reserved_eur"),
     [](const M &m) { return m.row.costIsHold ? moneyText(m.row.cost) : B(); },
     [](M &m, const B &t) {
         if (t.isEmpty())
             return true;
         m.row.costIsHold = true;
         return !m.row.cost && readMoney(m.row.cost, t);
     }},
    {QByteArrayLiteral("subject"), [](const M &m) { return m.subject.toUtf8(); },
     [](M &m, const B &t) { return readText(m.subject, t); }},
    {QByteArrayLiteral("text"), [](const M &m) { return m.text.toUtf8(); },
     [](M &m, const B &t) { return readText(m.text, t); }},
    {QByteArrayLiteral("reply_kind"), [](const M &m) { return m.replyWord.toUtf8(); },
     [](M &m, const B &t) { return readText(m.replyWord, t); }},
    {QByteArrayLiteral("postback"), [](const M &m) { return m.postback.toUtf8(); },
     [](M &m, const B &t) { return readText(m.postback, t); }},
};
const QByteArray kSteps = QByteArrayLiteral("steps");

/// `2026-05-04T10:00:00.000Z delivered, webhook 2026-05-04T10:00:01.200Z: its detail`, one a line.
QString stepsCell(const QList<TimelineStep> &steps)
{
    QStringList lines;
    for (const TimelineStep &step : steps) {
        QString line = QString::fromLatin1(timeText(step.at)) + u' ' + storedWord(step.status) +
                       QStringLiteral(", ") + storedWord(step.source) + u' ' +
                       QString::fromLatin1(timeText(step.learntAt));
        if (!step.detail.isEmpty())
            line += QStringLiteral(": ") + step.detail;
        lines << line;
    }
    return lines.join(u'\n');
}

JsonValue stepsJson(const QList<TimelineStep> &steps)
{
    JsonValue list = JsonValue::array();
    for (const TimelineStep &step : steps) {
        JsonValue &item = list.append(JsonValue::object());
        item.append("status", jsonText(storedWord(step.status)));
        item.append("at", JsonValue::text(timeText(step.at)));
        item.append("source", jsonText(storedWord(step.source)));
        item.append("learnt_at", JsonValue::text(timeText(step.learntAt)));
        item.append("detail", jsonText(step.detail));
    }
    return list;
}

/// Exactly these fields, each a text.
bool isOfTexts(const JsonValue &value, std::initializer_list<const char *> names)
{
    if (!value.isObject() || value.keys().size() != names.size())
        return false;
    for (const char *name : names) {
        if (value[name].kind() != JsonValue::Kind::Text)
            return false;
    }
    return true;
}

bool readSteps(QList<TimelineStep> &steps, const JsonValue &list)
{
    if (!list.isArray())
        return false;
    for (const JsonValue &item : list.items()) {
        TimelineStep step;
        if (!isOfTexts(item, {"status", "at", "source", "learnt_at", "detail"}) ||
            !readWord(step.status, item["status"].toBytes()) || !readTime(step.at, item["at"].toBytes()) ||
            !readWord(step.source, item["source"].toBytes()) ||
            !readTime(step.learntAt, item["learnt_at"].toBytes()))
            return false;
        step.detail = item["detail"].toText();
        steps.append(step);
    }
    return true;
}

QByteArray csvOf(const ExportedMessage &message)
{
    QStringList cells;
    for (const Column &column : kColumns)
        cells.append(QString::fromUtf8(column.write(message)));
    cells.append(stepsCell(message.steps));
    return csvLine(cells).toUtf8();
}

QByteArray jsonOf(const ExportedMessage &message)
{
    JsonValue line = JsonValue::object();
    for (const Column &column : kColumns)
        line.append(column.name, JsonValue::text(column.write(message)));
    line.append(kSteps, stepsJson(message.steps));
    return writeJson(line) + '\n';
}

} // namespace

ExportedMessage masked(ExportedMessage message)
{
    message.row.recipient = maskedAddress(message.row.recipient);
    message.row.note = maskedWithin(message.row.note);
    message.revokeNote = maskedWithin(message.revokeNote);
    message.subject = maskedText(message.subject);
    message.text = maskedText(message.text);
    message.postback = maskedText(message.postback);
    for (TimelineStep &step : message.steps)
        step.detail = maskedDetail(step);
    return message;
}

QStringList exportColumns()
{
    QStringList names;
    for (const Column &column : kColumns)
        names.append(QString::fromLatin1(column.name));
    return names << QString::fromLatin1(kSteps);
}

QByteArray exportHead(ExportFormat format)
{
    // Spreadsheets need the byte-order mark to take it for UTF-8.
    return format == ExportFormat::Csv ? QByteArray("\xEF\xBB\xBF") + csvLine(exportColumns()).toUtf8()
                                       : QByteArray();
}

QByteArray exportLine(const ExportedMessage &message, ExportFormat format)
{
    return format == ExportFormat::Csv ? csvOf(message) : jsonOf(message);
}

Result<ExportedMessage> readExportLine(const QByteArray &line)
{
    const auto read = readStrictJson(line, kAnswerBytesMost);
    if (!read)
        return read.error();
    if (!read->isObject() || read->keys().size() != std::size(kColumns) + 1)
        return malformed(QStringLiteral("not the fields of a message"));
    ExportedMessage message;
    for (const Column &column : kColumns) {
        const JsonValue &value = (*read)[column.name];
        if (value.kind() != JsonValue::Kind::Text || !column.read(message, value.toBytes()))
            return malformed(QLatin1String("field ") + QLatin1String(column.name));
    }
    if (!readSteps(message.steps, (*read)[kSteps]))
        return malformed(QStringLiteral("field steps"));
    return message;
}

} // namespace arowana
