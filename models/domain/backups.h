// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Backups of the workspace by the operator's wish. Implemented by the store on a thread of its own; asked and
// answered on the GUI thread, later, one wish after the other.

#include "models/domain/result.h"

#include <functional>

namespace arowana {

class Backups {
public:
    using Answer = std::function<void(const Result<void> &)>;

    Backups() = default;
    Backups(const Backups &) = delete;
    Backups &operator=(const Backups &) = delete;
    virtual ~Backups() = default;

    /// Copies the workspace as it is now, and reads the copy through. In place of a file that is there.
    virtual void makeBackup(const QString &file, Answer answer) = 0;
    /// Reads the backup through and makes it ready: at the next start it takes the place of the workspace,
    /// which is set aside untouched.
    virtual void prepareRestore(const QString &backup, Answer answer) = 0;
    /// The folder of the workspace's data.
    [[nodiscard]] virtual QString dataFolder() const = 0;
};

} // namespace arowana
