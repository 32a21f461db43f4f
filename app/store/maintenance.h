// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The maintenance thread: has the write-ahead log moved into the database every few seconds, a search index
// that is not whole completed, the whole file checked after the start and before each copy, and copied once a
// day (console.sqlite.backup-daily), and takes away what is kept no longer. Made once the store is open,
// owned by the composition root, used on the thread that made it.

#include "app/store/retentionworker.h"

#include <QObject>
#include <QThread>

namespace arowana {

class Maintenance : public QObject {
    Q_OBJECT
public:
    /// Starts at once; looks every `everyMs` milliseconds.
    explicit Maintenance(const QString &file, int everyMs = 3000, QObject *parent = nullptr);
    /// The same with another pace of taking away.
    Maintenance(const QString &file, int everyMs, RetentionWorker::Pace pace, QObject *parent = nullptr);
    /// stop()
    ~Maintenance() override;

    /// How long messages are kept from now on; for ever before it is said.
    void setRetention(const RetentionRule &rule);

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
    /// The messages of `gone`, or conversations of its pairs, were kept long enough and are gone; with the
    /// number of messages that are left.
    void removed(const arowana::ChangeSet &gone);
    /// Nothing more may go for now.
    void retentionRoundEnded();

private:
    RetentionWorker *m_retention = nullptr; ///< lives on m_thread and is deleted there when it ends
    QThread m_thread;
};

} // namespace arowana
