// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/messagelistmodel.h"

// The part of the model about which rows there are and in which order.

#include <QPointer>
#include <QPromise>
#include <QThreadPool>

#include <algorithm>
#include <utility>

namespace arowana {

void MessageListModel::setQuery(const MessageQuery &query)
{
    m_query = query;
    m_isLoaded = false;
    ++m_generation;
    m_places.takeBack(); // judged for another query: to be asked again
    askKeys();
}

void MessageListModel::setOrder(const MessageOrder &order)
{
    if (order == m_query.order)
        return;
    m_query.order = order;
    askKeys();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, kColumnCount - 1);
    Q_EMIT orderChanged();
}

void MessageListModel::setHeld(bool isHeld)
{
    m_isHeld = isHeld; // what waited is asked for at the next tick
}

void MessageListModel::askKeys()
{
    const quint64 question = ++m_keysQuestion;
    m_keysPatience.asked(m_now);
    m_keysAskedAt = m_now;
    m_areKeysAsked = true;
    m_areKeysStale = false;
    m_toldSince.clear();
    const QPointer<MessageListModel> guard(this);
    m_source.askKeys(m_query, [this, guard, question](const std::vector<RowId> &keys) {
        if (guard)
            takeKeys(question, keys);
    });
}

void MessageListModel::askKeysIfStale()
{
    const qint64 since = m_now.since(m_keysAskedAt);
    if (m_areKeysStale && !m_isHeld && !m_areKeysAsked && m_isLoaded && (since >= kCalmMs || since < 0))
        askKeys();
}

void MessageListModel::takeKeys(quint64 question, std::vector<RowId> ids)
{
    if (question != m_keysQuestion)
        return;
    m_keysPatience.answered();
    if (m_query.isByRowId()) {
        RowKeys keys;
        keys.assign(std::move(ids));
        useKeys(std::move(keys));
    } else if (ids.size() <= kHereMost) {
        useKeys(RowKeys::inOrder(std::move(ids)));
    } else {
        arrangeAside(std::move(ids));
    }
}

/// A million take longer than a frame.
void MessageListModel::arrangeAside(std::vector<RowId> ids)
{
    auto promise = std::make_shared<QPromise<std::shared_ptr<RowKeys>>>();
    m_arranged = m_keysQuestion;
    promise->start();
    m_arranging.setFuture(promise->future());
    auto work = std::make_shared<std::vector<RowId>>(std::move(ids));
    QThreadPool::globalInstance()->start([promise, work] {
        promise->addResult(std::make_shared<RowKeys>(RowKeys::inOrder(std::move(*work))));
        promise->finish();
    });
}

void MessageListModel::useKeys(RowKeys keys)
{
    m_areKeysAsked = false;
    if (!m_isLoaded) {
        beginResetModel();
        m_keys = std::move(keys);
        m_shownOrder = m_query.order;
        m_cache.clear();
        m_isLoaded = true;
        endResetModel();
    } else if (m_isHeld && m_query.order == m_shownOrder) {
        m_areKeysStale = true; // it was asked before many were marked
    } else if (m_query.order != m_shownOrder || !(keys == m_keys)) {
        rearrange(std::move(keys));
    }
    m_places.add(std::exchange(m_toldSince, {}));
    askPlaces(); // what changed while the keys were on their way
    Q_EMIT loaded();
}

