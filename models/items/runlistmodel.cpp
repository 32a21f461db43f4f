// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/runlistmodel.h"

#include "models/items/itemwords.h"
#include "models/items/visibletext.h"

#include <QLocale>

#include <algorithm>

namespace arowana {

namespace {

/// Counts and times stand below each other by their last digit, and so does their heading.
QVariant runAlignmentOf(int column)
{
    const bool hasDigits = column >= int(RunListModel::Column::Lines);
    return QVariant::fromValue(Qt::Alignment(hasDigits ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

/// What left and what was taken back again; the other counts stand beside it.
QString stoppedWord(const RunCounts &counts)
{
    const QLocale locale;
    const QString sent = locale.toString(counts.onTheWay + counts.delivered);
    return counts.revoked > 0
               ? RunListModel::tr("Stopped: %1 sent, %2 revoked").arg(sent, locale.toString(counts.revoked))
               : RunListModel::tr("Stopped: %1 sent").arg(sent);
}

} // namespace

QString runStateWord(const SendRun &run)
{
    switch (run.state) {
    case RunState::Canary:
        return RunListModel::tr("Trying %n line(s)", nullptr, run.canary);
    case RunState::Waiting:
        return RunListModel::tr("Waiting after %n line(s)", nullptr, run.canary);
    case RunState::Running:
        return RunListModel::tr("Running");
    case RunState::Revoking:
        return RunListModel::tr("Stopped, revoking the rest");
    case RunState::Stopped:
        return stoppedWord(run.counts);
    case RunState::Done:
        return RunListModel::tr("Done");
    case RunState::Paused:
        break;
    }
    switch (run.pause) {
    case RunPause::None:
    case RunPause::Operator:
        return RunListModel::tr("Paused");
    case RunPause::Restart:
        return RunListModel::tr("Paused: restarted");
    case RunPause::MinuteBudget:
        return RunListModel::tr("Paused: this minute's budget");
    case RunPause::DayBudget:
        return RunListModel::tr("Paused: this day's budget");
    case RunPause::Balance:
        return RunListModel::tr("Paused: balance too low");
    case RunPause::Refusals:
        return RunListModel::tr("Paused: refused in a row");
    }
    return {};
}

QString runNextSentence(const SendRun &run)
{
    if (run.state == RunState::Waiting)
        return RunListModel::tr("Look at how the first lines fared, then go on or stop.");
    if (run.state == RunState::Revoking)
        return RunListModel::tr(
            "What is still queued or sent is revoked as far as the platform lets it. It goes on "
            "after a restart too.");
    if (run.state != RunState::Paused)
        return {};
    switch (run.pause) {
    case RunPause::None:
    case RunPause::Operator:
        return {};
    case RunPause::Restart:
        return RunListModel::tr("The program was closed in the middle. Nothing was lost and nothing was sent "
                                "twice. Resume goes on at the next line.");
    case RunPause::MinuteBudget:
        if (!run.roomAt)
            return RunListModel::tr(
                "The send budget of this minute is used up. It goes on by itself within a "
                "minute.");
        return RunListModel::tr("The send budget of this minute is used up. It goes on by itself at %1.")
            .arg(clockText(*run.roomAt));
    case RunPause::DayBudget:
        if (!run.roomAt)
            return RunListModel::tr(
                "The send budget of 24 hours is used up. Raise it in the settings and resume, or "
                "resume later.");
        return RunListModel::tr(
                   "The send budget of 24 hours is used up, and has room again from %1 on. Resume "
                   "then, or raise it in the settings and resume.")
            .arg(exactTimeText(*run.roomAt, QLocale()));
    case RunPause::Balance:
        return RunListModel::tr(
            "Top up, then resume: the lines that were refused for it are sent again, without those you have "
            "dismissed or sent again by hand. Nobody gets two.");
    case RunPause::Refusals:
        return RunListModel::tr(
            "Several lines in a row were refused. Look at why in the table below, then go on or "
            "stop.");
    }
    return {};
}

QString runChargesSentence(const SendRun &run)
{
    const RunCharges &charges = run.counts.charges;
    if (charges.differ == 0)
        return charges.confirmed == 0
                   ? QString()
                   : RunListModel::tr("%n line(s) are billed as expected, and none differs.", nullptr,
                                      charges.confirmed);
    const QLocale locale;
    const QString dearer = moneyText(charges.dearer, locale);
    const QString cheaper = moneyText(charges.cheaper, locale);
    if (charges.dearer > Money{} && charges.cheaper > Money{})
        return RunListModel::tr(
                   "%n line(s) differ from what was expected: some cost %1 more together, others "
                   "%2 less.",
                   nullptr, charges.differ)
            .arg(dearer, cheaper);
    if (charges.dearer > Money{})
        return RunListModel::tr("%n line(s) differ from what was expected: %1 more together.", nullptr,
                                charges.differ)
            .arg(dearer);
    if (charges.cheaper > Money{})
        return RunListModel::tr("%n line(s) differ from what was expected: %1 less together.", nullptr,
                                charges.differ)
            .arg(cheaper);
    return RunListModel::tr("%n line(s) differ from what was expected, by no amount that is known.", nullptr,
                            charges.differ);
}

RunListModel::RunListModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

int RunListModel::rowOf(quint64 run) const
{
    const auto found =
        std::find_if(m_runs.begin(), m_runs.end(), [run](const SendRun &r) { return r.id == run; });
    return found == m_runs.end() ? -1 : int(found - m_runs.begin());
}

WaitingLists RunListModel::waiting() const
{
    WaitingLists waiting;
    for (const SendRun &run : m_runs) {
        if (run.state != RunState::Waiting && run.state != RunState::Paused)
            continue;
        ++waiting.lists;
        waiting.lines += run.counts.open;
        const bool goesOnByItself = run.state == RunState::Paused && run.pause == RunPause::MinuteBudget;
        waiting.forOperator += goesOnByItself ? 0 : 1;
    }
    return waiting;
}

void RunListModel::apply(const QList<SendRun> &changed)
{
    for (const SendRun &run : changed) {
        if (const int row = rowOf(run.id); row >= 0) {
            if (m_runs[row] == run)
                continue;
            m_runs[row] = run;
            Q_EMIT dataChanged(index(row, 0), index(row, kColumnCount - 1));
            continue;
        }
        const auto place =
            std::find_if(m_runs.begin(), m_runs.end(), [&run](const SendRun &r) { return r.id < run.id; });
        const int row = int(place - m_runs.begin());
        beginInsertRows({}, row, row);
        m_runs.insert(row, run);
        endInsertRows();
    }
}

void RunListModel::tick(Instant now)
{
    const bool isOtherDay = !m_now.isValid() || !isSameDay(m_now, now);
    m_now = now;
    const int started = int(Column::Started);
    if (isOtherDay && !m_runs.isEmpty())
        Q_EMIT dataChanged(index(0, started), index(int(m_runs.size()) - 1, started), {Qt::DisplayRole});
}

void RunListModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, kColumnCount - 1);
    if (!m_runs.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_runs.size()) - 1, kColumnCount - 1));
}

int RunListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_runs.size());
}

int RunListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kColumnCount;
}

QVariant RunListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return runAlignmentOf(index.column());
    if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole) {
        if (Column(index.column()) == Column::Started)
            return exactTimeText(m_runs[index.row()].startedAt, QLocale());
        role = Qt::DisplayRole;
    }
    if (role != Qt::DisplayRole)
        return {};
    const SendRun &run = m_runs[index.row()];
    const auto count = [](int lines) { return QLocale().toString(lines); };
    switch (Column(index.column())) {
    case Column::Name:
        return visibleText(run.name, Lines::One);
    case Column::State:
        return runStateWord(run);
    case Column::Started:
        return dayOrClockText(run.startedAt, m_now, QLocale());
    case Column::Lines:
        return count(run.counts.lines + run.counts.leftOut);
    case Column::LeftOut:
        return count(run.counts.leftOut);
    case Column::Open:
        return count(run.counts.open);
    case Column::OnTheWay:
        return count(run.counts.onTheWay);
    case Column::Delivered:
        return count(run.counts.delivered);
    case Column::Refused:
        return count(run.counts.refused);
    case Column::Unknown:
        return count(run.counts.unknown);
    case Column::Stopped:
        return count(run.counts.stopped);
    }
    return {};
}

QVariant RunListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return runAlignmentOf(section);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= kColumnCount)
        return {};
    switch (Column(section)) {
    case Column::Name:
        return tr("Name");
    case Column::State:
        return tr("State");
    case Column::Started:
        return tr("Started");
    case Column::Lines:
        return tr("Lines");
    case Column::LeftOut:
        return tr("Left out");
    case Column::Open:
        return tr("Open");
    case Column::OnTheWay:
        return tr("On the way");
    case Column::Delivered:
        return tr("Delivered");
    case Column::Refused:
        return tr("Refused or failed");
    case Column::Unknown:
        return tr("Unknown");
    case Column::Stopped:
        return tr("Stopped or revoked");
    }
    return {};
}

} // namespace arowana
