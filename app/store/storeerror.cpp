// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/storeerror.h"

#include "app/store/freeroom.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QSqlError>

#include <algorithm>

namespace arowana {

namespace {

struct StoreErrorWords {
    Q_DECLARE_TR_FUNCTIONS(StoreError)
};

constexpr int kUnique = 2067;     // SQLITE_CONSTRAINT_UNIQUE
constexpr int kPrimaryKey = 1555; // SQLITE_CONSTRAINT_PRIMARYKEY

Error otherError(const QString &detail)
{
    return {ErrorKind::Storage, StoreErrorWords::tr("The workspace's database refused an operation."),
            StoreErrorWords::tr("Restart the console; if it happens again, report it with the details."),
            detail};
}

Error constraintError(int extendedCode, const QString &detail)
{
    if (extendedCode == kUnique || extendedCode == kPrimaryKey) {
        return {ErrorKind::Conflict,
                StoreErrorWords::tr("The workspace's database holds this entry already."),
                {},
                detail};
    }
    return otherError(detail);
}

Error readOnlyError(const QString &path, const QString &detail)
{
    return {ErrorKind::Storage,
            StoreErrorWords::tr("The workspace's database %1 cannot be written.").arg(path),
            StoreErrorWords::tr(
                "Make the file and its folder writable, or choose another folder with --data-dir."),
            detail};
}

Error fullError(const QString &file, const QString &detail)
{
    const QString folder = QFileInfo(file).absolutePath();
    const qint64 free = freeRoom(folder);
    return {
        ErrorKind::Storage,
        StoreErrorWords::tr("The disk is full: %1 are free in the folder %2.")
            .arg(QLocale().formattedDataSize(std::max<qint64>(free, 0)), QDir::toNativeSeparators(folder)),
        StoreErrorWords::tr("Free some space; nothing is sent or received until there is room."), detail};
}

} // namespace

SqliteCode sqliteCode(const QSqlError &error)
{
    bool isNumber = false;
    const int extended = error.nativeErrorCode().toInt(&isNumber);
    if (!isNumber)
        return SqliteCode::Other;
    for (const SqliteCode known :
         {SqliteCode::Perm, SqliteCode::Busy, SqliteCode::Locked, SqliteCode::ReadOnly,
          SqliteCode::Interrupted, SqliteCode::IoError, SqliteCode::Corrupt, SqliteCode::Full,
          SqliteCode::CannotOpen, SqliteCode::Constraint, SqliteCode::NotADatabase}) {
        if ((extended & 0xff) == int(known))
            return known;
    }
    return SqliteCode::Other;
}

bool leavesHandleInDoubt(SqliteCode code)
{
    // Opened while nothing could be written, a handle stays read-only for good.
    return code == SqliteCode::IoError || code == SqliteCode::Corrupt || code == SqliteCode::NotADatabase ||
           code == SqliteCode::ReadOnly;
}

Error storeError(const QSqlError &error, const QString &file)
{
    const QString path = QDir::toNativeSeparators(file);
    const QString detail = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    switch (sqliteCode(error)) {
    case SqliteCode::Busy:
    case SqliteCode::Locked:
        return {ErrorKind::Locked,
                StoreErrorWords::tr("Another program is using the workspace's database %1.").arg(path),
                StoreErrorWords::tr("Close that program; the console tries again by itself."), detail};
    case SqliteCode::Full:
        return fullError(file, detail);
    case SqliteCode::Perm:
    case SqliteCode::ReadOnly:
    case SqliteCode::CannotOpen:
        return readOnlyError(path, detail);
    case SqliteCode::IoError:
        return {ErrorKind::Storage, StoreErrorWords::tr("The disk reported an error with %1.").arg(path),
                StoreErrorWords::tr("Check the disk; what was not confirmed as stored was not stored."),
                detail};
    case SqliteCode::Corrupt:
        return damageError(file, detail);
    case SqliteCode::NotADatabase:
        return {ErrorKind::Storage,
                StoreErrorWords::tr("The file %1 is not a database of this console.").arg(path),
                StoreErrorWords::tr(
                    "It was left as it is. Move it away, or choose another folder with --data-dir."),
                detail};
    case SqliteCode::Constraint:
        return constraintError(error.nativeErrorCode().toInt(), detail);
    case SqliteCode::Interrupted:
    case SqliteCode::Other:
        break;
    }
    return otherError(detail);
}

Error damageError(const QString &file, const QString &detail)
{
    return {
        ErrorKind::Storage,
        StoreErrorWords::tr("The workspace's database %1 is damaged.").arg(QDir::toNativeSeparators(file)),
        StoreErrorWords::tr("Restart the console: it sets the file aside and saves what can be read."),
        detail};
}

Error goneError(const QString &file)
{
    return {ErrorKind::Storage,
            StoreErrorWords::tr(
                "The workspace's database %1 was moved, deleted or replaced while the console was running.")
                .arg(QDir::toNativeSeparators(file)),
            StoreErrorWords::tr(
                "Put the file back or restart the console; nothing is sent or received until then."),
            {}};
}

} // namespace arowana
