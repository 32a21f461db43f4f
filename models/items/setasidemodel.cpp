// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/setasidemodel.h"

#include "models/items/itemwords.h"
#include "models/items/visibletext.h"

#include <QPointer>

#include <algorithm>

namespace arowana {

QString asideKindWord(AsideKind kind)
{
    switch (kind) {
    case AsideKind::NotUnderstood:
        return SetAsideModel::tr("Not understood");
    case AsideKind::OtherBody:
        return SetAsideModel::tr("Other content");
    case AsideKind::UnknownKind:
        return SetAsideModel::tr("Unknown kind");
    }
    return {};
}

QString asideReason(const SetAsideEvent &event)
{
    if (event.kind == AsideKind::UnknownKind)
        return SetAsideModel::tr("This version of the console does not know events of this kind.");
    return visibleText(event.reason, Lines::One);
}

SetAsideModel::SetAsideModel(SetAsideSource &source, QObject *parent)
    : QAbstractTableModel(parent)
    , m_source(source)
    , m_asker(source.newSetAsideAsker())
{
}

void SetAsideModel::refresh()
{
    ask(std::max(kPage, int(m_events.size())));
}

bool SetAsideModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_hasMore && !m_isAsking;
}

/// All of it once more, since it is one question then and never two lists of different moments.
void SetAsideModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        ask(int(m_events.size()) + kPage);
}

void SetAsideModel::ask(int most)
{
    m_isAsking = true;
    m_source.askSetAside(
        m_asker, SetAsideSource::kFromNewest, most,
        [self = QPointer<SetAsideModel>(this), most](const Result<QList<SetAsideEvent>> &answer) {
            if (self)
                self->take(answer, most);
        });
}

void SetAsideModel::take(const Result<QList<SetAsideEvent>> &answer, int most)
{
    if (!answer) {
        m_isAsking = false;
        Q_EMIT failed(answer.error());
        return;
    }
    m_hasLoaded = true;
    m_hasMore = answer->size() == most;
    removeMissing(*answer);
    addAndChange(*answer);
    m_isAsking = false; // not before: a view may ask for more in the middle of it
    Q_EMIT loaded();
}

void SetAsideModel::removeMissing(const QList<SetAsideEvent> &fresh)
{
    QSet<qint64> staying;
    for (const SetAsideEvent &event : fresh)
        staying.insert(event.number);
    for (int row = int(m_events.size()) - 1; row >= 0; --row) {
        const int last = row;
        while (row >= 0 && !staying.contains(m_events[row].number))
            --row;
        if (row == last)
            continue;
        beginRemoveRows({}, row + 1, last);
        m_events.remove(row + 1, last - row);
        endRemoveRows();
    }
}

/// What is there is part of `fresh` by now, in the same order.
void SetAsideModel::addAndChange(const QList<SetAsideEvent> &fresh)
{
    for (int row = 0; row < fresh.size(); ++row) {
        const bool isThere = row < m_events.size();
        if (isThere && m_events[row].number == fresh[row].number) {
            if (m_events[row] != fresh[row]) {
                m_events[row] = fresh[row];
                Q_EMIT dataChanged(index(row, 0), index(row, kColumnCount - 1));
            }
            continue;
        }
        int last = row;
        while (last + 1 < fresh.size() && (!isThere || fresh[last + 1].number != m_events[row].number))
            ++last;
        beginInsertRows({}, row, last);
        m_events = m_events.mid(0, row) + fresh.mid(row, last - row + 1) + m_events.mid(row);
        endInsertRows();
        row = last;
    }
}

int SetAsideModel::rowOf(qint64 number) const
{
    const auto found = std::find_if(m_events.begin(), m_events.end(),
                                    [number](const SetAsideEvent &event) { return event.number == number; });
    return found == m_events.end() ? -1 : int(found - m_events.begin());
}

int SetAsideModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_events.size());
}

int SetAsideModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kColumnCount;
}

QVariant SetAsideModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::TextAlignmentRole && Column(index.column()) == Column::Size)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const SetAsideEvent &event = m_events[index.row()];
    switch (Column(index.column())) {
    case Column::Kind:
        return asideKindWord(event.kind);
    case Column::Event:
        return event.name.isEmpty() ? tr("not readable")
                                    : visibleText(QString::fromUtf8(event.name), Lines::One);
    case Column::Reason:
        return asideReason(event);
    case Column::Id:
        return event.id.isEmpty() ? tr("not readable") : visibleText(event.id.toString(), Lines::One);
    case Column::Received:
        return exactTimeText(event.receivedAt, QLocale());
    case Column::Size:
        return QLocale().formattedDataSize(event.size, 1, QLocale::DataSizeSIFormat);
    }
    return {};
}

QVariant SetAsideModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= kColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool isNumber = Column(section) == Column::Size;
        return QVariant::fromValue(
            Qt::Alignment((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Kind:
        return tr("Why");
    case Column::Event:
        return tr("Event");
    case Column::Reason:
        return tr("Reason");
    case Column::Id:
        return tr("Event id");
    case Column::Received:
        return tr("Received");
    case Column::Size:
        return tr("Size");
    }
    return {};
}

} // namespace arowana
