// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/indentedjson.h"

#include <QJsonDocument>

namespace arowana {

namespace {

constexpr qsizetype kMost = 256 * 1024;
constexpr int kDeepest = 32; // deeper parts keep this indent

QByteArray newLine(int depth)
{
    return '\n' + QByteArray(2 * qBound(0, depth, kDeepest), ' ');
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// The end of the string that begins at `i`.
qsizetype stringEnd(const QByteArray &text, qsizetype i)
{
    for (++i; i < text.size(); ++i) {
        if (text[i] == '\\')
            ++i;
        else if (text[i] == '"')
            return i + 1;
    }
    return text.size();
}

qsizetype nextToken(const QByteArray &text, qsizetype i)
{
    while (i < text.size() && isBlank(text[i]))
        ++i;
    return i;
}

} // namespace

QString indentedJson(const QByteArray &body)
{
    if (body.size() > kMost || QJsonDocument::fromJson(body).isNull())
        return QString::fromUtf8(body);
    QByteArray out;
    out.reserve(body.size() * 2);
    int depth = 0;
    for (qsizetype i = 0; i < body.size();) {
        const char c = body[i];
        if (c == '"') {
            const qsizetype end = stringEnd(body, i);
            out += body.mid(i, end - i);
            i = end;
            continue;
        }
        ++i;
        if (isBlank(c))
            continue;
        if (c == '{' || c == '[') {
            out += c;
            const qsizetype next = nextToken(body, i);
            if (next < body.size() && (body[next] == '}' || body[next] == ']')) {
                out += body[next];
                i = next + 1;
            } else {
                out += newLine(++depth);
            }
        } else if (c == '}' || c == ']') {
            out += newLine(--depth) + c;
        } else if (c == ',') {
            out += c + newLine(depth);
        } else if (c == ':') {
            out += ": ";
        } else {
            out += c;
        }
    }
    return QString::fromUtf8(out);
}

} // namespace arowana
