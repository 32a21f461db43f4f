// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The result of a list as a CSV file: all its lines by their numbers in the file, with values, state, message
// id, money and times, and those that were left out with the reason; read and written a piece at a time,
// so that neither window nor memory notices how long the list is. Made for one export; GUI thread; the file
// is written on a thread of the pool, for which nobody waits.

#include "models/domain/runsource.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>

namespace arowana {

class ExportFile;

class ListExport : public QObject {
    Q_OBJECT
public:
    static constexpr int kPiece = 500;

    /// `source` must outlive it.
    ListExport(RunSource &source, const SendRun &run, const QString &file, QObject *parent = nullptr);
    /// stop()
    ~ListExport() override;

    /// Reads all lines into the file: UTF-8 with a byte-order mark, which spreadsheets need. progressed(),
    /// then done() or failed() follows.
    void start();
    /// Ends it: nothing is kept of what was written, and a file that had the name before is as it was. No
    /// signal follows.
    void stop();

    [[nodiscard]] const SendRun &run() const { return m_run; }
    [[nodiscard]] const QString &file() const { return m_fileName; }
    /// Lines that are written.
    [[nodiscard]] int count() const { return m_written; }

Q_SIGNALS:
    void progressed();
    void done();
    void failed(const arowana::Error &error);

private:
    [[nodiscard]] QString lineText(const RunLineView &line) const;
    /// One after the other: the next is begun when the one before has answered.
    void onDisk(std::function<void(ExportFile &)> work);
    void write(const QString &text);
    void goOn();
    void take(const Result<QList<RunLineView>> &answer);
    void fail(const Error &error);

    RunSource &m_source;
    const quint64 m_asker;
    const SendRun m_run;
    const QString m_fileName;
    const QStringList m_placeholders;
    std::shared_ptr<ExportFile> m_file; ///< null once it is over; whoever works on it last lets it go
    int m_read = 0;
    int m_written = 0;
    bool m_isAllRead = false;
};

} // namespace arowana
