// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/storefile.h"

#include "app/store/backup.h"
#include "app/store/schema.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <algorithm>

namespace arowana {

namespace {

struct StoreFileWords {
    Q_DECLARE_TR_FUNCTIONS(StoreFile)
};

constexpr auto kOwnerFile = QFile::ReadOwner | QFile::WriteOwner;
constexpr auto kOwnerFolder = kOwnerFile | QFile::ExeOwner;

Error folderError(const QString &folder, const QString &detail)
{
    return {
        ErrorKind::Storage,
        StoreFileWords::tr("The data folder %1 cannot be used.").arg(QDir::toNativeSeparators(folder)),
        StoreFileWords::tr("Make it a folder you may read and write, or choose another one with --data-dir."),
        detail};
}

Error fileError(const QString &file, const QString &detail)
{
    return {ErrorKind::Storage,
            StoreFileWords::tr("The workspace's database %1 cannot be opened.")
                .arg(QDir::toNativeSeparators(file)),
            StoreFileWords::tr(
                "Make it a file you may read and write, or choose another folder with --data-dir."),
            detail};
}

bool hasOurHeader(const QString &file)
{
    constexpr int kApplicationIdAt = 68; // sqlite.org/fileformat.html
    QFile f(file);
    if (!f.open(QIODevice::ReadOnly))
        return false;
    const QByteArray header = f.read(kApplicationIdAt + 4);
    return header.size() == kApplicationIdAt + 4 && header.startsWith("SQLite format 3") &&
           qFromBigEndian<quint32>(header.constData() + kApplicationIdAt) == Schema::kApplicationId;
}

bool hasBackupOfOurs(const QString &file)
{
    const QStringList backups = backupsOf(file);
    return std::any_of(backups.begin(), backups.end(), hasOurHeader);
}

} // namespace

Result<void> prepareDataFolder(const QString &folder)
{
    const QFileInfo info(folder);
    if (info.isDir()) {
        if (!info.isReadable() || !info.isWritable() || !info.isExecutable())
            return folderError(folder, StoreFileWords::tr("You have no permission to write there."));
        return {};
    }
    if (info.exists())
        return folderError(folder, StoreFileWords::tr("It is not a folder."));
    const QString parent = info.absolutePath();
    if (!QDir().mkpath(parent))
        return folderError(folder, StoreFileWords::tr("The folder above it cannot be made."));
    if (!QDir().mkdir(folder, kOwnerFolder) && !QFileInfo(folder).isDir())
        return folderError(folder, StoreFileWords::tr("It cannot be made."));
    return {};
}

Result<void> prepareStoreFile(const QString &file)
{
    const QFileInfo info(file);
    if (auto folder = prepareDataFolder(info.absolutePath()); !folder)
        return folder;
    if (!info.exists()) {
        QFile created(file);
        if (!makeOwnerFile(created) && !QFile::exists(file))
            return fileError(file, created.errorString());
        return {};
    }
    if (!info.isFile())
        return fileError(file, StoreFileWords::tr("It is not a file."));
    if (!info.isReadable() || !info.isWritable())
        return fileError(file, StoreFileWords::tr("You have no permission to read and write it."));
    return {};
}

bool makeOwnerFile(QFile &file)
{
    return file.open(QIODevice::WriteOnly | QIODevice::NewOnly, kOwnerFile);
}

Result<void> closeToOthers(const QString &file)
{
    constexpr auto kOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                             QFile::WriteOther | QFile::ExeOther;
    for (const char *suffix : {"", "-wal", "-shm", "-journal"}) {
        const QString path = file + QLatin1String(suffix);
        if (QFile::exists(path) && (QFile::permissions(path) & kOthers) &&
            !QFile::setPermissions(path, kOwnerFile))
            return fileError(path, StoreFileWords::tr("Others may read it, and that cannot be changed."));
    }
    return {};
}

bool isMarkedAsOurs(const QString &file)
{
    return hasOurHeader(file) || hasBackupOfOurs(file);
}

bool hasGone(const QString &file)
{
    // SQLite would delete the log of an empty file.
    return QFileInfo(file).size() == 0 &&
           (QFileInfo(file + QStringLiteral("-wal")).size() > 0 || hasBackupOfOurs(file));
}

} // namespace arowana
