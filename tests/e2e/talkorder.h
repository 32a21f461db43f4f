// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// In which order a conversation has to be shown, by the platform's ledger. Pure functions.

#include "models/domain/instant.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace arowana::test {

/// A message as the platform has it.
struct ToldLine {
    QString line; ///< as it is to be shown; the same words may come again
    bool isOurs = false;
    Instant at;
};

/// What stands elsewhere than it must; empty: nothing. `truth` in the ledger's order, `heard` the platform's
/// times at which the console had heard all there was.
///
/// Nobody's answer ever stands above what it answers, and our own messages keep their order. Two things are
/// free, since the platform tells whole seconds and its clock hops from one event to the next here: replies
/// with nothing of ours between them may change places, and a reply that came after everything was heard last
/// may stand below a message of ours that left meanwhile.
[[nodiscard]] QString disorderOf(const QStringList &shown, const QList<ToldLine> &truth,
                                 const QList<Instant> &heard);

} // namespace arowana::test
