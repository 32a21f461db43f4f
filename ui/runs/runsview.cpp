// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/runsview.h"

#include "models/items/runlistmodel.h"
#include "ui/controls/rowdelegate.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"

#include <QDate>

namespace arowana {

namespace {

using Column = RunListModel::Column;

/// Widths in units, where there is room and where there is little; Name takes what is left, and never less
/// than this.
int unitsOf(int column, bool isCompact)
{
    switch (Column(column)) {
    case Column::State:
        return isCompact ? 44 : 48;
    case Column::Name:
        return isCompact ? 30 : 40;
    case Column::Lines:
    case Column::LeftOut:
    case Column::Open:
    case Column::OnTheWay:
    case Column::Delivered:
    case Column::Refused:
    case Column::Unknown:
    case Column::Stopped:
        return isCompact ? 15 : 18;
    case Column::Started: // measuredOf()
        break;
    }
    return 20;
}

/// A time of day or a date, whichever is wider in the language of the day.
int measuredOf(int column, bool)
{
    if (Column(column) != Column::Started)
        return 0;
    const QFontMetrics digits(fontFor(TextSize::Normal, TextWeight::Normal, Face::Digits));
    const Metrics m(QFontMetrics(fontFor(TextSize::Normal)));
    const QString date = QLocale().toString(QDate(2028, 12, 28), QLocale::ShortFormat);
    return m.u(5) +
           qMax(digits.horizontalAdvance(date), digits.horizontalAdvance(QStringLiteral("23:58:58")));
}

QStringList stateWords()
{
    QStringList words;
    SendRun run;
    run.canary = 1'000;
    run.counts.delivered = run.counts.revoked = 100;
    for (const RunState state : {RunState::Canary, RunState::Waiting, RunState::Running, RunState::Revoking,
                                 RunState::Stopped, RunState::Done}) {
        run.state = state;
        words << runStateWord(run);
    }
    run.state = RunState::Paused;
    for (const RunPause pause : {RunPause::Operator, RunPause::Restart, RunPause::MinuteBudget,
                                 RunPause::DayBudget, RunPause::Balance, RunPause::Refusals}) {
        run.pause = pause;
        words << runStateWord(run);
    }
    return words;
}

CellLook pauseLook(RunPause pause)
{
    switch (pause) {
    case RunPause::None:
    case RunPause::Operator:
    case RunPause::Restart:
    case RunPause::MinuteBudget:
        break;
    case RunPause::DayBudget:
    case RunPause::Balance:
    case RunPause::Refusals:
        return {ColorRole::Warn, Mark::Warning};
    }
    return {ColorRole::Muted, Mark::Pause};
}

CellLook stateLook(const SendRun &run)
{
    switch (run.state) {
    case RunState::Canary:
    case RunState::Running:
        return {ColorRole::Info, Mark::Up};
    case RunState::Waiting:
        return {ColorRole::Warn, Mark::Question};
    case RunState::Paused:
        return pauseLook(run.pause);
    case RunState::Revoking:
        return {ColorRole::Info, Mark::CrossedRing};
    case RunState::Stopped:
        return {ColorRole::Muted, run.counts.revoked > 0 ? Mark::CrossedRing : Mark::Stop};
    case RunState::Done:
        return {ColorRole::Good, Mark::Check};
    }
    return {};
}

/// A nought says nothing, and what went wrong should not be overlooked.
CellLook countLook(int count, ColorRole role)
{
    return {count == 0 ? ColorRole::Muted : role, {}, true};
}

CellLook lookOf(const SendRun &run, Column column)
{
    switch (column) {
    case Column::State:
        return stateLook(run);
    case Column::Name:
        return {};
    case Column::Lines:
        return countLook(run.counts.lines + run.counts.leftOut, ColorRole::Text);
    case Column::LeftOut:
        return countLook(run.counts.leftOut, ColorRole::Warn);
    case Column::Open:
        return countLook(run.counts.open, ColorRole::Text);
    case Column::OnTheWay:
        return countLook(run.counts.onTheWay, ColorRole::Text);
    case Column::Delivered:
        return countLook(run.counts.delivered, ColorRole::Text);
    case Column::Refused:
        return countLook(run.counts.refused, ColorRole::Bad);
    case Column::Unknown:
        return countLook(run.counts.unknown, ColorRole::Violet);
    case Column::Stopped:
        return countLook(run.counts.stopped, ColorRole::Text);
    case Column::Started:
        break;
    }
    return {ColorRole::Muted, {}, true};
}

} // namespace

const RowsView::Columns RunsView::kColumns{
    RunListModel::kColumnCount, int(Column::State), int(Column::Name), &unitsOf, &stateWords, &measuredOf};

RunsView::RunsView(RunListModel &model, QWidget *parent)
    : RowsView(model, kColumns, parent)
    , m_delegate(new RowDelegate(this, [&model](const QModelIndex &index) {
        return lookOf(model.runAt(index.row()), Column(index.column()));
    }))
{
    setItemDelegate(m_delegate);
    setObjectName(QStringLiteral("runsTable"));
    setSelectionMode(SingleSelection);
    applyMetrics();
}

void RunsView::applyMetrics()
{
    m_delegate->readFonts();
    RowsView::applyMetrics();
}

} // namespace arowana
