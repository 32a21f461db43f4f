// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/fileidentity.h"

#include <QFile>

// The one file that asks the system for inodes. A port to Windows puts GetFileInformationByHandle here.
#include <sys/stat.h>

namespace arowana {

std::optional<FileIdentity> FileIdentity::of(const QString &path)
{
    struct stat info = {};
    if (::stat(QFile::encodeName(path).constData(), &info) != 0)
        return std::nullopt;
    return FileIdentity{quint64(info.st_dev), quint64(info.st_ino)};
}

} // namespace arowana
