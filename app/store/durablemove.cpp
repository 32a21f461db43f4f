// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/durablemove.h"

#include <QFile>
#include <QFileInfo>

#include <cstdio>

// The one file that syncs folders. A port to Windows puts MoveFileEx with write-through here.
#include <fcntl.h>
#include <unistd.h>

namespace arowana {

namespace {

/// A rename is durable once its folder is. Where the system has no such sync there is nothing to wait for.
void syncFolder(const QString &folder)
{
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_CLOEXEC | O_DIRECTORY);
    if (descriptor < 0)
        return;
    (void)::fsync(descriptor);
    ::close(descriptor);
}

} // namespace

bool moveDurably(const QString &from, const QString &to)
{
    // POSIX replaces what is there in one step; QFile::rename would refuse.
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return false;
    syncFolder(QFileInfo(to).absolutePath());
    return true;
}

void removeWithSideFiles(const QString &file)
{
    for (const auto &suffix :
         {QString(), QStringLiteral("-wal"), QStringLiteral("-shm"), QStringLiteral("-journal")})
        QFile::remove(file + suffix);
}

} // namespace arowana
