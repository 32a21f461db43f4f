// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/restore.h"

#include "app/store/backup.h"
#include "app/store/durablemove.h"
#include "app/store/fileidentity.h"
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
#include <QThread>

namespace arowana {

namespace {

struct RestoreWords {
    Q_DECLARE_TR_FUNCTIONS(Restore)
};

constexpr qint64 kPiece = qint64(1) << 20;

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

Error unreadable(const QString &backup, const QString &detail)
{
    return refused(backup, RestoreWords::tr("%1 cannot be read."), detail);
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
    const auto isLonger = connection.isLongerThanItSays();
    if (!isLonger || *isLonger)
        return damaged(backup, isLonger ? QStringLiteral("length") : isLonger.error().detail);
    const auto wrong =
        connection.first("PRAGMA integrity_check(1)", {}, [](const StoreRows &rows) { return rows.text(0); });
    const QString verdict = wrong ? wrong->value_or(QString()) : wrong.error().detail;
    if (!version || verdict != QLatin1String("ok"))
        return damaged(backup, version ? verdict : version.error().detail);
    return version;
}

/// Read from here and closed, it would lose the locks that SQLite has on it.
bool isOwnFile(const QString &backup, const QString &file)
{
    const auto chosen = FileIdentity::of(backup);
    for (const char *suffix : {"", "-wal", "-shm", "-journal"}) {
        if (chosen && FileIdentity::of(file + QLatin1String(suffix)) == chosen)
            return true;
    }
    return false;
}

/// What is told without a copy.
Result<void> checkChoice(const QString &backup, const QString &file)
{
    const QFileInfo info(backup);
    if (!info.isFile())
        return refused(backup, RestoreWords::tr("There is no file %1."), {});
    if (isOwnFile(backup, file))
        return refused(backup, RestoreWords::tr("%1 is a file of the open workspace itself."), {},
                       ErrorKind::InvalidInput);
    if (!info.isReadable())
        return unreadable(backup, {});
    const bool hasLog = QFile::exists(info.canonicalFilePath() + QStringLiteral("-wal"));
    return hasLog || isMarkedAsOurs(backup) ? Result<void>() : Result<void>(noBackup(backup, {}));
}

/// Under its own name from the first byte, so that one that was interrupted is found.
Result<void> copyFile(const QString &from, const QString &to, const QString &backup)
{
    QFile in(from);
    if (!in.open(QIODevice::ReadOnly))
        return unreadable(backup, in.errorString());
    QFile out(to);
    bool isWritten = makeOwnerFile(out);
    while (isWritten) {
        const QByteArray piece = in.read(kPiece);
        if (piece.isEmpty())
            break;
        isWritten = out.write(piece) == piece.size() && !QThread::currentThread()->isInterruptionRequested();
    }
    if (in.error() != QFileDevice::NoError)
        return unreadable(backup, in.errorString());
    return isWritten && out.flush() ? Result<void>() : Result<void>(notReady(out.errorString()));
}

/// Byte by byte: opened, it could be changed. What may hold changes that the file does not have yet, or takes
/// changes of it back, goes with it.
Result<void> copyWithLogs(const QString &backup, const QString &copy)
{
    const QString source = QFileInfo(backup).canonicalFilePath(); // beside which SQLite looks for them
    for (const char *suffix : {"", "-wal", "-journal"}) {
        const QString from = source + QLatin1String(suffix);
        if (*suffix && !QFile::exists(from))
            continue;
        if (auto copied = copyFile(from, copy + QLatin1String(suffix), backup); !copied)
            return copied;
    }
    return {};
}

Result<void> checkCopy(const QString &copy, const QString &backup)
{
    bool isDamaged = false;
    // Our own: opened so that the program's end need not wait for it.
    auto opened = StoreConnection::open(copy, StoreConnection::Use::Maintain, &isDamaged);
    if (opened) {
        const auto checked = checkWhole(*opened.value(), backup);
        return checked ? Result<void>() : Result<void>(checked.error());
    }
    const QString &detail = opened.error().detail;
    if (!isDamaged)
        return notReady(detail);
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

/// Closing would move the log into the file as well, but tell nobody when it cannot.
Result<void> endLog(StoreConnection &prepared)
{
    const auto modes =
        prepared.all("PRAGMA journal_mode = DELETE", {}, [](const StoreRows &rows) { return rows.text(0); });
    if (!modes)
        return modes.error();
    const QString mode = modes->value(0);
    return mode == QLatin1String("delete") ? Result<void>() : Result<void>(notReady(mode));
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
    if (auto committed = prepared.execute(QStringLiteral("COMMIT")); !committed)
        return committed;
    return endLog(prepared);
}

Result<void> settleFile(const QString &file, const Salvage &asRestore)
{
    Result<void> settled;
    {
        auto opened = StoreConnection::open(file, StoreConnection::Use::Write);
        settled = opened ? settle(*opened.value(), asRestore) : Result<void>(opened.error());
    }
    // The file alone takes its place: what is left in a log would be lost.
    for (const char *suffix : {"-wal", "-journal"}) {
        if (settled && QFile::exists(file + QLatin1String(suffix)))
            settled = notReady(QLatin1String(suffix));
    }
    return settled;
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
    if (auto chosen = checkChoice(backup, file); !chosen)
        return chosen;
    const QString preparing = restoringFile(file);
    removeWithSideFiles(preparing); // one that was interrupted
    const QString stamp = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-hhmmsszzz"));
    Salvage told;
    told.isRestore = true;
    told.fromBackup = QFileInfo(backup).absoluteFilePath();
    told.setAside = setAsideFile(file, stamp);
    Result<void> made = copyWithLogs(backup, preparing);
    if (made)
        made = checkCopy(preparing, backup);
    if (made)
        made = settleFile(preparing, told);
    const QStringList before = restoresWaiting(file);
    if (made && !moveDurably(preparing, restoredFile(file, stamp)))
        made = notReady({});
    if (!made) {
        removeWithSideFiles(preparing);
        return made;
    }
    for (const QString &older : before)
        removeWithSideFiles(older); // the one chosen last counts
    return {};
}

} // namespace arowana