/// However many rows have another place: the number of rows changes at the end of the list, and all of them
/// get their places at once. A signal for each would cost a view with a million rows a millisecond or two.
void MessageListModel::rearrange(RowKeys keys)
{
    m_joined = m_isHeld ? keys.missingIn(m_keys) : std::vector<RowId>();
    Q_EMIT reorderBegins();
    const int more = keys.count() - m_keys.count();
    if (more > 0) {
        beginInsertRows({}, m_keys.count(), keys.count() - 1);
        m_blank = more;
        endInsertRows();
    }
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<RowId> ids;
    ids.reserve(size_t(before.size()));
    for (const QModelIndex &index : before)
        ids.push_back(idAt(index.row()));
    m_blank = std::max(0, -more);
    m_keys = std::move(keys);
    m_shownOrder = m_query.order;
    QModelIndexList after;
    after.reserve(before.size());
    for (qsizetype i = 0; i < before.size(); ++i) {
        const int row = ids[size_t(i)].isValid() ? rowOf(ids[size_t(i)]) : -1;
        after.append(row < 0 ? QModelIndex() : index(row, before[i].column()));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
    if (more < 0) {
        beginRemoveRows({}, m_keys.count(), m_keys.count() + m_blank - 1);
        m_blank = 0;
        endRemoveRows();
    }
    Q_EMIT reorderEnds();
    m_joined.clear();
}

/// Rows that are here change where they stand; what else there is to do the next keys will tell.
void MessageListModel::noteOrdered(const std::vector<RowId> &asked, const QList<PlacedRow> &placed)
{
    std::vector<RowId> staying;
    std::vector<const MessageRow *> known;
    for (const PlacedRow &place : placed) {
        if (!place.belongs)
            continue;
        staying.push_back(place.row.row);
        if (rowOf(place.row.row) < 0) {
            m_areKeysStale = true;
            m_cache.put(place.row.row, entryOf(place.row));
            continue;
        }
        m_areKeysStale = m_areKeysStale || changesPlace(place.row);
        known.push_back(&place.row);
    }
    std::sort(staying.begin(), staying.end());
    for (const RowId id : asked) {
        if (std::binary_search(staying.begin(), staying.end(), id))
            continue;
        m_areKeysStale = m_areKeysStale || rowOf(id) >= 0;
        m_cache.remove(id); // it may change where nobody tells of it
    }
    announceChanges(known);
}

/// True when the row as it is now may stand elsewhere in the order that is shown.
bool MessageListModel::changesPlace(const MessageRow &row) const
{
    const Entry *entry = m_cache.find(row.row);
    if (!entry)
        return true;
    const MessageRow &before = entry->row;
    switch (m_shownOrder.by) {
    case MessageOrder::By::Time:
        return false;
    case MessageOrder::By::Status:
        return before.status != row.status || before.statusWord != row.statusWord;
    case MessageOrder::By::Recipient:
        return before.recipient != row.recipient;
    case MessageOrder::By::Channel:
        return before.channel != row.channel;
    case MessageOrder::By::Unit:
        return before.unit != row.unit;
    case MessageOrder::By::Cost:
        return before.cost != row.cost;
    }
    return true;
}

void MessageListModel::askRows(const std::vector<RowId> &ids,
                               std::function<void(const QList<MessageRow> &)> answer)
{
    m_source.askRows(ids, std::move(answer));
}

std::optional<MessageOrder::By> MessageListModel::orderOf(Column column)
{
    switch (column) {
    case Column::Status:
        return MessageOrder::By::Status;
    case Column::Recipient:
        return MessageOrder::By::Recipient;
    case Column::Channel:
        return MessageOrder::By::Channel;
    case Column::Content:
        return std::nullopt;
    case Column::Unit:
        return MessageOrder::By::Unit;
    case Column::Cost:
        return MessageOrder::By::Cost;
    case Column::Age:
        return MessageOrder::By::Time;
    }
    return std::nullopt;
}

MessageListModel::Column MessageListModel::columnOf(MessageOrder::By by)
{
    switch (by) {
    case MessageOrder::By::Time:
        return Column::Age;
    case MessageOrder::By::Status:
        return Column::Status;
    case MessageOrder::By::Recipient:
        return Column::Recipient;
    case MessageOrder::By::Channel:
        return Column::Channel;
    case MessageOrder::By::Unit:
        return Column::Unit;
    case MessageOrder::By::Cost:
        return Column::Cost;
    }
    return Column::Age;
}

} // namespace arowana
