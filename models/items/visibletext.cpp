// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/visibletext.h"

#include <QList>

namespace arowana {

namespace {

bool staysInvisible(char32_t c)
{
    // Zero width joiner and variation selectors build emoji and Indic words; without them text breaks.
    return c == 0x200D || c == 0x200C || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF) ||
           (c >= 0xE0020 && c <= 0xE007F);
}

bool isHiding(char32_t c)
{
    if (staysInvisible(c))
        return false;
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0; // fillers that look like nothing
    }
}

QString mark(char32_t c)
{
    return QStringLiteral("[U+%1]").arg(uint(c), 4, 16, QLatin1Char('0')).toUpper();
}

bool needsWork(const QString &text)
{
    for (const QChar c : text) {
        if (c.unicode() < 0x20 || c.unicode() >= 0x7F)
            return true;
    }
    return false;
}

} // namespace

QString visibleText(const QString &text, Lines lines)
{
    if (!needsWork(text))
        return lines == Lines::One ? text.simplified() : text;
    QString out;
    out.reserve(text.size());
    const auto points = text.toUcs4();
    for (qsizetype i = 0; i < points.size(); ++i) {
        const char32_t c = char32_t(points[i]);
        if (c == '\r' && i + 1 < points.size() && points[i + 1] == '\n')
            continue;
        if (c == '\n' || c == '\r' || c == '\t')
            out += lines == Lines::Many ? (c == '\t' ? u'\t' : u'\n') : u' ';
        else if (isHiding(c))
            out += mark(c);
        else
            out += QString::fromUcs4(&c, 1);
    }
    return lines == Lines::One ? out.simplified() : out;
}

QString shortenedMiddle(const QString &text, int keep)
{
    if (text.size() <= 2 * keep + 1)
        return text;
    return text.left(keep) + QChar(0x2026) + text.right(keep / 2);
}

} // namespace arowana
