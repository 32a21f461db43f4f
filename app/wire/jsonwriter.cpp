// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/jsonwriter.h"

namespace arowana {

namespace {

/// The letter of a short escape, 0 where the character has none.
char shortEscape(char c)
{
    switch (c) {
    case '"':
    case '\\':
        return c;
    case '\b':
        return 'b';
    case '\f':
        return 'f';
    case '\n':
        return 'n';
    case '\r':
        return 'r';
    case '\t':
        return 't';
    default: // of 256 characters, seven have one
        return 0;
    }
}

void writeText(QByteArray &out, const QByteArray &bytes)
{
    const QByteArray utf8 = bytes.isValidUtf8() ? bytes : QString::fromUtf8(bytes).toUtf8();
    out += '"';
    for (const char c : utf8) {
        const auto code = uchar(c);
        if (const char letter = shortEscape(c)) {
            out += '\\';
            out += letter;
        } else if (code < 0x20) {
            out += "\\u" + QByteArray::number(code, 16).rightJustified(4, '0');
        } else {
            out += c;
        }
    }
    out += '"';
}

/// As deep as the value: what was read is bounded by kJsonDepthMost, what is built has a handful of levels.
void write(QByteArray &out, const JsonValue &value)
{
    switch (value.kind()) {
    case JsonValue::Kind::Null:
        out += "null";
        return;
    case JsonValue::Kind::Boolean:
        out += value.toBool() == true ? "true" : "false";
        return;
    case JsonValue::Kind::Number:
        out += value.toSource();
        return;
    case JsonValue::Kind::Text:
        writeText(out, value.toBytes());
        return;
    case JsonValue::Kind::Array:
    case JsonValue::Kind::Object:
        break;
    }
    out += value.isArray() ? '[' : '{';
    for (size_t i = 0; i < value.items().size(); ++i) {
        if (i > 0)
            out += ',';
        if (value.isObject()) {
            writeText(out, value.keys()[i]);
            out += ':';
        }
        write(out, value.items()[i]);
    }
    out += value.isArray() ? ']' : '}';
}

} // namespace

QByteArray writeJson(const JsonValue &value)
{
    QByteArray out;
    write(out, value);
    return out;
}

JsonValue jsonText(const QString &text)
{
    return JsonValue::text(text.toUtf8());
}

void appendUnlessEmpty(JsonValue &object, const char *key, const QString &text)
{
    if (!text.isEmpty())
        object.append(key, jsonText(text));
}

} // namespace arowana
