// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The maintenance thread: has the write-ahead log moved into the database every few seconds. Made once the
// store is open, owned by the composition root, used on the thread that made it.

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

    /// Ends the thread after what it is doing now.
    void stop();

Q_SIGNALS:
    /// A checkpoint was made; `logBytes` is the log's size after it.
    void checkpointed(qint64 logBytes);
    /// It could not be made; it is tried again. The writer itself goes on.
    void failed(const arowana::Error &error);

private:
    QThread m_thread;
};

} // namespace arowana
