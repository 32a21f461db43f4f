// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/timelinemodel.h"

#include "models/items/itemwords.h"
#include "models/items/middle.h"
#include "models/items/visibletext.h"

#include <utility>

namespace arowana {

TimelineModel::TimelineModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void TimelineModel::show(RowId message, Channel channel, const QList<TimelineStep> &steps)
{
    if (message != m_message || channel != m_channel) {
        beginResetModel();
        m_message = message;
        m_channel = channel;
        m_steps = steps;
        m_isOutcomeKnown = isOutcomeKnown(steps);
        endResetModel();
        return;
    }
    const Middle part =
        middleOf(m_steps, steps, [](const auto &a, const auto &b) { return a.status == b.status; });
    if (part.removed > 0) {
        beginRemoveRows({}, part.first, part.first + part.removed - 1);
        m_steps.remove(part.first, part.removed);
        endRemoveRows();
    }
    if (part.added > 0) {
        beginInsertRows({}, part.first, part.first + part.added - 1);
        for (int i = 0; i < part.added; ++i)
            m_steps.insert(part.first + i, steps[part.first + i]);
        endInsertRows();
    }
    // Only now: what is told of rows that come must not change those that are there.
    const bool isKnown = isOutcomeKnown(steps);
    const bool isReworded = std::exchange(m_isOutcomeKnown, isKnown) != isKnown;
    int first = -1;
    int last = -1;
    for (int row = 0; row < int(steps.size()); ++row) {
        const bool saysOtherwise = isReworded && steps[row].status == MessageStatus::Unknown;
        if (m_steps[row] == steps[row] && !saysOtherwise)
            continue;
        m_steps[row] = steps[row];
        first = first < 0 ? row : first;
        last = row;
    }
    // The step after an inserted or changed one counts its gap anew.
    if (part.removed + part.added > 0 && part.first + part.added < int(steps.size())) {
        first = first < 0 ? part.first + part.added : qMin(first, part.first + part.added);
        last = qMax(last, part.first + part.added);
    }
    if (first >= 0)
        Q_EMIT dataChanged(index(first, 0), index(qMin(last + 1, int(m_steps.size()) - 1), kColumnCount - 1));
}

void TimelineModel::tick(Instant now)
{
    m_now = now;
    if (!m_steps.isEmpty())
        Q_EMIT dataChanged(index(0, int(Column::Source)), index(int(m_steps.size()) - 1, int(Column::Source)),
                           {Qt::DisplayRole});
}

void TimelineModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, kColumnCount - 1);
    if (!m_steps.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_steps.size()) - 1, kColumnCount - 1));
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_steps.size());
}

int TimelineModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kColumnCount;
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const TimelineStep &step = m_steps[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return display(index.row(), Column(index.column()));
    case kStatusRole:
        return int(step.status);
    case kDetailRole:
        return visibleText(step.detail, Lines::One);
    default: // Qt's own open set of roles
        return {};
    }
}

bool TimelineModel::isOutcomeKnown(const QList<TimelineStep> &steps)
{
    const TimelineStep *deciding = decidingStep(steps);
    return deciding && deciding->status != MessageStatus::Unknown;
}

QString TimelineModel::display(int row, Column column) const
{
    const TimelineStep &step = m_steps[row];
    switch (column) {
    case Column::Step:
        return step.status == MessageStatus::Unknown && m_isOutcomeKnown ? tr("Not known then")
                                                                         : statusWord(step.status, m_channel);
    case Column::At:
        return clockText(step.at);
    case Column::After:
        return row == 0 ? QString() : durationText(step.at.since(m_steps[row - 1].at), QLocale());
    case Column::Source: {
        const QString age = ageText(step.learntAt, m_now, QLocale());
        const bool isFresh = m_now.since(step.learntAt) < 1000;
        return isFresh ? tr("%1 just now").arg(sourceName(step.source))
                       : tr("%1 %2 ago").arg(sourceName(step.source), age);
    }
    }
    return {};
}

QVariant TimelineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= kColumnCount)
        return {};
    switch (Column(section)) {
    case Column::Step:
        return tr("Step");
    case Column::At:
        return tr("At");
    case Column::After:
        return tr("After");
    case Column::Source:
        return tr("Known");
    }
    return {};
}

} // namespace arowana
