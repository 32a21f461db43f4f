// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which file stands under a path: its device and inode. By it a writer notices that the path leads to
// another file than the one it has open, or to none. Any thread.

#include <QString>

#include <optional>

namespace arowana {

struct FileIdentity {
    quint64 device = 0;
    quint64 inode = 0;

    /// nullopt when there is no such file.
    [[nodiscard]] static std::optional<FileIdentity> of(const QString &path);

    friend bool operator==(const FileIdentity &, const FileIdentity &) = default;
};

} // namespace arowana
