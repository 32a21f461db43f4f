// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/importcodec.h"

#include "app/wire/jsonwriter.h"
#include "app/wire/strictjson.h"

namespace arowana {

namespace {

constexpr qsizetype kRowsBytesMost = 64LL * 1024 * 1024; ///< far above what a file of contacts makes

JsonValue number(int value)
{
    return JsonValue::number(QByteArray::number(value));
}

std::optional<int> toInt(const JsonValue &value)
{
    const auto whole = value.toInteger();
    return whole && *whole >= 0 && *whole <= kImportRowsMost * 1'000LL ? std::optional(int(*whole))
                                                                       : std::nullopt;
}

Error unreadable()
{
    return {ErrorKind::Malformed, QStringLiteral("no kept import"), {}, {}};
}

} // namespace

QByteArray encodeImportRows(const QList<ImportRow> &rows)
{
    JsonValue list = JsonValue::array();
    for (const ImportRow &row : rows) {
        JsonValue &one = list.append(JsonValue::array());
        one.append(number(row.line));
        for (const QString &cell : {row.email, row.phone, row.firstName, row.lastName})
            one.append(jsonText(cell));
    }
    return writeJson(list);
}

Result<QList<ImportRow>> decodeImportRows(const QByteArray &json)
{
    const auto read = readStrictJson(json, kRowsBytesMost);
    if (!read)
        return read.error();
    QList<ImportRow> rows;
    for (const JsonValue &one : read->items()) {
        const auto &cells = one.items();
        const auto line = cells.size() == 5 ? toInt(cells[0]) : std::nullopt;
        if (!line)
            return unreadable();
        rows.append({*line, cells[1].toText(), cells[2].toText(), cells[3].toText(), cells[4].toText()});
    }
    return rows;
}

QByteArray encodeKeptImport(const KeptImport &kept)
{
    JsonValue out = JsonValue::object();
    out.append("next", number(kept.next));
    out.append("part_end", number(kept.partEnd));
    out.append("is_told", JsonValue::boolean(kept.isTold));
    out.append("taken", number(kept.taken));
    out.append("imported", number(kept.imported));
    JsonValue &refused = out.append("refused", JsonValue::array());
    for (const RefusedRow &row : kept.refused) {
        JsonValue &one = refused.append(JsonValue::array());
        one.append(number(row.line));
        one.append(jsonText(row.words));
    }
    return writeJson(out);
}

Result<KeptImport> decodeKeptImport(const QByteArray &json)
{
    const auto read = readStrictJson(json, kRowsBytesMost);
    if (!read)
        return read.error();
    const JsonValue &value = *read;
    const auto next = toInt(value["next"]);
    const auto partEnd = toInt(value["part_end"]);
    const auto isTold = value["is_told"].toBool();
    const auto taken = toInt(value["taken"]);
    const auto imported = toInt(value["imported"]);
    if (!next || !partEnd || !isTold || !taken || !imported || *partEnd < *next || *imported > *taken)
        return unreadable();
    KeptImport kept{*next, *partEnd, *isTold, *taken, *imported, {}};
    for (const JsonValue &one : value["refused"].items()) {
        const auto line = one.items().size() == 2 ? toInt(one.items()[0]) : std::nullopt;
        if (!line)
            return unreadable();
        kept.refused.append({*line, one.items()[1].toText()});
    }
    return kept;
}

} // namespace arowana
