// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/draftlist.h"

#include "app/wire/draftparts.h"

#include <algorithm>
#include <array>
#include <limits>

namespace arowana {

namespace {

/// UTF-8 is what nothing is said of.
constexpr std::array<std::pair<TextEncoding, const char *>, 2> kEncodings{{
    {TextEncoding::Utf16, "utf-16"},
    {TextEncoding::Windows1252, "windows-1252"},
}};

void appendEncoding(JsonValue &json, TextEncoding encoding)
{
    for (const auto &[known, word] : kEncodings) {
        if (known == encoding)
            json.append("file_encoding", JsonValue::text(word));
    }
}

TextEncoding encodingIn(const JsonValue &value)
{
    for (const auto &[known, word] : kEncodings) {
        if (value.toBytes() == word)
            return known;
    }
    return TextEncoding::Utf8;
}

int numberIn(const JsonValue &value, int otherwise)
{
    const qint64 number = value.toInteger().value_or(otherwise);
    return int(std::clamp<qint64>(number, std::numeric_limits<int>::min(), std::numeric_limits<int>::max()));
}

JsonValue columnsJson(const ColumnMapping &columns)
{
    JsonValue out = JsonValue::object();
    out.append("has_header", JsonValue::boolean(columns.hasHeader));
    appendDraftNumber(out, "recipient", columns.recipient);
    JsonValue &values = out.append("values", JsonValue::array());
    for (const auto &[name, column] : columns.values) {
        JsonValue &value = values.append(JsonValue::object());
        appendDraftText(value, "name", name);
        appendDraftNumber(value, "column", column);
    }
    return out;
}

ColumnMapping columnsIn(const JsonValue &json)
{
    ColumnMapping columns;
    columns.hasHeader = json["has_header"].toBool().value_or(false);
    columns.recipient = numberIn(json["recipient"], 0);
    for (const JsonValue &value : json["values"].items())
        columns.values.append({draftTextIn(value["name"]), numberIn(value["column"], -1)});
    return columns;
}

} // namespace

JsonValue draftListJson(const ListDraft &list)
{
    JsonValue out = JsonValue::object();
    appendDraftNumber(out, "compose", qint64(list.compose));
    appendDraftText(out, "pasted", list.pasted);
    appendDraftText(out, "file_name", list.fileName);
    appendDraftText(out, "file_text", list.fileText);
    appendEncoding(out, list.fileEncoding);
    if (list.columns)
        out.append("columns", columnsJson(*list.columns));
    out.append("takes_offers", JsonValue::boolean(list.takesOffers));
    appendDraftBytes(out, "region", list.region);
    out.append("sends_duplicates", JsonValue::boolean(list.sendsDuplicates));
    appendDraftText(out, "name", list.name);
    appendDraftNumber(out, "canary", list.canary);
    appendDraftNumber(out, "per_minute", list.perMinute);
    return out;
}

ListDraft draftListIn(const JsonValue &json)
{
    ListDraft list;
    list.compose = quint64(json["compose"].toInteger().value_or(0));
    list.pasted = draftTextIn(json["pasted"]);
    list.fileName = draftTextIn(json["file_name"]);
    list.fileText = draftTextIn(json["file_text"]);
    list.fileEncoding = encodingIn(json["file_encoding"]);
    if (json.has("columns"))
        list.columns = columnsIn(json["columns"]);
    list.takesOffers = json["takes_offers"].toBool().value_or(false);
    list.region = draftBytesIn(json["region"]);
    list.sendsDuplicates = json["sends_duplicates"].toBool().value_or(false);
    list.name = draftTextIn(json["name"]);
    list.canary = numberIn(json["canary"], 0);
    list.perMinute = numberIn(json["per_minute"], 0);
    return list;
}

} // namespace arowana
