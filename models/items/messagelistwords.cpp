// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/messagelistmodel.h"

// The part of the model about what stands in its cells and headings.

#include "models/items/itemwords.h"
#include "models/items/visibletext.h"

#include <QLocale>

namespace arowana {

namespace {

/// The log's list names a channel by its id: whether that is an agent's or an e-mail's is known when the
/// message is read whole, or when a sender has the id.
QString shownChannel(const MessageRow &row)
{
    const bool isBare = row.recipient.isEmpty() && !row.id.isEmpty() && row.senderId.isEmpty();
    return isBare ? QStringLiteral("–") : channelWord(row.channel);
}

} // namespace

QString MessageListModel::display(const Entry &entry, Column column) const
{
    switch (column) {
    case Column::Status:
        return statusWord(entry.row);
    case Column::Recipient:
        return entry.recipient;
    case Column::Channel:
        return shownChannel(entry.row);
    case Column::Content:
        return entry.content;
    case Column::Unit:
        return unitWord(entry.row.unit);
    case Column::Cost:
        return entry.row.cost ? moneyColumnText(*entry.row.cost, QLocale()) : QString();
    case Column::Age:
        return ageText(entry.row.createdAt, m_now, QLocale());
    }
    return {};
}

QString MessageListModel::wholeText(const MessageRow &row, Column column)
{
    switch (column) {
    case Column::Status:
        return visibleText(statusWord(row), Lines::One);
    case Column::Recipient:
        return recipientText(row.recipient);
    case Column::Channel:
        return shownChannel(row);
    case Column::Content: {
        const QString content = visibleText(row.summary, Lines::One);
        return row.note.isEmpty() ? content
                                  : content + QStringLiteral(" · ") + visibleText(row.note, Lines::One);
    }
    case Column::Unit:
        return unitWord(row.unit);
    case Column::Cost: {
        const QString cost = row.cost ? moneyText(*row.cost, QLocale()) : QString();
        return row.costIsHold && row.cost ? tr("%1 reserved").arg(cost) : cost;
    }
    case Column::Age:
        return exactTimeText(row.createdAt, QLocale());
    }
    return {};
}

QString MessageListModel::hint(const Entry &entry, Column column) const
{
    const MessageRow &row = entry.row;
    switch (column) {
    case Column::Status:
        return tr("%1 since %2, known %3")
            .arg(statusWord(row), exactTimeText(row.statusAt, QLocale()), sourceWord(row.statusSource));
    case Column::Recipient:
        return entry.recipient;
    case Column::Content:
        return entry.note.isEmpty() ? entry.content : entry.content + u'\n' + entry.note;
    case Column::Cost:
        if (!row.cost)
            return tr("The platform has not said a price.");
        return row.costIsHold
                   ? tr("%1 reserved, neither charged nor released yet").arg(moneyText(*row.cost, QLocale()))
                   : moneyText(*row.cost, QLocale());
    case Column::Age:
        return tr("Created %1\nState learnt %2 %3")
            .arg(exactTimeText(row.createdAt, QLocale()), exactTimeText(row.statusLearntAt, QLocale()),
                 sourceWord(row.statusSource));
    case Column::Channel:
        return shownChannel(row) == channelWord(row.channel) ? QString()
                                                             : tr("By what it went is not read yet.");
    case Column::Unit:
        break;
    }
    return {};
}

QString MessageListModel::accessibleText(const Entry &entry, Column column) const
{
    const QString shown = column == Column::Cost && entry.row.cost ? moneyText(*entry.row.cost, QLocale())
                                                                   : display(entry, column);
    switch (column) {
    case Column::Content:
        return entry.note.isEmpty() ? shown : tr("%1, %2").arg(shown, entry.note);
    case Column::Cost:
        return entry.row.costIsHold && !shown.isEmpty() ? tr("%1 reserved").arg(shown) : shown;
    case Column::Channel:
        return entry.row.direction == Direction::Inbound ? tr("%1, inbound").arg(shown) : shown;
    case Column::Age:
        return tr("%1, %2").arg(shown, sourceWord(entry.row.statusSource));
    case Column::Status:
    case Column::Recipient:
    case Column::Unit:
        break;
    }
    return shown;
}

QVariant MessageListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= kColumnCount)
        return {};
    const auto column = Column(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(column == Column::Cost || column == Column::Age
                                       ? Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter)
                                       : Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    if (role == Qt::AccessibleTextRole && columnOf(m_query.order.by) == column)
        return sortedHeading(column);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    return heading(column);
}

QString MessageListModel::heading(Column column)
{
    switch (column) {
    case Column::Status:
        return tr("Status");
    case Column::Recipient:
        return tr("Recipient");
    case Column::Channel:
        return tr("Channel");
    case Column::Content:
        return tr("Content");
    case Column::Unit:
        return tr("Unit");
    case Column::Cost:
        return tr("Cost");
    case Column::Age:
        return tr("Age");
    }
    return {};
}

/// An arrow says nothing to a screen reader.
QString MessageListModel::sortedHeading(Column column) const
{
    const bool isAscending = m_query.order.isAscending;
    if (column == Column::Age)
        return isAscending ? tr("%1, oldest first").arg(heading(column))
                           : tr("%1, newest first").arg(heading(column));
    return isAscending ? tr("%1, ascending").arg(heading(column)) : tr("%1, descending").arg(heading(column));
}

QByteArray MessageListModel::nameOf(Column column)
{
    switch (column) {
    case Column::Status:
        return "status";
    case Column::Recipient:
        return "recipient";
    case Column::Channel:
        return "channel";
    case Column::Content:
        return "content";
    case Column::Unit:
        return "unit";
    case Column::Cost:
        return "cost";
    case Column::Age:
        return "age";
    }
    return {};
}

} // namespace arowana
