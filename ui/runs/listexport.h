// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The result of a list as a CSV file: all its lines by their numbers in the file, with values, state, message
// id, money and times, and those that were left out with the reason; cells that a line had beyond the columns
// of its file stand in columns without a name. Read and written a piece at a time, so that neither window nor
// memory notices how long the list is. Made for one export; GUI thread.

#include "models/domain/runsource.h"
#include "ui/controls/exportwriter.h"

#include <QObject>
#include <QStringList>

namespace arowana {

class ListExport : public QObject {
    Q_OBJECT
public:
    static constexpr int kPiece = 500;

    /// `source` must outlive it.
    ListExport(RunSource &source, const SendRun &run, const QString &file, QObject *parent = nullptr);

    /// Reads all lines into the file: UTF-8 with a byte-order mark, which spreadsheets need. progressed(),
    /// then done() or failed() follows.
    void start();
    /// Ends it: nothing is kept of what was written, and a file that had the name before is as it was. No
    /// signal follows.
    void stop() { m_writer.stop(); }

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
    void write(const QString &text);
    void writeHeader();
    void ask();
    void goOn();
    void take(const Result<QList<RunLineView>> &answer);
    void countUnnamed(const QList<RunLineView> &lines);

    RunSource &m_source;
    const quint64 m_asker;
    const SendRun m_run;
    const QString m_fileName;
    const QStringList m_placeholders;
    ExportWriter m_writer;
    qsizetype m_unnamed = 0;  ///< columns without a name, as many as any line needs
    bool m_isCounted = false; ///< m_unnamed is known: all lines were looked through once
    int m_read = 0;
    int m_written = 0;
    bool m_isAllRead = false;
};

} // namespace arowana
