// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One process per workspace: a lock of the system's on a file in the data folder. The system itself drops it
// when the process ends, however it ends, so there is no stale lock to judge after kill -9, and no moment in
// which two starts at once both win. GUI thread; owned by the composition root for the program's life.

#include "models/domain/result.h"

#include <QString>

#include <optional>

namespace arowana {

class WorkspaceLock {
public:
    struct Holder {
        qint64 pid = 0;
        QString host;
        friend bool operator==(const Holder &, const Holder &) = default;
    };

    explicit WorkspaceLock(const QString &folder);
    WorkspaceLock(const WorkspaceLock &) = delete;
    WorkspaceLock &operator=(const WorkspaceLock &) = delete;
    /// Releases it.
    ~WorkspaceLock();

    /// Makes the folder where it is missing and takes the lock; never waits. Locked when another process has
    /// it, named in the sentence; Storage when the folder cannot be used. Taking it twice is ok.
    Result<void> take();
    void release();

    /// Who wrote its name into the lock last; meaningful while take() says Locked.
    [[nodiscard]] static std::optional<Holder> holder(const QString &folder);

private:
    [[nodiscard]] Error lockedError() const;
    bool writeHolder() const;

    QString m_folder;
    int m_descriptor = -1;
};

} // namespace arowana
