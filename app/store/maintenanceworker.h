// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Looks after the database over a connection of its own, so that no commit waits for it: moves what was
// committed from the write-ahead log into it, reads it through once, copies it once a day, and notices when
// the file goes. Lives on the maintenance thread, made and owned by Maintenance.

#include "app/store/fileidentity.h"
#include "models/domain/error.h"

#include <QDateTime>
#include <QDeadlineTimer>
#include <QObject>
#include <QString>

#include <memory>

namespace arowana {

class StoreConnection;

class MaintenanceWorker : public QObject {
    Q_OBJECT
public:
    /// `file` is the one that stands there now.
    explicit MaintenanceWorker(QString file);
    ~MaintenanceWorker() override;

    /// Does what is due. A checkpoint is passive, which hinders nobody; then the log is emptied when it is
    /// over 64 MB, or when nothing was written since the last look. After some looks, when the start is over,
    /// the whole file is checked, and copied when the last copy is a day old; from then on it is checked
    /// before each copy. While a salvage is not looked after, the last copy is all there is of what was lost,
    /// and stays.
    void look();

Q_SIGNALS:
    void looked();
    /// A checkpoint was made; `logBytes` is the log's size after it.
    void checkpointed(qint64 logBytes);
    void searchable(qint64 left);
    void failed(const arowana::Error &error);
    void checked();
    void damageFound(const arowana::Error &error);
    void backedUp(const QString &backup);
    void backupFailed(const arowana::Error &error);

private:
    bool connect();
    /// False when the path does not lead to the file of the beginning any more.
    bool isStillThere();
    void lookAfterFile();
    void lookAtLog();
    /// Makes what is missing of the search index, in steps between which the writer has its turn.
    void workOffBacklog();
    void check();
    void reportDamage(const QString &detail);
    [[nodiscard]] bool isBackupDue();
    void backUpNow();
    [[nodiscard]] std::optional<Error> roomError() const;
    /// False after an error.
    bool checkpoint(const QString &mode);
    [[nodiscard]] qint64 logBytes() const;

    QString m_file;
    std::unique_ptr<StoreConnection> m_connection;
    QDateTime m_lastWrite;
    std::optional<FileIdentity> m_identity;
    bool m_saidGone = false;
    int m_looks = 0;
    bool m_isSearchable = false; ///< the search index is known to be whole
    enum class Checked {
        NotYet,
        Sound,
        Copied, ///< it was sound, and what was sound is copied
        Damaged
    } m_checked = Checked::NotYet;
    QDeadlineTimer m_nextBackup{0}; ///< not again before, after one that failed
};

} // namespace arowana
