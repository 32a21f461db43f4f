// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/outboxmodel.h"

#include "models/items/itemwords.h"
#include "models/items/rowkeys.h"
#include "models/items/visibletext.h"

#include <QPointer>
#include <QSet>

#include <algorithm>

namespace arowana {

namespace {

bool waitsForDecision(OutboxState state)
{
    return state == OutboxState::Stuck || state == OutboxState::Damaged;
}

bool comesBefore(const OutboxItem &a, const OutboxItem &b)
{
    const auto rank = [](const OutboxItem &item) {
        return std::pair(outboxGroup(item.state), !waitsForDecision(item.state));
    };
    return std::pair(rank(a), a.row.row) < std::pair(rank(b), b.row.row);
}

bool isSame(const OutboxItem &a, const OutboxItem &b)
{
    return a.row.row == b.row.row;
}

/// What is settled leaves, the rest gets the page's order.
void putInOrder(QList<OutboxItem> &items)
{
    items.removeIf([](const OutboxItem &item) { return !outboxGroup(item.state); });
    std::sort(items.begin(), items.end(), comesBefore);
    items.erase(std::unique(items.begin(), items.end(), isSame), items.end());
}

QSet<RowId> idsOf(const QList<OutboxItem> &items)
{
    QSet<RowId> ids;
    ids.reserve(items.size());
    for (const OutboxItem &item : items)
        ids.insert(item.row.row);
    return ids;
}

} // namespace

OutboxModel::OutboxModel(QObject *parent)
    : QAbstractTableModel(parent)
{
    m_debounce.setSingleShot(true);
    m_debounce.setInterval(kDebounceMs);
    connect(&m_debounce, &QTimer::timeout, this, &OutboxModel::ask);
}

void OutboxModel::setSource(OutboxSource &source)
{
    m_source = &source;
    m_isStale = true;
    if (!m_viewers.isEmpty())
        ask();
}

void OutboxModel::setActive(bool active, const void *who)
{
    if (active)
        m_viewers.insert(who);
    else
        m_viewers.remove(who);
    if (m_viewers.isEmpty())
        m_debounce.stop();
    else if (m_isStale)
        ask();
}

void OutboxModel::apply(const ChangeSet &changes)
{
    if (changes.messages.empty() && !changes.outbox)
        return;
    m_isStale = true;
    schedule();
    if (changes.outbox)
        setRest(changes.outbox->rest);
}

void OutboxModel::setRest(OutboxRest rest)
{
    if (rest == m_rest)
        return;
    m_rest = rest;
    const int next = int(Column::Next);
    if (!m_items.isEmpty())
        Q_EMIT dataChanged(index(0, next), index(int(m_items.size()) - 1, next));
    Q_EMIT refreshed();
}

void OutboxModel::schedule()
{
    // Not begun anew while it runs, or a steady stream of changes would put the question off for ever.
    if (!m_viewers.isEmpty() && !m_isAsked && !m_debounce.isActive())
        m_debounce.start();
}

void OutboxModel::ask()
{
    if (!m_source || m_viewers.isEmpty() || m_isAsked)
        return;
    m_debounce.stop();
    m_isStale = false;
    m_isAsked = true;
    m_patience.asked(m_now);
    const QPointer<OutboxModel> guard(this);
    m_source->askOutbox([this, guard](const QList<OutboxItem> &items) {
        if (!guard)
            return;
        m_isAsked = false;
        m_patience.answered();
        take(items);
        if (m_isStale)
            schedule();
        Q_EMIT refreshed();
    });
}

void OutboxModel::askAgainIfLost()
{
    if (!m_patience.isLost(m_now))
        return;
    m_isAsked = false;
    m_isStale = true;
    ask();
}

void OutboxModel::take(QList<OutboxItem> items)
{
    putInOrder(items);
    m_isLoaded = true;
    removeAbsent(items);
    arrange(items);
    announceChanges(items);
}

void OutboxModel::removeAbsent(const QList<OutboxItem> &wanted)
{
    const QSet<RowId> staying = idsOf(wanted);
    std::vector<int> leaving;
    for (int row = 0; row < int(m_items.size()); ++row) {
        if (!staying.contains(m_items[row].row.row))
            leaving.push_back(row);
    }
    const std::vector<RowRun> runs = runsOf(leaving);
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
        beginRemoveRows({}, run->first, run->first + run->count - 1);
        m_items.remove(run->first, run->count);
        endRemoveRows();
    }
}

void OutboxModel::arrange(const QList<OutboxItem> &wanted)
{
    const QSet<RowId> known = idsOf(m_items);
    for (int row = 0; row < int(wanted.size());) {
        if (row < int(m_items.size()) && isSame(m_items[row], wanted[row])) {
            ++row;
            continue;
        }
        if (known.contains(wanted[row].row.row)) {
            // It went on to another group: moved, so that it stays selected.
            const int from = rowOf(wanted[row].row.row);
            beginMoveRows({}, from, from, {}, row);
            m_items.move(from, row);
            endMoveRows();
            ++row;
            continue;
        }
        int end = row + 1;
        while (end < int(wanted.size()) && !known.contains(wanted[end].row.row))
            ++end;
        beginInsertRows({}, row, end - 1);
        for (; row < end; ++row)
            m_items.insert(row, wanted[row]);
        endInsertRows();
    }
}

