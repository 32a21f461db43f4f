// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The result of a run as a CSV file: all its lines, read a piece at a time, with how each stands. Made for
// one export; deletes itself when it is over. GUI thread.

#include "models/domain/runsource.h"

#include <QObject>

namespace arowana {

class ListExport : public QObject {
    Q_OBJECT
public:
    static constexpr int kPiece = 500;

    /// `source` must outlive it.
    ListExport(RunSource &source, const SendRun &run, QObject *parent = nullptr);

    /// Reads all lines; done() follows.
    void start();

Q_SIGNALS:
    /// UTF-8 with a byte-order mark, which spreadsheets need.
    void done(const QByteArray &csv);

private:
    void ask();
    void take(const QList<RunLineView> &lines);

    RunSource &m_source;
    SendRun m_run;
    int m_next = 1;
    QString m_text;
};

} // namespace arowana
