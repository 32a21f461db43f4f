// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One process per workspace: the first listens on a local socket named by a digest of the data folder, a
// second start asks it to come to the front and ends. The lock itself is the store's (WorkspaceLock). GUI
// thread.

#include <QObject>
#include <QString>

class QLocalServer;

namespace arowana {

class InstanceChannel : public QObject {
    Q_OBJECT
public:
    explicit InstanceChannel(const QString &dataDir, QObject *parent = nullptr);

    /// For the first process, which holds the lock: begins to listen. A socket left by a killed one is
    /// removed first.
    bool listen();
    /// For a second process: true when the first one took the message within `waitMs`.
    [[nodiscard]] static bool askToRaise(const QString &dataDir, int waitMs = 2'000);

Q_SIGNALS:
    void raiseRequested();

private:
    static QString socketName(const QString &dataDir);

    QLocalServer *m_server = nullptr;
    QString m_name;
};

} // namespace arowana
