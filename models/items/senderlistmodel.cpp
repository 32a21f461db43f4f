// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/senderlistmodel.h"

#include "models/items/itemwords.h"
#include "models/items/middle.h"
#include "models/items/senderwords.h"
#include "models/items/visibletext.h"

namespace arowana {

namespace {

bool isSameSender(const Sender &a, const Sender &b)
{
    return a.channel == b.channel && a.id == b.id;
}

} // namespace

SenderListModel::SenderListModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void SenderListModel::setSenders(const QList<Sender> &senders)
{
    const Middle part = middleOf(m_senders, senders, isSameSender);
    if (part.removed > 0) {
        beginRemoveRows({}, part.first, part.first + part.removed - 1);
        m_senders.remove(part.first, part.removed);
        endRemoveRows();
    }
    if (part.added > 0) {
        beginInsertRows({}, part.first, part.first + part.added - 1);
        for (int i = 0; i < part.added; ++i)
            m_senders.insert(part.first + i, senders[part.first + i]);
        endInsertRows();
    }
    for (int row = 0; row < int(senders.size()); ++row) {
        if (m_senders[row] == senders[row])
            continue;
        m_senders[row] = senders[row];
        Q_EMIT dataChanged(index(row, 0), index(row, kColumnCount - 1));
    }
}

void SenderListModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, kColumnCount - 1);
    if (!m_senders.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_senders.size()) - 1, kColumnCount - 1));
}

int SenderListModel::rowOf(Channel channel, const QByteArray &id) const
{
    for (int row = 0; row < int(m_senders.size()); ++row) {
        if (m_senders[row].channel == channel && m_senders[row].id == id)
            return row;
    }
    return -1;
}

int SenderListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_senders.size());
}

int SenderListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kColumnCount;
}

QVariant SenderListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Sender &sender = m_senders[index.row()];
    if (role == kToneRole)
        return int(senderTone(sender));
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (Column(index.column())) {
    case Column::Name:
        return visibleText(sender.name.isEmpty() ? QString::fromUtf8(sender.id) : sender.name, Lines::One);
    case Column::Channel:
        return channelWord(sender.channel);
    case Column::State:
        return senderStateText(sender);
    case Column::Details:
        return sender.channel == Channel::Rcs ? useCaseWord(sender.effectiveUseCase())
                                              : visibleText(sender.address, Lines::One);
    case Column::Id:
        return visibleText(QString::fromUtf8(sender.id), Lines::One);
    }
    return {};
}

QVariant SenderListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= kColumnCount)
        return {};
    switch (Column(section)) {
    case Column::Name:
        return tr("Name");
    case Column::Channel:
        return tr("Channel");
    case Column::State:
        return tr("State");
    case Column::Details:
        return tr("Use case or address");
    case Column::Id:
        return tr("Id");
    }
    return {};
}

} // namespace arowana