void OutboxModel::announceChanges(const QList<OutboxItem> &wanted)
{
    std::vector<int> changed;
    for (int row = 0; row < int(wanted.size()); ++row) {
        if (m_items[row] == wanted[row])
            continue;
        m_items[row] = wanted[row];
        changed.push_back(row);
    }
    for (const RowRun &run : runsOf(changed))
        Q_EMIT dataChanged(index(run.first, 0), index(run.first + run.count - 1, kColumnCount - 1));
}

void OutboxModel::tick(Instant now, int firstRow, int lastRow)
{
    m_now = now;
    askAgainIfLost();
    std::vector<int> counting;
    for (int row = qMax(0, firstRow); row <= qMin(lastRow, int(m_items.size()) - 1); ++row) {
        if (nextMoment(m_items[row]))
            counting.push_back(row);
    }
    const int next = int(Column::Next);
    for (const RowRun &run : runsOf(counting))
        Q_EMIT dataChanged(index(run.first, next), index(run.first + run.count - 1, next),
                           {Qt::DisplayRole, Qt::AccessibleTextRole});
}

void OutboxModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, kColumnCount - 1);
    if (!m_items.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_items.size()) - 1, kColumnCount - 1));
}

int OutboxModel::rowOf(RowId id) const
{
    for (int row = 0; row < int(m_items.size()); ++row) {
        if (m_items[row].row.row == id)
            return row;
    }
    return -1;
}

RowId OutboxModel::idAt(int row) const
{
    return row >= 0 && row < int(m_items.size()) ? m_items[row].row.row : RowId{};
}

int OutboxModel::countOf(OutboxGroup group) const
{
    return int(std::count_if(m_items.begin(), m_items.end(),
                             [group](const OutboxItem &item) { return outboxGroup(item.state) == group; }));
}

int OutboxModel::undecided() const
{
    return int(std::count_if(m_items.begin(), m_items.end(),
                             [](const OutboxItem &item) { return waitsForDecision(item.state); }));
}

int OutboxModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

int OutboxModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kColumnCount;
}

QVariant OutboxModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const OutboxItem &item = m_items[index.row()];
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return display(item, column);
    case Qt::TextAlignmentRole:
        return headerData(index.column(), Qt::Horizontal, role);
    case kRowIdRole:
        return qlonglong(item.row.row.value);
    case kStatusRole:
        return int(outboxStatus(item.state));
    case kGroupRole:
        return int(*outboxGroup(item.state));
    case kHintRole:
        return hint(item, column);
    default: // Qt's own open set of roles
        return {};
    }
}

QString OutboxModel::display(const OutboxItem &item, Column column) const
{
    switch (column) {
    case Column::State:
        return outboxStateWord(item.state);
    case Column::Recipient:
        return recipientText(item.row.recipient);
    case Column::Content:
        return visibleText(item.row.summary, Lines::One);
    case Column::Next:
        return nextText(item, m_now, m_rest);
    case Column::Tries:
        return item.attempts > 0 ? QLocale().toString(item.attempts) : QString();
    case Column::Reason:
        return outboxReason(item);
    case Column::Written:
        return dayOrClockText(item.row.createdAt, m_now, QLocale());
    }
    return {};
}

bool OutboxModel::isCountedDown(Instant moment) const
{
    return !isResting(m_rest, moment.since(m_now));
}

QString OutboxModel::hint(const OutboxItem &item, Column column) const
{
    switch (column) {
    case Column::Next:
        if (const std::optional<Instant> moment = nextMoment(item); moment && isCountedDown(*moment))
            return exactTimeText(*moment, QLocale());
        return display(item, column);
    case Column::Tries:
        return item.firstTryAt ? tr("First tried %1").arg(exactTimeText(*item.firstTryAt, QLocale()))
                               : tr("Not tried yet");
    case Column::Reason: {
        const QString detail =
            item.lastUnknown ? visibleText(item.lastUnknown->detail, Lines::One) : QString();
        const QString reason = display(item, column);
        return detail.isEmpty() ? reason : reason + u'\n' + detail;
    }
    case Column::Written:
        return exactTimeText(item.row.createdAt, QLocale());
    case Column::State:
        return tr("%1 since %2, known %3")
            .arg(outboxStateWord(item.state), exactTimeText(item.row.statusAt, QLocale()),
                 sourceWord(item.row.statusSource));
    case Column::Recipient:
    case Column::Content:
        break;
    }
    return display(item, column);
}

QVariant OutboxModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= kColumnCount)
        return {};
    const auto column = Column(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(column == Column::Tries || column == Column::Written
                                       ? Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter)
                                       : Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::State:
        return tr("State");
    case Column::Recipient:
        return tr("Recipient");
    case Column::Content:
        return tr("Content");
    case Column::Next:
        return tr("Next");
    case Column::Tries:
        return tr("Tries");
    case Column::Reason:
        return tr("Reason");
    case Column::Written:
        return tr("Written");
    }
    return {};
}

} // namespace arowana
