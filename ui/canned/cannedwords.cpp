// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canned/cannedwords.h"

#include "models/domain/cannedtextrules.h"
#include "models/domain/contentlimits.h"
#include "models/domain/placeholders.h"
#include "models/items/visibletext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace arowana {

namespace {

constexpr int kNamesMost = 6; ///< in one sentence

struct CannedWords {
    Q_DECLARE_TR_FUNCTIONS(CannedWords)
};

QString number(qsizetype value)
{
    return QLocale().toString(qlonglong(value));
}

QString tooLong(qsizetype actual, qsizetype limit)
{
    return CannedWords::tr("Too long: %1, at most %2 are allowed.").arg(number(actual), number(limit));
}

} // namespace

QString cannedNameProblem(const QString &name, const QList<CannedText> &others)
{
    if (name.isEmpty())
        return CannedWords::tr("Enter a name of one word: it is typed after / to find the text.");
    if (std::any_of(name.begin(), name.end(), [](QChar c) { return c.isSpace(); }))
        return CannedWords::tr("A name is one word: put a hyphen where there is a blank.");
    if (name.contains(u'/'))
        return CannedWords::tr("Leave the / out of the name: it is typed in front of it later.");
    if (const qsizetype length = characterCount(name); length > kCannedNameMost)
        return tooLong(length, kCannedNameMost);
    if (!isCannedName(name))
        return CannedWords::tr("There is a control character in the name: type it anew.");
    if (namesOf(others).contains(name))
        return CannedWords::tr(
            "There is a text of this name already: choose another name, or edit that text.");
    return {};
}

QString cannedTextProblem(const QString &text)
{
    if (text.trimmed().isEmpty())
        return CannedWords::tr("Enter a text.");
    const qsizetype length = characterCount(text);
    return length > kCannedTextMost ? tooLong(length, kCannedTextMost) : QString();
}

QString cannedTextNote(const QString &text)
{
    const QString count =
        CannedWords::tr("%1 of %2").arg(number(characterCount(text)), number(kCannedTextMost));
    QStringList open;
    for (const PlaceholderSpan &span : placeholdersIn(text)) {
        const QString as = u'{' + span.name + u'}';
        if (!open.contains(as))
            open.append(as);
    }
    return open.isEmpty()
               ? count
               : CannedWords::tr("%1 · to fill in: %2").arg(count, open.join(QStringLiteral(", ")));
}

QStringList namesOf(const QList<CannedText> &texts)
{
    QStringList names;
    names.reserve(texts.size());
    for (const CannedText &text : texts)
        names.append(text.name);
    return names;
}

QString namesText(const QStringList &names)
{
    QStringList shown;
    for (const QString &name : names.mid(0, kNamesMost))
        shown.append(CannedWords::tr("“%1”").arg(visibleText(name, Lines::One)));
    const QString list = shown.join(QStringLiteral(", "));
    const int more = int(names.size()) - kNamesMost;
    return more > 0 ? CannedWords::tr("%1 and %n more", nullptr, more).arg(list) : list;
}

QString importSentence(const CannedTextImport &file, const CannedTextMerge &merge, ClashAnswer answer)
{
    const QStringList clashing = namesOf(merge.clashing);
    const bool isSkipped = answer == ClashAnswer::Skip;
    const auto taken = merge.fresh.size() + (isSkipped ? 0 : clashing.size());
    QStringList said{CannedWords::tr("%n text(s) came in from the file.", nullptr, int(taken))};
    if (merge.same > 0)
        said << CannedWords::tr("%n stood here already.", nullptr, merge.same);
    if (!clashing.isEmpty()) {
        switch (answer) {
        case ClashAnswer::Replace:
            said << CannedWords::tr("Replaced here: %1.").arg(namesText(clashing));
            break;
        case ClashAnswer::KeepBoth:
            said << CannedWords::tr("Under a new name, since theirs was taken: %1.").arg(namesText(clashing));
            break;
        case ClashAnswer::Skip:
            said << CannedWords::tr("Left out, since the name stands for another text here: %1.")
                        .arg(namesText(clashing));
            break;
        }
    }
    if (!file.repeated.isEmpty())
        said << CannedWords::tr("More than once in the file, where the first one counts: %1.")
                    .arg(namesText(file.repeated));
    return said.join(u' ');
}

} // namespace arowana
