// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/messagelistmodel.h"

#include "models/items/itemwords.h"
#include "models/items/visibletext.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace arowana {

namespace {

constexpr PageSizes kSizes{64, 4096, 1024}; // a screen shows some dozens

} // namespace

MessageListModel::MessageListModel(MessageSource &source, QObject *parent)
    : QAbstractTableModel(parent)
    , m_source(source)
    , m_cache(kSizes, [this] { fetchWanted(); })
{
    connect(&m_arranging, &QFutureWatcherBase::finished, this, [this] {
        if (m_arranged == m_keysQuestion)
            useKeys(std::move(*m_arranging.result()));
    });
}

void MessageListModel::apply(const ChangeSet &changes)
{
    if (changes.messages.empty())
        return;
    m_places.add(changes.messages);
    if (m_areKeysAsked)
        m_toldSince.insert(m_toldSince.end(), changes.messages.begin(), changes.messages.end());
    askPlaces();
}

void MessageListModel::askPlaces()
{
    // The answer may come within the question, so what was asked is kept here.
    const std::vector<RowId> asked = m_isLoaded ? m_places.ask(m_now) : std::vector<RowId>();
    if (asked.empty())
        return;
    const QPointer<MessageListModel> guard(this);
    const quint64 question = m_places.question();
    m_source.askPlaces(m_query, asked, [this, guard, question, asked](const QList<PlacedRow> &placed) {
        if (!guard || !m_places.take(question))
            return;
        mergePlaces(asked, placed);
        askPlaces();
    });
}

void MessageListModel::askAgainIfLost()
{
    if (m_keysPatience.isLost(m_now)) {
        askKeys();
        return;
    }
    if (m_places.isLost(m_now)) {
        m_places.takeBack();
        askPlaces();
    }
    if (m_cache.isLost(m_now))
        fetchWanted();
}

void MessageListModel::mergePlaces(const std::vector<RowId> &asked, const QList<PlacedRow> &placed)
{
    if (!m_keys.isByTime()) {
        noteOrdered(asked, placed);
        return;
    }
    std::vector<RowId> staying;
    std::vector<const MessageRow *> fresh;
    std::vector<const MessageRow *> known;
    for (const PlacedRow &place : placed) {
        if (!place.belongs)
            continue;
        staying.push_back(place.row.row);
        (m_keys.rowOf(place.row.row) < 0 ? fresh : known).push_back(&place.row);
    }
    std::sort(staying.begin(), staying.end());
    std::vector<int> leaving; // what was asked and does not belong, or is gone
    for (const RowId id : asked) {
        const int row = m_keys.rowOf(id);
        if (row >= 0 && !std::binary_search(staying.begin(), staying.end(), id))
            leaving.push_back(row);
    }
    removeKeys(std::move(leaving));
    addRows(std::move(fresh));
    announceChanges(known);
}

void MessageListModel::removeKeys(std::vector<int> rows)
{
    std::sort(rows.begin(), rows.end());
    const std::vector<RowRun> runs = runsOf(rows);
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
        beginRemoveRows({}, run->first, run->first + run->count - 1);
        for (int row = run->first; row < run->first + run->count; ++row)
            m_cache.remove(m_keys.at(row));
        m_keys.remove(*run);
        endRemoveRows();
    }
}

void MessageListModel::addRows(std::vector<const MessageRow *> fresh)
{
    std::sort(fresh.begin(), fresh.end(), [](const auto *a, const auto *b) { return a->row > b->row; });
    fresh.erase(std::unique(fresh.begin(), fresh.end(),
                            [](const auto *a, const auto *b) { return a->row == b->row; }),
                fresh.end());
    // From the oldest up, so that places found before stay right.
    auto end = fresh.end();
    while (end != fresh.begin()) {
        const int place = m_keys.placeFor((*(end - 1))->row);
        auto begin = end - 1;
        while (begin != fresh.begin() && m_keys.placeFor((*(begin - 1))->row) == place)
            --begin;
        std::vector<RowId> ids;
        for (auto it = begin; it != end; ++it)
            ids.push_back((*it)->row);
        beginInsertRows({}, place, place + int(ids.size()) - 1);
        m_keys.insert(place, ids);
        for (auto it = begin; it != end; ++it)
            m_cache.put((*it)->row, entryOf(**it));
        endInsertRows();
        end = begin;
    }
}

