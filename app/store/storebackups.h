// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Makes backups and prepares restores on a thread of its own: neither lists nor the daily copy wait for them.
// Owned by the composition root; GUI thread. Callbacks never leave the GUI thread.

#include "models/domain/backups.h"

#include <QHash>
#include <QObject>
#include <QThread>

namespace arowana {

class StoreBackups : public QObject, public Backups {
    Q_OBJECT
public:
    /// Starts the thread.
    explicit StoreBackups(const QString &file, QObject *parent = nullptr);
    /// Ends what goes on, of which nothing is kept, and answers no more.
    ~StoreBackups() override;

    void makeBackup(const QString &file, Answer answer) override;
    void prepareRestore(const QString &backup, Answer answer) override;
    [[nodiscard]] QString dataFolder() const override;

private:
    void work(const std::function<Result<void>()> &wish, Answer answer);

    const QString m_file;
    QThread m_thread;
    QObject *m_worker; ///< lives on m_thread and is deleted there when it ends
    QHash<quint64, Answer> m_answers;
    quint64 m_last = 0;
};

} // namespace arowana
