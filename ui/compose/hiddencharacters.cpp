// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/hiddencharacters.h"

#include <QCoreApplication>
#include <QStringList>

namespace arowana {

namespace {

struct HiddenCharacters {
    Q_DECLARE_TR_FUNCTIONS(HiddenCharacters)
};

constexpr qsizetype kNamesMost = 3;

/// Emoji and many scripts are built with these; in Latin text they came by mistake.
bool isJoiner(QChar c)
{
    return c == QChar(0x200C) || c == QChar(0x200D);
}

bool isHidden(const QString &text, qsizetype at)
{
    const QChar c = text.at(at);
    if (c.unicode() < 0x7F)
        return c.unicode() < 0x20 && c != u'\n' && c != u'\t' && c != u'\r';
    // A body comes with its lines ended by the document's own separators.
    if (c == QChar::ParagraphSeparator || c == QChar::LineSeparator)
        return false;
    if (isJoiner(c))
        return at == 0 || text.at(at - 1).unicode() < 0x250;
    return c.category() == QChar::Other_Format || c.category() == QChar::Other_Control ||
           c == QChar(0x3164) || c == QChar(0x115F) || c == QChar(0x1160) || c == QChar(0xFFA0);
}

QString nameOf(QChar c)
{
    switch (c.unicode()) {
    case 0x00AD:
        return HiddenCharacters::tr("soft hyphen");
    case 0x200B:
        return HiddenCharacters::tr("zero width space");
    case 0x200C:
        return HiddenCharacters::tr("zero width non-joiner");
    case 0x200D:
        return HiddenCharacters::tr("zero width joiner");
    case 0x200E:
        return HiddenCharacters::tr("left-to-right mark");
    case 0x200F:
        return HiddenCharacters::tr("right-to-left mark");
    case 0x202A:
    case 0x202B:
    case 0x202C:
    case 0x202D:
    case 0x202E:
    case 0x2066:
    case 0x2067:
    case 0x2068:
    case 0x2069:
        return HiddenCharacters::tr("change of direction");
    case 0x2060:
        return HiddenCharacters::tr("word joiner");
    case 0xFEFF:
        return HiddenCharacters::tr("byte-order mark");
    default:
        break;
    }
    return QStringLiteral("U+%1").arg(uint(c.unicode()), 4, 16, QLatin1Char('0')).toUpper();
}

} // namespace

QString hiddenCharactersSentence(const QString &text)
{
    int count = 0;
    QStringList names;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!isHidden(text, i))
            continue;
        ++count;
        const QString name = names.size() < kNamesMost ? nameOf(text.at(i)) : QString();
        if (!name.isEmpty() && !names.contains(name))
            names.append(name);
    }
    if (count == 0)
        return {};
    return HiddenCharacters::tr("Has %n character(s) that cannot be seen and count: %1.", nullptr, count)
        .arg(names.join(QStringLiteral(", ")));
}

} // namespace arowana