void MessageListModel::announceChanges(const std::vector<const MessageRow *> &known)
{
    std::vector<std::pair<int, Change>> changes;
    std::vector<RowId> moved;
    for (const MessageRow *row : known) {
        Entry after = entryOf(*row);
        Change change;
        if (const Entry *before = m_cache.find(row->row)) {
            change = changeBetween(*before, after);
            if (before->row.status != after.row.status)
                moved.push_back(row->row);
        } else {
            change.add(Column::Status, {});
            change.add(Column::Age, {});
        }
        m_cache.put(row->row, std::move(after));
        if (change.lastColumn >= 0)
            changes.emplace_back(m_keys.rowOf(row->row), std::move(change));
    }
    std::sort(changes.begin(), changes.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    for (size_t i = 0; i < changes.size();) {
        Change whole = changes[i].second;
        size_t next = i + 1;
        for (; next < changes.size() && changes[next].first == changes[next - 1].first + 1; ++next) {
            const Change &more = changes[next].second;
            whole.firstColumn = qMin(whole.firstColumn, more.firstColumn);
            whole.lastColumn = qMax(whole.lastColumn, more.lastColumn);
            // No roles named means all of them.
            whole.roles =
                whole.roles.isEmpty() || more.roles.isEmpty() ? QSet<int>() : whole.roles + more.roles;
        }
        QList<int> roles = whole.roles.values();
        std::sort(roles.begin(), roles.end());
        Q_EMIT dataChanged(index(changes[i].first, whole.firstColumn),
                           index(changes[next - 1].first, whole.lastColumn), roles);
        i = next;
    }
    for (const RowId id : moved)
        Q_EMIT stateChanged(id);
}

void MessageListModel::Change::add(Column column, std::initializer_list<int> which)
{
    firstColumn = qMin(firstColumn, int(column));
    lastColumn = qMax(lastColumn, int(column));
    for (const int role : which)
        roles.insert(role);
}

MessageListModel::Change MessageListModel::changeBetween(const Entry &before, const Entry &after)
{
    const MessageRow &a = before.row;
    const MessageRow &b = after.row;
    Change change;
    if (a.status != b.status || a.statusWord != b.statusWord || a.channel != b.channel)
        change.add(Column::Status, {Qt::DisplayRole, kStatusRole, Qt::AccessibleTextRole, kHintRole});
    if (before.recipient != after.recipient)
        change.add(Column::Recipient, {Qt::DisplayRole, Qt::AccessibleTextRole, kHintRole});
    if (a.channel != b.channel || a.direction != b.direction)
        change.add(Column::Channel, {Qt::DisplayRole, kDirectionRole, Qt::AccessibleTextRole});
    if (before.content != after.content || before.note != after.note)
        change.add(Column::Content, {Qt::DisplayRole, kNoteRole, Qt::AccessibleTextRole, kHintRole});
    if (a.unit != b.unit)
        change.add(Column::Unit, {Qt::DisplayRole, Qt::AccessibleTextRole});
    if (a.cost != b.cost || a.costIsHold != b.costIsHold)
        change.add(Column::Cost, {Qt::DisplayRole, kHoldRole, kFreeRole, Qt::AccessibleTextRole, kHintRole});
    if (a.statusSource != b.statusSource || a.createdAt != b.createdAt ||
        a.statusLearntAt != b.statusLearntAt)
        change.add(Column::Age, {Qt::DisplayRole, kSourceTextRole, Qt::AccessibleTextRole, kHintRole});
    return change;
}

MessageListModel::Entry MessageListModel::entryOf(const MessageRow &row)
{
    return {row, recipientText(row.recipient), visibleText(row.summary, Lines::One),
            visibleText(row.note, Lines::One)};
}

void MessageListModel::tick(Instant now, int firstRow, int lastRow)
{
    m_now = now;
    askAgainIfLost();
    askKeysIfStale();
    if (firstRow < 0 || lastRow < firstRow || firstRow >= m_keys.count())
        return;
    Q_EMIT dataChanged(index(firstRow, int(Column::Age)),
                       index(qMin(lastRow, m_keys.count() - 1), int(Column::Age)), {Qt::DisplayRole});
}

void MessageListModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, kColumnCount - 1);
    if (m_keys.count() > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_keys.count() - 1, kColumnCount - 1),
                           {Qt::DisplayRole, Qt::AccessibleTextRole, kHintRole, kSourceTextRole});
}

RowId MessageListModel::idAt(int row) const
{
    return row >= 0 && row < m_keys.count() ? m_keys.at(row) : RowId{};
}

int MessageListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_keys.count() + m_blank;
}

int MessageListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kColumnCount;
}

const MessageListModel::Entry *MessageListModel::entryAt(int row) const
{
    if (row >= m_keys.count())
        return nullptr;
    const Entry *entry = m_cache.find(m_keys.at(row));
    if (!entry)
        m_cache.want(row, m_keys.count(), [this](int place) { return m_keys.at(place); });
    return entry;
}

void MessageListModel::fetchWanted()
{
    const std::vector<RowId> ids = m_cache.ask(m_now);
    if (ids.empty())
        return;
    const QPointer<MessageListModel> guard(this);
    const quint64 generation = m_generation;
    m_source.askRows(ids, [this, guard, generation, ids](const QList<MessageRow> &rows) {
        if (!guard || generation != m_generation)
            return;
        m_cache.answered(ids);
        takeRows(rows);
    });
}

void MessageListModel::takeRows(const QList<MessageRow> &rows)
{
    std::vector<int> filled;
    for (const MessageRow &row : rows) {
        const int place = m_keys.rowOf(row.row);
        // What is cached came with a change and is not older than this answer.
        if (place < 0 || m_cache.contains(row.row))
            continue;
        m_cache.put(row.row, entryOf(row));
        filled.push_back(place);
    }
    std::sort(filled.begin(), filled.end());
    for (const RowRun &run : runsOf(filled))
        Q_EMIT dataChanged(index(run.first, 0), index(run.first + run.count - 1, kColumnCount - 1));
}

QVariant MessageListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == kRowIdRole)
        return qlonglong(idAt(index.row()).value);
    const auto column = Column(index.column());
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(column == Column::Cost || column == Column::Age
                                       ? Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter)
                                       : Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    const Entry *entry = entryAt(index.row());
    if (!entry)
        return role == Qt::AccessibleTextRole ? QVariant(tr("loading")) : QVariant();
    switch (role) {
    case Qt::DisplayRole:
        return display(*entry, column);
    case Qt::AccessibleTextRole:
        return accessibleText(*entry, column);
    case kStatusRole:
        return int(entry->row.status);
    case kSourceTextRole:
        return sourceName(entry->row.statusSource);
    case kNoteRole:
        return entry->note;
    case kDirectionRole:
        return int(entry->row.direction);
    case kHoldRole:
        return entry->row.costIsHold;
    case kIsBareRole:
        return entry->row.recipient.isEmpty() && !entry->row.id.isEmpty();
    case kFreeRole:
        return entry->row.cost == Money{};
    case kHintRole:
        return hint(*entry, column);
    default: // Qt's own open set of roles
        return {};
    }
}

} // namespace arowana
