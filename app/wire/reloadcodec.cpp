// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/reloadcodec.h"

#include "app/wire/jsonwriter.h"
#include "app/wire/strictjson.h"

namespace arowana {

namespace {

JsonValue number(qint64 value)
{
    return JsonValue::number(QByteArray::number(value));
}

std::optional<Money> money(const JsonValue &value)
{
    const auto told = value.toInteger();
    return told ? std::optional(Money{*told}) : std::nullopt;
}

} // namespace

QByteArray encodeReload(const KeptReload &kept)
{
    JsonValue out = JsonValue::object();
    out.append("failed", JsonValue::boolean(kept.reload.hasFailed));
    out.append("at", number(kept.reload.at.ms));
    if (kept.reload.amount)
        out.append("amount", number(kept.reload.amount->tenThousandths));
    out.append("reason", JsonValue::text(kept.reload.reason.toUtf8()));
    if (kept.lowest)
        out.append("lowest", number(kept.lowest->tenThousandths));
    return writeJson(out);
}

Result<KeptReload> decodeReload(const QByteArray &json)
{
    const auto read = readStrictJson(json, kEventBytesMost);
    if (!read)
        return read.error();
    const auto at = (*read)["at"].toInteger();
    if (!read->isObject() || !at)
        return malformed(QStringLiteral("no reload"));
    KeptReload kept;
    kept.reload.hasFailed = (*read)["failed"].toBool().value_or(false);
    kept.reload.at = Instant{*at};
    kept.reload.amount = money((*read)["amount"]);
    kept.reload.reason = (*read)["reason"].toText();
    kept.lowest = money((*read)["lowest"]);
    return kept;
}

} // namespace arowana
