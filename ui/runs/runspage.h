// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The runs of the workspace: how far each is, what it waits for, the four things that may be done with it,
// and its lines with how they stand, to be exported. Asks for changes by signals; what comes of them is told
// by the model. GUI thread; owned by the main window.

#include "models/domain/sendrun.h"

#include <QKeySequence>
#include <QWidget>

#include <optional>

class QStackedLayout;

namespace arowana {

class Button;
class EmptyState;
class ExportBar;
class PlainLabel;
class RunLinesModel;
class RunLinesView;
class RunListModel;
class RunSource;
class RunsView;
class StopQuestion;

class RunsPage : public QWidget {
    Q_OBJECT
public:
    /// Model and source stay their owner's and outlive the page. `composeKey` is shown while there is no run;
    /// somebody else handles it.
    RunsPage(RunListModel &runs, RunSource &source, const QKeySequence &composeKey,
             QWidget *parent = nullptr);
    ~RunsPage() override;

    /// That of the runs.
    [[nodiscard]] RunsView &table() { return *m_table; }

    /// Chooses this run and shows its lines.
    void choose(quint64 run);
    /// Writes the lines of the chosen run into this file; how far it is, and how it ended, is said below.
    void exportTo(const QString &file);

Q_SIGNALS:
    void composeRequested();
    void pauseRequested(quint64 run);
    void resumeRequested(quint64 run);
    /// Asked and confirmed. `revokesRest`: what has left is revoked as far as the platform lets it.
    void stopRequested(quint64 run, bool revokesRest);

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeList();
    [[nodiscard]] QWidget *makeHead();
    void connectParts();
    void retranslate();
    [[nodiscard]] std::optional<SendRun> chosen() const;
    void refresh();
    void showActions(const std::optional<SendRun> &run);
    void askToStop(bool revokesRest);
    void askWhereToExport();
    void exportRun(const SendRun &run, const QString &file);

    RunListModel &m_runs;
    RunLinesModel *m_lines;
    RunsView *m_table;
    RunLinesView *m_result;
    PlainLabel *m_title;
    PlainLabel *m_next;
    PlainLabel *m_charges;
    Button *m_pause;
    Button *m_resume;
    Button *m_stop;
    Button *m_revoke;
    Button *m_export;
    ExportBar *m_exporting;
    StopQuestion *m_stopping;
    QStackedLayout *m_stack;
    EmptyState *m_empty;
    quint64 m_awaited = 0; ///< chosen before the list had it
};

} // namespace arowana
