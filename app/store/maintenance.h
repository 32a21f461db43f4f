// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The maintenance thread: has the write-ahead log moved into the database every few seconds, a search index
// that is not whole completed, the whole file checked after the start and before each copy, and copied once a
// day (console.sqlite.backup-daily). Made once the store is open, owned by the composition root, used on the
// thread that made it.

#include "models/domain/error.h"

#include <QObject>
#include <QThread>

namespace arowana {

class Maintenance : public QObject {
    Q_OBJECT
public:
    /// Starts at once; looks every `everyMs` milliseconds.
    explicit Maintenance(const QString &file, int everyMs = 3000, QObject *parent = nullptr);
    /// stop()
    ~Maintenance() override;

    /// Tells the thread to end, also in the middle of a check or a copy, and does not wait for it.
    void requestStop();
    /// The same, and waits.
    void stop();

Q_SIGNALS:
    /// What was due was looked after.
    void looked();
    /// A checkpoint was made; `logBytes` is the log's size after it.
    void checkpointed(qint64 logBytes);
    /// The search index of what was there before it is being made: words and parts do not find these many of
    /// the oldest messages yet. Every look until it is 0.
    void searchable(qint64 left);
    /// Something could not be done and is tried again, or the file was moved, deleted or replaced.
    void failed(const arowana::Error &error);
    /// The whole file was read through and is sound.
    void checked();
    /// It is not; the next start salvages it. Until then nothing is copied over the last good backup.
    void damageFound(const arowana::Error &error);
    void backedUp(const QString &backup);
    /// Tried again in an hour.
    void backupFailed(const arowana::Error &error);

private:
    QThread m_thread;
};

} // namespace arowana
