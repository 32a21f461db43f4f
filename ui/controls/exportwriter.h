// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Writes one export piece by piece on a thread of the pool, for which nobody waits: neither window nor the
// program's end stands still for a slow disk. GUI thread; owned by the export that gives it the pieces.

#include "models/domain/error.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>

namespace arowana {

class ExportFile;

class ExportWriter : public QObject {
    Q_OBJECT
public:
    explicit ExportWriter(const QString &file, QObject *parent = nullptr);
    /// stop()
    ~ExportWriter() override;

    /// `piece` is called on the pool's thread; written() or failed() follows. Only when the piece before was
    /// written.
    void append(std::function<QByteArray()> piece);
    /// finished() or failed() follows. Only when the last piece was written.
    void finish();
    /// The same with a file beside it, of which `bytes` is called on the pool's thread.
    void finish(const QString &sideFile, std::function<QByteArray()> bytes);
    /// Nothing is kept of what was written, and a file that had the name before is as it was. No signal
    /// follows.
    void stop();
    /// Finished, failed or stopped.
    [[nodiscard]] bool isOver() const { return !m_file; }

Q_SIGNALS:
    void written();
    void finished();
    void failed(const arowana::Error &error);

private:
    void onDisk(std::function<void(ExportFile &)> work);

    std::shared_ptr<ExportFile> m_file; ///< null once it is over; whoever works on it last lets it go
};

} // namespace arowana
