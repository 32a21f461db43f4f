// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/cannedtextmerge.h"

#include "models/domain/cannedtextrules.h"
#include "models/domain/contentlimits.h"

#include <QHash>
#include <QSet>

namespace arowana {

CannedTextMerge mergeOf(const QList<CannedText> &here, const QList<CannedText> &incoming)
{
    QHash<QString, QString> known;
    for (const CannedText &text : here)
        known.insert(text.name, text.text);
    CannedTextMerge merge;
    for (const CannedText &text : incoming) {
        const auto other = known.constFind(text.name);
        if (other == known.cend())
            merge.fresh.append(text);
        else if (*other == text.text)
            ++merge.same;
        else
            merge.clashing.append(text);
    }
    return merge;
}

QList<CannedText> underNewNames(const CannedTextMerge &merge, const QList<CannedText> &here)
{
    QSet<QString> taken;
    for (const QList<CannedText> *list : {&here, &merge.fresh}) {
        for (const CannedText &text : *list)
            taken.insert(text.name);
    }
    QList<CannedText> renamed;
    for (const CannedText &text : merge.clashing) {
        for (int number = 2;; ++number) {
            const QString end = u'-' + QString::number(number);
            const auto room = firstBeyondCharacters(text.name, kCannedNameMost - end.size());
            const QString name = text.name.left(room.value_or(text.name.size())) + end;
            if (taken.contains(name))
                continue;
            taken.insert(name);
            renamed.append({name, text.text});
            break;
        }
    }
    return renamed;
}

} // namespace arowana
