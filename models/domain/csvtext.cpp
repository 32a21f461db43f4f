// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/csvtext.h"

#include <algorithm>

namespace arowana {

namespace {

bool beginsFormula(QChar first)
{
    constexpr char16_t kSigns[] = {u'=',      u'+',      u'-',  u'@',  u'\uFF1D', u'\uFF0B',
                                   u'\uFF0D', u'\uFF20', u'\t', u'\r', u'\n'};
    return std::any_of(std::begin(kSigns), std::end(kSigns),
                       [first](char16_t sign) { return first == sign; });
}

/// As the platform writes it: nothing but a plus sign and digits.
bool isPhoneNumber(const QString &cell)
{
    constexpr qsizetype kDigitsLeast = 7;
    constexpr qsizetype kDigitsMost = 15;
    const qsizetype digits = cell.size() - 1;
    return digits >= kDigitsLeast && digits <= kDigitsMost && cell.front() == u'+' && cell.at(1) != u'0' &&
           std::all_of(cell.begin() + 1, cell.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// One that has an apostrophe of its own there gets another, so that reading takes only ours off.
bool needsApostrophe(const QString &cell)
{
    qsizetype own = 0;
    while (own < cell.size() && cell.at(own) == u'\'')
        ++own;
    return looksLikeFormula(cell.mid(own));
}

QString csvCell(const QString &cell)
{
    if (isPhoneNumber(cell))
        return u'"' + cell + u'"';
    QString text = needsApostrophe(cell) ? u'\'' + cell : cell;
    const bool isOdd = std::any_of(text.begin(), text.end(), [](QChar c) {
        return c == u'"' || c == u',' || c == u';' || c == u'|' || c.isSpace();
    });
    return isOdd ? u'"' + text.replace(u'"', QLatin1String("\"\"")) + u'"' : text;
}

} // namespace

bool looksLikeFormula(const QString &cell)
{
    // Blanks before the sign do not keep a spreadsheet from it.
    const auto first = std::find_if(cell.begin(), cell.end(), [](QChar c) { return c != u' '; });
    return first != cell.end() && beginsFormula(*first);
}

QString csvLine(const QStringList &cells)
{
    QString line;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            line += u',';
        line += csvCell(cells.at(i));
    }
    return line + QLatin1String("\r\n");
}

QString readCsvCell(const QString &cell)
{
    return cell.startsWith(u'\'') && needsApostrophe(cell) ? cell.mid(1) : cell;
}

} // namespace arowana
