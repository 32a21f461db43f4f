// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/runspage.h"

#include "models/items/runlinesmodel.h"
#include "models/items/runlistmodel.h"
#include "models/items/visibletext.h"
#include "ui/controls/button.h"
#include "ui/controls/rowdelegate.h"
#include "ui/runs/exportbar.h"
#include "ui/text/plainlabel.h"
#include "ui/text/plainquestion.h"
#include "ui/theme/metrics.h"

#include <QFileDialog>
#include <QHeaderView>
#include <QLocale>
#include <QMessageBox>
#include <QTableView>
#include <QVBoxLayout>

namespace arowana {

RunsPage::RunsPage(RunListModel &runs, RunSource &source, QWidget *parent)
    : QWidget(parent)
    , m_runs(runs)
    , m_source(source)
    , m_lines(new RunLinesModel(source, this))
    , m_table(new QTableView(this))
    , m_result(new QTableView(this))
    , m_next(new PlainLabel(this))
    , m_pause(new Button(tr("&Pause"), ButtonKind::Plain, this))
    , m_resume(new Button(tr("&Resume"), ButtonKind::Plain, this))
    , m_stop(new Button(tr("&Stop…"), ButtonKind::Plain, this))
    , m_revoke(new Button(tr("Stop and re&voke the rest…"), ButtonKind::Plain, this))
    , m_export(new Button(tr("&Export…"), ButtonKind::Plain, this))
    , m_exporting(new ExportBar(source, this))
{
    const Metrics m(*this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(m.margins(4));
    column->setSpacing(m.u(3));
    column->addWidget(makeHead());
    m_next->setObjectName(QStringLiteral("runNext"));
    m_next->setRole(ColorRole::Muted);
    m_next->setWrapped(true);
    m_table->setModel(&m_runs);
    m_result->setModel(m_lines);
    bind(*m_table, tr("Runs"), {50, 70, 50, 20, 20, 24, 24, 32, 22, 32});
    bind(*m_result, tr("Lines of the run"), {20, 50, 40, 90});
    m_table->setObjectName(QStringLiteral("runsTable"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_result->setObjectName(QStringLiteral("runLinesTable"));
    column->addWidget(m_table, 1);
    column->addWidget(m_next);
    column->addWidget(m_result, 2);
    column->addWidget(m_exporting);
    connect(m_exporting, &ExportBar::ended, this, &RunsPage::refresh);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RunsPage::refresh);
    connect(&m_runs, &QAbstractItemModel::dataChanged, this, &RunsPage::refresh);
    connect(&m_runs, &QAbstractItemModel::rowsInserted, this, &RunsPage::refresh);
    // After the table has taken the rows in.
    connect(
        &m_runs, &QAbstractItemModel::rowsInserted, this,
        [this] {
            if (m_awaited != 0)
                choose(m_awaited);
        },
        Qt::QueuedConnection);
    refresh();
}

RunsPage::~RunsPage() = default;

QWidget *RunsPage::makeHead()
{
    const Metrics m(*this);
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(m.u(2));
    auto *title = new PlainLabel(tr("Lists"), head);
    title->setTextFont(TextSize::Title, TextWeight::Strong);
    row->addWidget(title);
    row->addStretch(1);
    const QList<std::pair<Button *, const char *>> buttons{{m_pause, "runPause"},
                                                           {m_resume, "runResume"},
                                                           {m_stop, "runStop"},
                                                           {m_revoke, "runRevoke"},
                                                           {m_export, "runExport"}};
    for (const auto &[button, name] : buttons) {
        button->setObjectName(QLatin1String(name));
        row->addWidget(button);
    }
    connect(m_pause, &QPushButton::clicked, this, [this] {
        if (const auto run = chosen())
            Q_EMIT pauseRequested(run->id);
    });
    connect(m_resume, &QPushButton::clicked, this, [this] {
        if (const auto run = chosen())
            Q_EMIT resumeRequested(run->id);
    });
    connect(m_stop, &QPushButton::clicked, this, [this] { askToStop(false); });
    connect(m_revoke, &QPushButton::clicked, this, [this] { askToStop(true); });
    connect(m_export, &QPushButton::clicked, this, &RunsPage::askWhereToExport);
    return head;
}

void RunsPage::bind(QTableView &table, const QString &name, const QList<int> &widths)
{
    const Metrics m(table);
    table.setAccessibleName(name);
    table.setItemDelegate(new RowDelegate(&table));
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setTabKeyNavigation(false);
    table.setShowGrid(false);
    table.setFrameShape(QFrame::NoFrame);
    table.setWordWrap(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setDefaultSectionSize(m.row());
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    table.horizontalHeader()->setStretchLastSection(true);
    for (int column = 0; column < int(widths.size()); ++column)
        table.setColumnWidth(column, m.u(widths[column]));
}

void RunsPage::choose(quint64 run)
{
    const int row = m_runs.rowOf(run);
    m_awaited = row < 0 ? run : 0;
    if (row >= 0)
        m_table->selectRow(row);
}

std::optional<SendRun> RunsPage::chosen() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? std::nullopt : std::optional(m_runs.runAt(rows.front().row()));
}

void RunsPage::refresh()
{
    const auto run = chosen();
    const bool isGoing = run && (run->state == RunState::Running || run->state == RunState::Canary);
    const bool waits = run && (run->state == RunState::Paused || run->state == RunState::Waiting);
    // One that is over has sends that may still be revoked.
    const bool mayRevoke = run && (isGoing || waits || run->counts.onTheWay > 0);
    m_pause->setEnabled(isGoing || (run && run->pause == RunPause::Budget));
    m_resume->setEnabled(waits);
    m_resume->setText(run && run->state == RunState::Waiting ? tr("&Go on") : tr("&Resume"));
    m_stop->setEnabled(isGoing || waits);
    m_revoke->setEnabled(mayRevoke);
    m_export->setEnabled(run && !m_exporting->isBusy());
    m_export->setHint(m_exporting->isBusy() ? tr("One export at a time: the last one still goes on.")
                                            : QString());
    m_next->setText(run ? runNextSentence(*run) : QString());
    m_lines->show(run.value_or(SendRun{}));
}

void RunsPage::askToStop(bool revokesRest)
{
    const auto run = chosen();
    if (!run || m_question)
        return;
    const QString name = visibleText(run->name, Lines::One);
    const QString open = tr("%n line(s) that have not left never will.", nullptr, run->counts.open);
    const QString way =
        revokesRest ? tr("%n message(s) on the way are revoked as far as the platform lets it. What was "
                         "delivered stays delivered.",
                         nullptr, run->counts.onTheWay)
                    : tr("%n message(s) on the way go on.", nullptr, run->counts.onTheWay);
    m_question = ask(*this,
                     {tr("Stop the run?"), tr("Stop the run “%1”?").arg(name), open + u' ' + way,
                      revokesRest ? tr("Stop and revoke") : tr("Stop"), tr("Keep it")},
                     [this, id = run->id, revokesRest] { Q_EMIT stopRequested(id, revokesRest); });
}

void RunsPage::askWhereToExport()
{
    const auto run = chosen();
    if (!run)
        return;
    auto *dialog = new QFileDialog(this, tr("Export the lines of the run"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Tables (*.csv)"));
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(QStringLiteral("run-%1.csv").arg(run->id));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, run = *run](const QString &file) { exportRun(run, file); });
    dialog->open();
}

void RunsPage::exportTo(const QString &file)
{
    if (const auto run = chosen())
        exportRun(*run, file);
}

void RunsPage::exportRun(const SendRun &run, const QString &file)
{
    if (m_exporting->isBusy())
        return;
    m_exporting->start(run, file);
    refresh();
}

} // namespace arowana
