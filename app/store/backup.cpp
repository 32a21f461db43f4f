// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/backup.h"

#include "app/store/durablemove.h"
#include "app/store/storefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace arowana {

namespace {

struct BackupWords {
    Q_DECLARE_TR_FUNCTIONS(Backup)
};

constexpr int kUpgradeBackupsKept = 2;

Error notWritten(const QString &target, const QString &detail)
{
    return {ErrorKind::Storage,
            BackupWords::tr("The backup %1 cannot be written.").arg(QDir::toNativeSeparators(target)),
            BackupWords::tr("Make the data folder writable and see that there is room for a copy."), detail};
}

QString quoted(QString path)
{
    return QLatin1Char('\'') + path.replace(QLatin1Char('\''), QLatin1String("''")) + QLatin1Char('\'');
}

int versionOf(const QString &backup)
{
    return backup.mid(backup.lastIndexOf(QLatin1Char('-')) + 1).toInt();
}

} // namespace

QString dailyBackupFile(const QString &file)
{
    return file + QStringLiteral(".backup-daily");
}

QString upgradeBackupFile(const QString &file, int version)
{
    return file + QStringLiteral(".backup-%1").arg(version);
}

QStringList upgradeBackups(const QString &file)
{
    const QFileInfo info(file);
    QStringList found;
    const QStringList names =
        info.dir().entryList({info.fileName() + QStringLiteral(".backup-*")}, QDir::Files);
    for (const QString &name : names) {
        const QString path = info.dir().filePath(name);
        if (versionOf(path) > 0 &&
            path == upgradeBackupFile(info.dir().filePath(info.fileName()), versionOf(path)))
            found << path;
    }
    std::sort(found.begin(), found.end(),
              [](const QString &a, const QString &b) { return versionOf(a) > versionOf(b); });
    return found;
}

QStringList backupsOf(const QString &file)
{
    return QStringList{dailyBackupFile(file)} + upgradeBackups(file);
}

Result<void> backUp(StoreConnection &from, const QString &target)
{
    const QString part = target + QStringLiteral(".part");
    removeWithSideFiles(part); // one that was interrupted
    {
        // VACUUM INTO takes an empty file that is there, and so its mode.
        QFile made(part);
        if (!makeOwnerFile(made))
            return notWritten(target, made.errorString());
    }
    // Consistent in itself whatever is committed meanwhile, and synced before it returns.
    if (auto copied = from.execute(QStringLiteral("VACUUM INTO ") + quoted(part)); !copied) {
        removeWithSideFiles(part);
        return copied;
    }
    if (moveDurably(part, target))
        return {};
    removeWithSideFiles(part);
    return notWritten(target, {});
}

Result<void> backUpBeforeUpgrade(StoreConnection &from, int version)
{
    if (auto done = backUp(from, upgradeBackupFile(from.file(), version)); !done)
        return done;
    const QStringList all = upgradeBackups(from.file());
    for (qsizetype i = kUpgradeBackupsKept; i < all.size(); ++i)
        QFile::remove(all.at(i));
    return {};
}

} // namespace arowana
