// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/settingscodec.h"

#include "app/wire/jsonwriter.h"
#include "app/wire/strictjson.h"

#include <algorithm>
#include <limits>

namespace arowana {

namespace {

void appendNumber(JsonValue &object, const char *key, qint64 value)
{
    object.append(key, JsonValue::number(QByteArray::number(value)));
}

struct OrderWord {
    MessageOrder::By by;
    const char *word;
};
constexpr OrderWord kOrders[] = {
    {MessageOrder::By::Time, "time"},           {MessageOrder::By::Status, "status"},
    {MessageOrder::By::Recipient, "recipient"}, {MessageOrder::By::Channel, "channel"},
    {MessageOrder::By::Unit, "unit"},           {MessageOrder::By::Cost, "cost"}};

JsonValue encodeLayout(const ListLayout &layout)
{
    JsonValue out = JsonValue::object();
    JsonValue columns = JsonValue::array();
    for (const ListColumn &column : layout.columns) {
        JsonValue item = JsonValue::object();
        item.append("name", JsonValue::text(column.name));
        appendNumber(item, "width", column.width);
        item.append("shown", JsonValue::boolean(column.isShown));
        columns.append(item);
    }
    out.append("columns", columns);
    for (const OrderWord &order : kOrders) {
        if (order.by == layout.order.by)
            out.append("order", JsonValue::text(order.word));
    }
    out.append("ascending", JsonValue::boolean(layout.order.isAscending));
    return out;
}

/// What is odd in it is as it comes: a list can be arranged anew.
ListLayout decodeLayout(const JsonValue &value)
{
    ListLayout layout;
    for (const JsonValue &item : value["columns"].items()) {
        ListColumn column;
        column.name = item["name"].toBytes();
        column.width =
            int(std::clamp<qint64>(item["width"].toInteger().value_or(0), 0, ListColumn::kWidthMost));
        column.isShown = item["shown"].toBool().value_or(true);
        if (!column.name.isEmpty() && layout.columns.size() < ListLayout::kColumnsMost)
            layout.columns.append(column);
    }
    for (const OrderWord &order : kOrders) {
        if (value["order"].toBytes() == order.word)
            layout.order.by = order.by;
    }
    layout.order.isAscending = value["ascending"].toBool().value_or(false);
    return layout;
}

bool isRegion(const QByteArray &region)
{
    return region.size() == 2 &&
           std::all_of(region.begin(), region.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

} // namespace

QByteArray encodeSettings(const WorkspaceSettings &settings)
{
    JsonValue out = JsonValue::object();
    appendNumber(out, "rcs_hold_ms", settings.rcsHoldMs);
    appendNumber(out, "email_hold_ms", settings.emailHoldMs);
    appendNumber(out, "reply_hold_ms", settings.replyHoldMs);
    appendNumber(out, "sends_per_minute_most", settings.sendsPerMinuteMost);
    appendNumber(out, "sends_per_day_most", settings.sendsPerDayMost);
    out.append("region", JsonValue::text(settings.region));
    out.append("enter_sends", JsonValue::boolean(settings.enterSends));
    out.append("tells_ends", JsonValue::boolean(settings.tellsEnds));
    out.append("tells_who", JsonValue::boolean(settings.tellsWho));
    out.append("sounds_ends", JsonValue::boolean(settings.soundsEnds));
    appendNumber(out, "keep_months", settings.keeps.months);
    appendNumber(out, "keep_megabytes", settings.keeps.megabytes);
    out.append("messages_list", encodeLayout(settings.messages));
    return writeJson(out);
}

Result<WorkspaceSettings> decodeSettings(const QByteArray &json, const WorkspaceSettings &otherwise)
{
    const auto read = readStrictJson(json, kEventBytesMost);
    if (!read)
        return read.error();
    if (!read->isObject())
        return malformed(QStringLiteral("no settings"));
    const JsonValue &value = *read;
    const auto count = [&](const char *key, int known) {
        const qint64 told = value[key].toInteger().value_or(known);
        return int(std::clamp<qint64>(told, 0, std::numeric_limits<int>::max()));
    };
    WorkspaceSettings settings = otherwise;
    settings.rcsHoldMs = value["rcs_hold_ms"].toInteger().value_or(otherwise.rcsHoldMs);
    settings.emailHoldMs = value["email_hold_ms"].toInteger().value_or(otherwise.emailHoldMs);
    settings.replyHoldMs = value["reply_hold_ms"].toInteger().value_or(otherwise.replyHoldMs);
    settings.sendsPerMinuteMost = count("sends_per_minute_most", otherwise.sendsPerMinuteMost);
    settings.sendsPerDayMost = count("sends_per_day_most", otherwise.sendsPerDayMost);
    if (value["region"].kind() == JsonValue::Kind::Text)
        settings.region = value["region"].toBytes();
    settings.enterSends = value["enter_sends"].toBool().value_or(otherwise.enterSends);
    settings.tellsEnds = value["tells_ends"].toBool().value_or(otherwise.tellsEnds);
    settings.tellsWho = value["tells_who"].toBool().value_or(otherwise.tellsWho);
    settings.soundsEnds = value["sounds_ends"].toBool().value_or(otherwise.soundsEnds);
    // What is not certain keeps all: a garbled rule must not take anything away.
    settings.keeps.months = int(
        std::clamp<qint64>(value["keep_months"].toInteger().value_or(0), 0, std::numeric_limits<int>::max()));
    settings.keeps.megabytes = value["keep_megabytes"].toInteger().value_or(0);
    if (value["messages_list"].isObject())
        settings.messages = decodeLayout(value["messages_list"]);
    return boundedSettings(settings);
}

WorkspaceSettings boundedSettings(WorkspaceSettings settings)
{
    for (qint64 *hold : {&settings.rcsHoldMs, &settings.emailHoldMs, &settings.replyHoldMs})
        *hold = std::clamp<qint64>(*hold, 0, WorkspaceSettings::kHoldMostMs);
    settings.sendsPerMinuteMost = std::max(settings.sendsPerMinuteMost, 0);
    settings.sendsPerDayMost = std::max(settings.sendsPerDayMost, 0);
    if (!isRegion(settings.region))
        settings.region.clear();
    if (settings.keeps.months < 0 || settings.keeps.months > RetentionRule::kMonthsMost)
        settings.keeps.months = 0;
    if (settings.keeps.megabytes < RetentionRule::kMegabytesLeast)
        settings.keeps.megabytes = 0;
    return settings;
}

} // namespace arowana
