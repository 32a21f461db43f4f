// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/runspage.h"

#include "models/items/runlinesmodel.h"
#include "models/items/runlistmodel.h"
#include "ui/controls/button.h"
#include "ui/controls/emptystate.h"
#include "ui/controls/filechooser.h"
#include "ui/runs/exportbar.h"
#include "ui/runs/runlinesview.h"
#include "ui/runs/runsview.h"
#include "ui/runs/stopquestion.h"
#include "ui/text/plainlabel.h"
#include "ui/theme/metrics.h"

#include <QEvent>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace arowana {

RunsPage::RunsPage(RunListModel &runs, RunSource &source, const QKeySequence &composeKey, QWidget *parent)
    : QWidget(parent)
    , m_runs(runs)
    , m_lines(new RunLinesModel(source, this))
    , m_table(new RunsView(runs))
    , m_result(new RunLinesView(*m_lines))
    , m_title(new PlainLabel)
    , m_next(new PlainLabel)
    , m_charges(new PlainLabel)
    , m_pause(new Button({}, ButtonKind::Plain))
    , m_resume(new Button({}, ButtonKind::Plain))
    , m_stop(new Button({}, ButtonKind::Plain))
    , m_revoke(new Button({}, ButtonKind::Plain))
    , m_export(new Button({}, ButtonKind::Plain))
    , m_exporting(new ExportBar(source))
    , m_stopping(new StopQuestion(*this))
    , m_stack(new QStackedLayout(this))
    , m_empty(new EmptyState(composeKey))
{
    m_stack->addWidget(m_empty);
    m_stack->addWidget(makeList());
    connectParts();
    retranslate();
}

RunsPage::~RunsPage() = default;

QWidget *RunsPage::makeList()
{
    const Metrics m(*this);
    auto *list = new QWidget;
    m_next->setObjectName(QStringLiteral("runNext"));
    m_next->setRole(ColorRole::Warn);
    m_next->setWrapped(true);
    m_next->setContentsMargins(m.u(4), 0, m.u(4), 0);
    m_charges->setObjectName(QStringLiteral("runCharges"));
    m_charges->setWrapped(true);
    m_charges->setContentsMargins(m.u(4), 0, m.u(4), 0);
    m_exporting->setContentsMargins(m.u(4), m.u(1), m.u(4), m.u(3));
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, m.u(3), 0, 0);
    column->setSpacing(m.u(2));
    column->addWidget(makeHead());
    column->addWidget(m_table, 2);
    column->addWidget(m_next);
    column->addWidget(m_charges);
    column->addWidget(m_result, 3);
    column->addWidget(m_exporting);
    return list;
}

QWidget *RunsPage::makeHead()
{
    const Metrics m(*this);
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(m.u(4), 0, m.u(4), 0);
    row->setSpacing(m.u(2));
    m_title->setTextFont(TextSize::Title, TextWeight::Strong);
    row->addWidget(m_title);
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
    return head;
}

void RunsPage::connectParts()
{
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
    connect(m_stopping, &StopQuestion::pauseRequested, this, &RunsPage::pauseRequested);
    connect(m_stopping, &StopQuestion::resumeRequested, this, &RunsPage::resumeRequested);
    connect(m_stopping, &StopQuestion::stopRequested, this, &RunsPage::stopRequested);
    connect(m_export, &QPushButton::clicked, this, &RunsPage::askWhereToExport);
    connect(m_empty, &EmptyState::actionRequested, this, &RunsPage::composeRequested);
    connect(m_exporting, &ExportBar::ended, this, &RunsPage::refresh);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RunsPage::refresh);
    // Only then: one that ends while another list is looked at is still told of.
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        const auto run = chosen();
        m_exporting->follow(run ? run->id : 0);
    });
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
}

void RunsPage::retranslate()
{
    m_title->setText(tr("Lists"));
    m_table->setAccessibleName(tr("Lists"));
    m_table->setAccessibleDescription(tr("Messages to several, the newest first"));
    m_result->setAccessibleName(tr("Lines of the list"));
    m_pause->setText(tr("&Pause"));
    m_stop->setText(tr("&Stop…"));
    m_export->setText(tr("&Export…"));
    m_exporting->retranslate();
    m_empty->setWords(tr("No lists yet"),
                      tr("A message to several recipients stands here with how far it is and how each line\n"
                         "fared. Compose the message, then choose “To several…”."),
                      tr("Compose"));
    refresh();
}

void RunsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_runs.retranslate();
        m_lines->retranslate();
        retranslate();
    }
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
    m_stack->setCurrentIndex(m_runs.rowCount() == 0 ? 0 : 1);
    const auto run = chosen();
    showActions(run);
    if (const int asked = m_runs.rowOf(m_stopping->run()); asked >= 0)
        m_stopping->follow(m_runs.runAt(asked));
    m_next->setText(run ? runNextSentence(*run) : QString());
    m_next->setVisible(!m_next->text().isEmpty());
    m_charges->setRole(run && run->counts.charges.differ > 0 ? ColorRole::Warn : ColorRole::Muted);
    m_charges->setText(run ? runChargesSentence(*run) : QString());
    m_charges->setVisible(!m_charges->text().isEmpty());
    m_result->setVisible(run.has_value());
    m_lines->show(run.value_or(SendRun{}));
}

void RunsPage::showActions(const std::optional<SendRun> &run)
{
    const bool isGoing = run && (run->state == RunState::Running || run->state == RunState::Canary);
    const bool waits = run && (run->state == RunState::Paused || run->state == RunState::Waiting);
    // One that is over has sends that may still be revoked.
    const bool mayRevoke =
        run && run->state != RunState::Revoking && (isGoing || waits || run->counts.onTheWay > 0);
    m_pause->setEnabled(isGoing || (run && run->pause == RunPause::MinuteBudget));
    m_resume->setEnabled(waits);
    m_resume->setText(run && run->state == RunState::Waiting ? tr("&Go on") : tr("&Resume"));
    m_stop->setEnabled(isGoing || waits);
    m_revoke->setText(run && !isGoing && !waits ? tr("Re&voke the rest…") : tr("Stop and re&voke the rest…"));
    m_revoke->setEnabled(mayRevoke);
    m_export->setEnabled(run && !m_exporting->isBusy());
    // What a disabled button waits for is said in its tool tip.
    const QString choose = run ? QString() : tr("Choose a list first.");
    for (Button *button : {m_pause, m_resume, m_stop, m_revoke})
        button->setHint(choose);
    m_export->setHint(m_exporting->isBusy() ? tr("One export at a time: the last one still goes on.")
                                            : choose);
}

void RunsPage::askToStop(bool revokesRest)
{
    if (const auto run = chosen())
        m_stopping->ask(*run, revokesRest);
}

void RunsPage::askWhereToExport()
{
    const auto run = chosen();
    if (!run)
        return;
    const FileChoice choice{tr("Export the lines of the list"),
                            {tr("Tables (*.csv)")},
                            QStringLiteral("csv"),
                            QStringLiteral("list-%1.csv").arg(run->id)};
    chooseFileToSave(*this, choice, [this, run = *run](const QString &file) { exportRun(run, file); });
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
