// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How this program writes JSON: members in the order they are put in, amounts as the platform writes them,
// texts as UTF-8. Reading what came from outside begins in jsongate.h.

#include "models/domain/instant.h"
#include "models/domain/money.h"

#include <nlohmann/json.hpp>

#include <QByteArray>

#include <optional>

namespace arowana::sandbox {

using Json = nlohmann::ordered_json;

/// A JSON string from UTF-8 bytes.
[[nodiscard]] inline Json jsonText(QByteArrayView utf8)
{
    return Json(std::string(utf8.data(), size_t(utf8.size())));
}

/// A JSON number such as `49.92`. The quotient of two exact integers is the double nearest to the decimal,
/// so the shortest text that reads back as it is the decimal itself; no sum is ever made of doubles.
[[nodiscard]] inline Json jsonAmount(Money money)
{
    return Json(double(money.tenThousandths) / 10'000.0);
}

/// `"2026-05-04T10:00:00Z"`, or null for what has not happened.
[[nodiscard]] inline Json jsonInstant(const std::optional<Instant> &instant)
{
    return instant ? jsonText(instant->toIso()) : Json(nullptr);
}

/// The bytes on the wire. Text that is not UTF-8 (an echoed query value) is written with replacement
/// characters.
[[nodiscard]] inline QByteArray jsonBytes(const Json &value)
{
    return QByteArray::fromStdString(value.dump(-1, ' ', false, Json::error_handler_t::replace));
}

/// The text of a JSON string; empty for any other kind.
[[nodiscard]] inline QByteArray jsonString(const Json &value)
{
    const auto *text = value.get_ptr<const std::string *>();
    return text ? QByteArray(text->data(), qsizetype(text->size())) : QByteArray();
}

} // namespace arowana::sandbox
