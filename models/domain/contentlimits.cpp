// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/contentlimits.h"

#include <algorithm>

namespace arowana {

namespace {

/// Bytes that this unit brings in UTF-8; the second half of a pair brings none, so that a pair is not cut.
qsizetype bytesOf(QChar c)
{
    if (c.isLowSurrogate())
        return 0;
    if (c.isHighSurrogate())
        return 4;
    return c.unicode() < 0x80 ? 1 : c.unicode() < 0x800 ? 2 : 3;
}

/// What JSON puts before one of its quotes, backslashes and control characters, or in its place.
qsizetype escapeBytes(char c)
{
    const bool isShort = c == '"' || c == '\\' || (c >= '\b' && c <= '\r' && c != '\v');
    return isShort ? 1 : 5;
}

template <class Weigh>
std::optional<qsizetype> firstBeyond(const QString &text, qsizetype most, Weigh weigh)
{
    qsizetype sum = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        sum += weigh(text.at(i));
        if (sum > most)
            return i;
    }
    return std::nullopt;
}

} // namespace

qsizetype characterCount(const QString &text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return !c.isLowSurrogate(); });
}

qsizetype byteCount(const QString &text)
{
    return text.toUtf8().size();
}

qsizetype jsonByteCount(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    qsizetype bytes = utf8.size();
    const char *const end = utf8.constData() + utf8.size();
    for (const char *at = utf8.constData(); at != end; ++at) { // a list asks this for each of its lines
        if (uchar(*at) < 0x20 || *at == '"' || *at == '\\')
            bytes += escapeBytes(*at);
    }
    return bytes;
}

qsizetype postbackLength(const QString &plain)
{
    return (byteCount(plain) + 2) / 3 * 4;
}

std::optional<qsizetype> firstBeyondCharacters(const QString &text, qsizetype most)
{
    return firstBeyond(text, most, [](QChar c) { return c.isLowSurrogate() ? 0 : 1; });
}

std::optional<qsizetype> firstBeyondBytes(const QString &text, qsizetype most)
{
    return firstBeyond(text, most, bytesOf);
}

} // namespace arowana
