// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/talkorder.h"

#include <QHash>

#include <algorithm>

namespace arowana::test {

namespace {

/// Whether the earlier of two may stand below the later one.
bool mayStandBelow(const QList<ToldLine> &truth, qsizetype earlier, qsizetype later,
                   const QList<Instant> &heard)
{
    if (truth.at(earlier).isOurs)
        return false;
    if (truth.at(later).isOurs)
        return std::none_of(heard.begin(), heard.end(), [&](Instant moment) {
            return moment >= truth.at(earlier).at && moment <= truth.at(later).at;
        });
    return std::none_of(truth.begin() + earlier, truth.begin() + later,
                        [](const ToldLine &line) { return line.isOurs; });
}

} // namespace

QString disorderOf(const QStringList &shown, const QList<ToldLine> &truth, const QList<Instant> &heard)
{
    QHash<QString, QList<qsizetype>> placesOf; // in the ledger, of each line
    for (qsizetype i = 0; i < truth.size(); ++i)
        placesOf[truth.at(i).line].append(i);
    QList<qsizetype> places; // in the ledger, of what is shown
    for (const QString &line : shown) {
        QList<qsizetype> &left = placesOf[line];
        if (left.isEmpty())
            return QStringLiteral("line %1 of %2 is not in the ledger, or not so often")
                .arg(places.size() + 1)
                .arg(shown.size());
        places.append(left.takeFirst());
    }
    if (places.size() != truth.size())
        return QStringLiteral("%1 of %2 lines are shown").arg(places.size()).arg(truth.size());
    for (qsizetype above = 0; above < places.size(); ++above) {
        for (qsizetype below = above + 1; below < places.size(); ++below) {
            const qsizetype later = places.at(above);
            const qsizetype earlier = places.at(below);
            if (earlier < later && !mayStandBelow(truth, earlier, later, heard))
                return QStringLiteral("line %1 stands above line %2 of the ledger")
                    .arg(later + 1)
                    .arg(earlier + 1);
        }
    }
    return {};
}

} // namespace arowana::test
