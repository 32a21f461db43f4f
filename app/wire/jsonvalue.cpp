// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/jsonvalue.h"

#include <QStringConverter>

#include <algorithm>

namespace arowana {

JsonValue JsonValue::boolean(bool value)
{
    JsonValue out;
    out.m_kind = Kind::Boolean;
    out.m_boolean = value;
    return out;
}

JsonValue JsonValue::number(QByteArray source)
{
    JsonValue out;
    out.m_kind = Kind::Number;
    out.m_text = std::move(source);
    return out;
}

JsonValue JsonValue::text(QByteArray utf8)
{
    JsonValue out;
    out.m_kind = Kind::Text;
    out.m_text = std::move(utf8);
    return out;
}

JsonValue JsonValue::array()
{
    JsonValue out;
    out.m_kind = Kind::Array;
    return out;
}

JsonValue JsonValue::object()
{
    JsonValue out;
    out.m_kind = Kind::Object;
    return out;
}

const JsonValue *JsonValue::find(QByteArrayView key) const
{
    // Documented objects have at most a score of fields, so a scan beats a hash.
    const auto at = std::find(m_keys.begin(), m_keys.end(), key);
    return at == m_keys.end() ? nullptr : &m_items[size_t(at - m_keys.begin())];
}

const JsonValue &JsonValue::operator[](QByteArrayView key) const
{
    static const JsonValue kNull;
    const JsonValue *found = find(key);
    return found ? *found : kNull;
}

QString JsonValue::toText() const
{
    if (m_kind != Kind::Text)
        return {};
    // Else a U+FEFF in front would be taken for a mark of byte order, and be lost.
    constexpr auto kAsItIs = QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom;
    QStringDecoder decoder(QStringDecoder::Utf8, kAsItIs);
    return decoder(m_text);
}

QByteArray JsonValue::toBytes() const
{
    return m_kind == Kind::Text ? m_text : QByteArray();
}

QByteArray JsonValue::toSource() const
{
    return m_kind == Kind::Text || m_kind == Kind::Number ? m_text : QByteArray();
}

std::optional<bool> JsonValue::toBool() const
{
    return m_kind == Kind::Boolean ? std::optional(m_boolean) : std::nullopt;
}

std::optional<qint64> JsonValue::toInteger() const
{
    bool ok = false;
    const qint64 value = m_kind == Kind::Number ? m_text.toLongLong(&ok) : 0;
    return ok ? std::optional(value) : std::nullopt;
}

std::optional<Money> JsonValue::toMoney() const
{
    return m_kind == Kind::Number || m_kind == Kind::Text ? Money::fromDecimal(m_text) : std::nullopt;
}

std::optional<Instant> JsonValue::toInstant() const
{
    return m_kind == Kind::Text ? Instant::fromIso(m_text) : std::nullopt;
}

JsonValue &JsonValue::append(JsonValue value)
{
    Q_ASSERT(isArray());
    return m_items.emplace_back(std::move(value));
}

JsonValue &JsonValue::append(QByteArray key, JsonValue value)
{
    Q_ASSERT(isObject());
    m_keys.push_back(std::move(key));
    return m_items.emplace_back(std::move(value));
}

} // namespace arowana
