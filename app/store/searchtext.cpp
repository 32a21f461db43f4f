// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/searchtext.h"

namespace arowana {

namespace {

constexpr char32_t kDotlessI = 0x131;
constexpr char32_t kSharpS = 0xdf;
constexpr char32_t kCapitalSharpS = 0x1e9e;
constexpr char32_t kFirstDecomposed = 0xa0;

bool isUnseen(char32_t c)
{
    const auto category = QChar::category(c);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing ||
           category == QChar::Other_Format;
}

bool isSymbol(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Symbol_Math:
    case QChar::Symbol_Currency:
    case QChar::Symbol_Modifier:
    case QChar::Symbol_Other:
        return true;
    default:
        return false;
    }
}

bool isOfWord(char32_t c)
{
    return QChar::isLetterOrNumber(c) || QChar::category(c) == QChar::Mark_SpacingCombining;
}

void appendPlain(QString &folded, char32_t c)
{
    if (c == kDotlessI)
        folded.append(u'i');
    else if (c == kSharpS || c == kCapitalSharpS)
        folded.append(QLatin1String("ss")); // toCaseFolded() makes one character of one
    else if (QChar::category(c) == QChar::Other_Control)
        folded.append(u' ');
    else if (!isUnseen(c))
        folded.append(QChar::fromUcs4(c));
}

/// Never half a character at its end.
QString cut(const QString &text, int most)
{
    if (text.size() <= most)
        return text;
    return text.left(text.at(most - 1).isHighSurrogate() ? most - 1 : most);
}

} // namespace

QString searchFolded(const QString &text)
{
    QString folded;
    folded.reserve(text.size());
    for (const char32_t c : text.toUcs4()) {
        // One by one: QString::normalized() moves all that follows for each of them.
        const QString parts = c < kFirstDecomposed ? QString() : QChar::decomposition(c);
        if (parts.isEmpty()) {
            appendPlain(folded, c);
            continue;
        }
        for (const char32_t part : parts.toUcs4())
            appendPlain(folded, part);
    }
    return folded.toCaseFolded();
}

QStringList searchWords(const QString &text)
{
    const QString folded = searchFolded(cut(text, kSearchTextMost));
    QStringList words;
    QString word;
    const auto end = [&] {
        if (!word.isEmpty())
            words.append(cut(word, kSearchWordMost));
        word.clear();
    };
    for (const char32_t c : folded.toUcs4()) {
        if (isOfWord(c)) {
            word.append(QChar::fromUcs4(c));
            continue;
        }
        end();
        if (isSymbol(c))
            words.append(QStringView(QChar::fromUcs4(c)).toString());
    }
    end();
    return words;
}

QString searchPart(const QString &text)
{
    return cut(searchFolded(text), kSearchPartMost);
}

} // namespace arowana
