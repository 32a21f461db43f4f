// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/restore.h"

#include "app/store/backup.h"
#include "app/store/durablemove.h"
#include "app/store/salvage.h"
#include "app/store/salvagemending.h"
#include "app/store/schema.h"
#include "app/store/storeerror.h"
#include "app/store/storefile.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace arowana {

namespace {

struct RestoreWords {
    Q_DECLARE_TR_FUNCTIONS(Restore)
};

Error refused(const QString &backup, const QString &why, const QString &detail,
              ErrorKind kind = ErrorKind::Storage)
{
    return {kind, why.arg(QDir::toNativeSeparators(backup)),
            RestoreWords::tr("Nothing was changed. Choose another backup."), detail};
}

Error noBackup(const QString &backup, const QString &detail)
{
    return refused(backup, RestoreWords::tr("%1 is no backup of a workspace."), detail);
}

Error damaged(const QString &backup, const QString &detail)
{
    return refused(backup, RestoreWords::tr("The backup %1 is damaged."), detail);
}

Error notReady(const QString &detail)
{
    return {ErrorKind::Storage, RestoreWords::tr("The backup cannot be made ready in the data folder."),
            RestoreWords::tr("Make the data folder writable and see that there is room for a copy."), detail};
}

QString preparingFile(const QString &file)
{
    return file + QStringLiteral(".restoring");
}

/// Reads all of it. The version of its shape.
Result<int> checkWhole(StoreConnection &connection, const QString &backup)
{
    const auto version = Schema(connection).recognise();
    if (!version && version.error().kind == ErrorKind::Unsupported)
        return refused(backup, RestoreWords::tr("%1 was made by a newer version of the console."),
                       version.error().detail, ErrorKind::Unsupported);
    if ((version && *version == 0) || (!version && !connection.sawDamage()))
        return noBackup(backup, version ? QString() : version.error().detail);
    const auto wrong =
        connection.first("PRAGMA integrity_check(1)", {}, [](const StoreRows &rows) { return rows.text(0); });
    const QString verdict = wrong ? wrong->value_or(QString()) : wrong.error().detail;
    if (!version || verdict != QLatin1String("ok"))
        return damaged(backup, version ? verdict : version.error().detail);
    return version;
}

Result<int> checkBackup(const QString &backup)
{
    if (const QFileInfo info(backup); !info.isFile())
        return refused(backup, RestoreWords::tr("There is no file %1."), {});
    bool isDamaged = false;
    auto opened = StoreConnection::openToLook(backup, &isDamaged);
    if (opened)
        return checkWhole(*opened.value(), backup);
    const QString &detail = opened.error().detail;
    if (!isDamaged)
        return refused(backup, RestoreWords::tr("%1 cannot be read."), detail);
    return isMarkedAsOurs(backup) ? damaged(backup, detail) : noBackup(backup, detail);
}

Error notTaken(const QString &target, const QString &detail)
{
    return {ErrorKind::Storage,
            RestoreWords::tr("The backup %1 cannot be written.").arg(QDir::toNativeSeparators(target)),
            RestoreWords::tr("Choose another folder, or see that there is room for a copy."), detail};
}

/// Writes `copy`, which is to become `target`.
Result<void> copyTo(const QString &from, const QString &copy, const QString &target)
{
    if (!QFile::exists(from)) // SQLite would make one
        return goneError(from);
    auto opened = StoreConnection::open(from, StoreConnection::Use::Maintain);
    if (!opened)
        return opened.error();
    auto copied = backUp(*opened.value(), copy);
    // What is wrong with the copy's place is not the workspace's trouble, and its disk another one.
    if (copied || copied.error().kind == ErrorKind::Locked || opened.value()->sawDamage())
        return copied;
    return notTaken(target, copied.error().detail);
}

Result<void> settle(StoreConnection &prepared, const Salvage &asRestore)
{
    if (auto upgraded = Schema(prepared).upgrade(); !upgraded)
        return upgraded;
    if (auto begun = prepared.execute(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return begun;
    Salvage told = asRestore;
    const auto mended = mendSalvaged(prepared, Instant{QDateTime::currentMSecsSinceEpoch()});
    if (!mended)
        return mended.error();
    told.lostSends = *mended;
    if (auto kept = keepSalvage(prepared, told); !kept)
        return kept;
    return prepared.execute(QStringLiteral("COMMIT"));
}

} // namespace

Result<void> makeBackup(const QString &file, const QString &target)
{
    const QString own = QFileInfo(file).absoluteFilePath();
    if (QFileInfo(target).absoluteFilePath().startsWith(own))
        return Error{ErrorKind::InvalidInput,
                     RestoreWords::tr("A backup cannot take the name of the workspace's own files."),
                     RestoreWords::tr("Choose another name or another folder."),
                     {}};
    const QString copy = target + QStringLiteral(".checking");
    Result<void> made = copyTo(file, copy, target);
    if (made) {
        // Our own until it has its name: opened so that the program's end need not wait for it.
        auto opened = StoreConnection::open(copy, StoreConnection::Use::Maintain);
        const auto checked = opened ? checkWhole(*opened.value(), target) : Result<int>(opened.error());
        if (!checked)
            made = checked.error();
    }
    if (made && !moveDurably(copy, target))
        made = notTaken(target, {});
    if (!made)
        removeWithSideFiles(copy);
    return made;
}

Result<void> prepareRestore(const QString &backup, const QString &file)
{
    if (const auto checked = checkBackup(backup); !checked)
        return checked.error();
    const QString preparing = preparingFile(file);
    removeWithSideFiles(preparing); // one that was interrupted
    // Byte by byte: opened to be written, it could be changed.
    if (QFile copy(backup); !copy.copy(preparing) || !closeToOthers(preparing)) {
        removeWithSideFiles(preparing);
        return notReady(copy.errorString());
    }
    const QString stamp = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-hhmmsszzz"));
    Salvage told;
    told.isRestore = true;
    told.fromBackup = QFileInfo(backup).absoluteFilePath();
    told.setAside = setAsideFile(file, stamp);
    Result<void> settled;
    {
        auto opened = StoreConnection::open(preparing, StoreConnection::Use::Write);
        settled = opened ? settle(*opened.value(), told) : Result<void>(opened.error());
    }
    const QStringList before = restoresWaiting(file);
    if (settled && !moveDurably(preparing, restoredFile(file, stamp)))
        settled = notReady({});
    if (!settled) {
        removeWithSideFiles(preparing);
        return settled;
    }
    for (const QString &older : before)
        removeWithSideFiles(older); // the one chosen last counts
    return {};
}

} // namespace arowana
