// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What becomes of a damaged database: it is set aside untouched under a dated name, and what of it can be
// read goes, row by row, into a new file in its place; what cannot comes from the last backup. The result is
// written into that new file too, so that it is told again at every start until somebody has looked after it.

#include "app/store/storeconnection.h"

#include <QMap>

namespace arowana {

struct Salvage {
    QString setAside;              ///< path of the damaged file as it was found
    QString fromBackup;            ///< path of the backup read for the incomplete tables; empty: none
    QMap<QByteArray, qint64> rows; ///< saved, by table
    QList<QByteArray> incomplete;  ///< tables of which something could not be read
    bool isRestore = false;        ///< not damaged: somebody wanted a backup in its place, `fromBackup`
    int lostSends = 0;             ///< lines that waited, of which nothing is left to send or ask by

    friend bool operator==(const Salvage &, const Salvage &) = default;
};

/// The fact that holds the last salvage; saved empty by whoever has reconciled the outbox.
inline constexpr auto kSalvageFact = "store.salvage";

/// Writes it into the file that it has made: told at every start, and nothing is sent, until it is saved
/// empty.
Result<void> keepSalvage(StoreConnection &connection, const Salvage &salvage);

/// What is told of it: what happened, and what is done now.
[[nodiscard]] Error salvageNotice(const Salvage &salvage);

/// The open salvage of this file, if any.
Result<std::optional<Salvage>> openSalvage(StoreConnection &connection);

/// The name by which it is said that damage was found while the console ran; the next start salvages then.
[[nodiscard]] QString damageMark(const QString &file);
/// False when it cannot be written.
bool markDamaged(const QString &file);

/// Puts a new file with what can be read in the place of `file`, which may be empty, and leaves every open
/// send to the operator (Stuck). Nobody may have `file` open. Storage when there is no room for it,
/// Unsupported when a newer console wrote it; then everything is as before.
Result<void> salvage(const QString &file);

/// What a restore is made ready in; nobody waits for one that is there at the start.
[[nodiscard]] QString restoringFile(const QString &file);
/// A file under this name, complete and synced, takes the place of `file` at the next finishSalvage(), which
/// sets `file` aside untouched as setAsideFile(). `stamp` is a time that no other has.
[[nodiscard]] QString restoredFile(const QString &file, const QString &stamp);
[[nodiscard]] QString setAsideFile(const QString &file, const QString &stamp);
/// Those that wait for the next start.
[[nodiscard]] QStringList restoresWaiting(const QString &file);

/// Ends a salvage whose last step was interrupted, and a restore that was made ready. Before anything else is
/// done with `file`; does nothing when there is none.
Result<void> finishSalvage(const QString &file);

} // namespace arowana
