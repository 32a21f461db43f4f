// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/visibletext.h"

#include <QList>
#include <QStringList>

namespace arowana {

namespace {

bool staysInvisible(char32_t c)
{
    // Zero width joiner and variation selectors build emoji and Indic words; without them text breaks.
    return c == 0x200D || c == 0x200C || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
}

bool isTag(char32_t c)
{
    return c >= 0xE0000 && c <= 0xE007F;
}

bool isHiding(char32_t c)
{
    if (staysInvisible(c))
        return false;
    if (isTag(c)) // also those that stand for nothing: a whole text can be hidden in them
        return true;
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

/// On its own; between others it may part or join them.
bool isNothingToSee(char32_t c)
{
    // The Braille pattern without dots counts as a symbol, and is one nobody sees.
    return QChar::isSpace(c) || staysInvisible(c) || isHiding(c) || c == 0x2800;
}

/// How many tags from `at` on make a flag of the black one before them (Scotland's): three to six and their
/// end. 0: they are none.
qsizetype flagTags(const QList<uint> &points, qsizetype at)
{
    constexpr qsizetype kFewest = 3;
    constexpr qsizetype kMost = 6;
    constexpr char32_t kEnd = 0xE007F;
    const auto isPart = [](char32_t c) {
        return (c >= 0xE0030 && c <= 0xE0039) || (c >= 0xE0061 && c <= 0xE007A);
    };
    qsizetype count = 0;
    while (count <= kMost && at + count < points.size() && isPart(points[at + count]))
        ++count;
    const bool isEnded = at + count < points.size() && points[at + count] == kEnd;
    return isEnded && count >= kFewest && count <= kMost ? count + 1 : 0;
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
        if (c == 0x1F3F4) {
            for (qsizetype tags = flagTags(points, i + 1); tags > 0; --tags) {
                const char32_t tag = points[++i];
                out += QString::fromUcs4(&tag, 1);
            }
        }
    }
    return lines == Lines::One ? out.simplified() : out;
}

QString invisibleMarks(const QString &text, int most)
{
    // Most texts are seen by their first character, and none is looked through twice.
    QStringList marks;
    const qsizetype size = text.size();
    for (qsizetype i = 0; i < size; ++i) {
        char32_t c = text.at(i).unicode();
        if (QChar::isHighSurrogate(c) && i + 1 < size && text.at(i + 1).isLowSurrogate()) {
            c = QChar::surrogateToUcs4(text.at(i), text.at(i + 1));
            ++i;
        }
        if (!isNothingToSee(c))
            return {};
        if (marks.size() <= most)
            marks.append(marks.size() < most ? mark(c) : QString(QChar(0x2026)));
    }
    return marks.join(u' ');
}

QString shortenedMiddle(const QString &text, int keep)
{
    if (text.size() <= 2 * keep + 1)
        return text;
    return text.left(keep) + QChar(0x2026) + text.right(keep / 2);
}

} // namespace arowana
