// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Moves what was committed from the write-ahead log into the database, over a connection of its own, so that
// no commit waits for it. Lives on the maintenance thread, made and owned by Maintenance.

#include "models/domain/error.h"

#include <QDateTime>
#include <QObject>
#include <QString>

#include <memory>

namespace arowana {

class StoreConnection;

class MaintenanceWorker : public QObject {
    Q_OBJECT
public:
    explicit MaintenanceWorker(QString file);
    ~MaintenanceWorker() override;

    /// Looks at the log and does what is due. Passive, which hinders nobody; then the log is emptied when it
    /// is over 64 MB, or when nothing was written since the last look.
    void look();

Q_SIGNALS:
    /// A checkpoint was made; `logBytes` is the log's size after it.
    void checkpointed(qint64 logBytes);
    void failed(const arowana::Error &error);

private:
    bool connect();
    /// False after an error.
    bool checkpoint(const QString &mode);
    [[nodiscard]] qint64 logBytes() const;

    QString m_file;
    std::unique_ptr<StoreConnection> m_connection;
    QDateTime m_lastWrite;
};

} // namespace arowana
