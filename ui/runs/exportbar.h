// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The line below the lists that says how far an export is, stops it, and says how it ended. Hidden while
// there is nothing to say. GUI thread; owned by the page of the runs.

#include "models/domain/error.h"
#include "models/domain/sendrun.h"

#include <QWidget>

namespace arowana {

class Button;
class ListExport;
class PlainLabel;
class RunSource;

class ExportBar : public QWidget {
    Q_OBJECT
public:
    /// `source` must outlive it.
    explicit ExportBar(RunSource &source, QWidget *parent = nullptr);

    /// Writes all lines of the run into the file. Only when not busy.
    void start(const SendRun &run, const QString &file);
    [[nodiscard]] bool isBusy() const { return m_export != nullptr; }
    void retranslate();
    /// Another list is looked at: what is said of the export of one that is not this, and is over, goes.
    void follow(quint64 run);

Q_SIGNALS:
    /// It is written, stopped or failed.
    void ended();

private:
    void showProgress();
    void stop();
    void end(const QString &sentence, bool isTrouble);

    RunSource &m_source;
    PlainLabel *m_state;
    Button *m_stop;
    ListExport *m_export = nullptr; ///< the one that goes on
    quint64 m_run = 0;              ///< of which something is said
};

} // namespace arowana
