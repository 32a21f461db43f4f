// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/layers/sourcetext.h"

#include <QRegularExpression>

#include <algorithm>

namespace arowana {

namespace {

bool isWord(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/// The identifier or number that ends right before `at`: `u8R` in u8R"(...)", `1` in 1'000.
QByteArray wordBefore(const QByteArray &source, qsizetype at)
{
    qsizetype begin = at;
    // A separator belongs to its number: 1'000'000.
    while (begin > 0 && (isWord(source.at(begin - 1)) ||
                         (source.at(begin - 1) == '\'' && begin > 1 && isWord(source.at(begin - 2)))))
        --begin;
    return source.mid(begin, at - begin);
}

/// One past the end of the plain literal whose opening quote is at `at`. It never runs over a line end.
qsizetype endOfPlain(const QByteArray &source, qsizetype at)
{
    const char quote = source.at(at);
    qsizetype i = at + 1;
    while (i < source.size() && source.at(i) != quote && source.at(i) != '\n')
        i += source.at(i) == '\\' ? 2 : 1;
    return std::min(i + 1, source.size());
}

/// One past the end of R"delimiter(...)delimiter", whose quote is at `at`.
qsizetype endOfRaw(const QByteArray &source, qsizetype at)
{
    const qsizetype open = source.indexOf('(', at);
    if (open < 0)
        return source.size();
    const QByteArray close = ')' + source.mid(at + 1, open - at - 1) + '"';
    const qsizetype end = source.indexOf(close, open);
    return end < 0 ? source.size() : end + close.size();
}

qsizetype endOfComment(const QByteArray &source, qsizetype at)
{
    const bool block = source.at(at + 1) == '*';
    const qsizetype end = block ? source.indexOf("*/", at + 2) : source.indexOf('\n', at);
    if (end < 0)
        return source.size();
    return block ? end + 2 : end;
}

} // namespace

SourceText::SourceText(const QByteArray &source)
{
    blankCommentsAndLiterals(source);
    collectIncludes(source);
}

int SourceText::lineAt(qsizetype position) const
{
    return 1 + static_cast<int>(std::count(m_code.cbegin(), m_code.cbegin() + position, '\n'));
}

void SourceText::blankCommentsAndLiterals(const QByteArray &source)
{
    m_code = source;
    const auto blank = [this](qsizetype from, qsizetype to) {
        for (qsizetype i = from; i < to; ++i) {
            if (m_code.at(i) != '\n')
                m_code[i] = ' ';
        }
    };
    qsizetype i = 0;
    while (i < source.size()) {
        const char c = source.at(i);
        const char next = i + 1 < source.size() ? source.at(i + 1) : '\0';
        if (c == '/' && (next == '/' || next == '*')) {
            const qsizetype end = endOfComment(source, i);
            blank(i, end);
            i = end;
        } else if (c == '"') {
            const qsizetype end =
                wordBefore(source, i).endsWith('R') ? endOfRaw(source, i) : endOfPlain(source, i);
            blank(i + 1, end - 1);
            i = end;
        } else if (c == '\'') {
            const QByteArray word = wordBefore(source, i);
            const bool separator = !word.isEmpty() && word.at(0) >= '0' && word.at(0) <= '9';
            const qsizetype end = separator ? i + 1 : endOfPlain(source, i);
            blank(i + 1, std::max(i + 1, end - 1));
            i = end;
        } else {
            ++i;
        }
    }
}

void SourceText::collectIncludes(const QByteArray &source)
{
    static const QRegularExpression kDirective(
        QStringLiteral("^[ \\t]*#[ \\t]*include(?:_next)?\\b[ \\t]*(?:\"([^\"\\n]*)\"|<([^>\\n]*)>)?"),
        QRegularExpression::MultilineOption);
    // Latin-1 keeps positions: one character for each byte.
    auto matches = kDirective.globalMatch(QString::fromLatin1(source));
    while (matches.hasNext()) {
        const auto match = matches.next();
        const qsizetype hash = source.indexOf('#', match.capturedStart());
        if (m_code.at(hash) != '#')
            continue; // inside a comment or a literal
        const bool angled = match.capturedLength(2) > 0;
        m_includes.push_back(
            {lineAt(hash), (angled ? match.captured(2) : match.captured(1)).toLatin1(), angled});
    }
}

} // namespace arowana
