// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/contactlistmodel.h"

#include "models/items/itemwords.h"
#include "models/items/visibletext.h"

#include <QLocale>
#include <QPointer>

#include <algorithm>

namespace arowana {

ContactListModel::ContactListModel(ContactSource &source, QObject *parent)
    : QAbstractTableModel(parent)
    , m_source(source)
{
}

void ContactListModel::setQuery(const ContactQuery &query)
{
    m_query = query;
    ask(Ask::First);
}

void ContactListModel::refresh()
{
    if (m_isAsking)
        m_isStale = true;
    else if (m_isLoaded)
        ask(Ask::Again);
}

void ContactListModel::setNow(Instant now)
{
    m_now = now;
    if (!m_lines.isEmpty())
        Q_EMIT dataChanged(index(0, int(Column::Last)), index(int(m_lines.size()) - 1, int(Column::Last)),
                           {Qt::DisplayRole, Qt::AccessibleTextRole});
}

void ContactListModel::tick(Instant now)
{
    m_tickedAt = now;
    if (m_patience.isLost(now))
        ask(m_asked);
}

void ContactListModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, kColumnCount - 1);
    if (!m_lines.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_lines.size()) - 1, kColumnCount - 1));
}

void ContactListModel::ask(Ask which)
{
    const quint64 question = ++m_question;
    m_asked = which;
    m_patience.asked(m_tickedAt);
    m_isAsking = true;
    m_isStale = false;
    std::optional<ContactPlace> after;
    if (which == Ask::More)
        after = ContactPlace{m_lines.last().key, m_lines.last().place};
    const int most = which == Ask::Again ? std::max(kPageMost, int(m_lines.size())) : kPageMost;
    m_source.askContacts(asker(), m_query, after, most,
                         [self = QPointer<ContactListModel>(this), question, which](const ContactPage &page) {
                             if (self && self->m_question == question)
                                 self->take(which, page);
                         });
}

void ContactListModel::take(Ask which, const ContactPage &page)
{
    m_isAsking = false;
    m_patience.answered();
    switch (which) {
    case Ask::First:
        reset(page);
        break;
    case Ask::More:
        append(page);
        break;
    case Ask::Again:
        merge(page);
        break;
    }
    if (m_isStale)
        ask(Ask::Again);
    if (which == Ask::First)
        Q_EMIT loaded();
    else
        Q_EMIT changed();
}

void ContactListModel::reset(const ContactPage &page)
{
    beginResetModel();
    m_lines = page.lines;
    m_isLast = page.isLast;
    m_total = page.total;
    m_isLoaded = true;
    indexRows();
    endResetModel();
}

void ContactListModel::append(const ContactPage &page)
{
    m_isLast = page.isLast;
    QList<ContactLine> added = page.lines;
    added.removeIf([this](const ContactLine &line) { return m_rows.contains(line.key); });
    if (added.isEmpty())
        return;
    beginInsertRows({}, int(m_lines.size()), int(m_lines.size() + added.size()) - 1);
    m_lines += added;
    indexRows();
    endInsertRows();
}

/// Rows that went go, rows that came come where they belong; a row that has moved does both.
void ContactListModel::merge(const ContactPage &page)
{
    m_isLast = page.isLast;
    m_total = page.total;
    QHash<ContactKey, int> staying; // of those that keep their place among each other
    int behind = -1;
    for (int i = 0; i < page.lines.size(); ++i) {
        const int row = rowOf(page.lines.at(i).key);
        if (row > behind) {
            staying.insert(page.lines.at(i).key, i);
            behind = row;
        }
    }
    removeRows(staying);
    for (int i = 0; i < page.lines.size();) {
        if (staying.contains(page.lines.at(i).key)) {
            if (m_lines.at(i) != page.lines.at(i)) {
                m_lines[i] = page.lines.at(i);
                Q_EMIT dataChanged(index(i, 0), index(i, kColumnCount - 1));
            }
            ++i;
            continue;
        }
        int end = i;
        while (end < page.lines.size() && !staying.contains(page.lines.at(end).key))
            ++end;
        beginInsertRows({}, i, end - 1);
        for (int row = i; row < end; ++row)
            m_lines.insert(row, page.lines.at(row));
        indexRows();
        endInsertRows();
        i = end;
    }
}

void ContactListModel::removeRows(const QHash<ContactKey, int> &staying)
{
    for (int last = int(m_lines.size()) - 1; last >= 0; --last) {
        if (staying.contains(m_lines.at(last).key))
            continue;
        int first = last;
        while (first > 0 && !staying.contains(m_lines.at(first - 1).key))
            --first;
        Q_EMIT leaving(first, last);
        beginRemoveRows({}, first, last);
        m_lines.remove(first, last - first + 1);
        indexRows();
        endRemoveRows();
        last = first;
    }
}

void ContactListModel::indexRows()
{
    m_rows.clear();
    for (int row = 0; row < m_lines.size(); ++row)
        m_rows.insert(m_lines.at(row).key, row);
}

int ContactListModel::rowOf(const ContactKey &key) const
{
    return m_rows.value(key, -1);
}

int ContactListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int ContactListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kColumnCount;
}

bool ContactListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_isLoaded && !m_isLast && !m_isAsking && !m_lines.isEmpty();
}

void ContactListModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        ask(Ask::More);
}

QVariant ContactListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const ContactLine &line = m_lines.at(index.row());
    switch (Column(index.column())) {
    case Column::Name:
        return line.name.isEmpty() ? tr("No name known") : visibleText(line.name, Lines::One);
    case Column::Phone:
        return line.phone.isEmpty() ? QString() : recipientText(line.phone);
    case Column::Email:
        return visibleText(line.email, Lines::One);
    case Column::Status:
        if (line.key.id.isEmpty())
            return tr("Address only");
        return line.statusWord.isEmpty() ? tr("Not read yet") : contactStatusWord(line.statusWord);
    case Column::Tags:
        return visibleText(line.tags.join(QStringLiteral(", ")), Lines::One);
    case Column::Last:
        return line.lastAt.isValid() && m_now.isValid() ? ageText(line.lastAt, m_now, QLocale()) : QString();
    }
    return {};
}

QVariant ContactListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= kColumnCount)
        return {};
    switch (Column(section)) {
    case Column::Name:
        return tr("Name");
    case Column::Phone:
        return tr("Phone");
    case Column::Email:
        return tr("E-mail");
    case Column::Status:
        return tr("Status");
    case Column::Tags:
        return tr("Tags");
    case Column::Last:
        return tr("Last message");
    }
    return {};
}

QString contactStatusWord(const QString &word)
{
    if (word == QLatin1String("ACTIVE"))
        return ContactListModel::tr("Active");
    if (word == QLatin1String("UNSUBSCRIBED"))
        return ContactListModel::tr("Unsubscribed");
    if (word == QLatin1String("BOUNCED"))
        return ContactListModel::tr("Bounced");
    if (word == QLatin1String("BLOCKED"))
        return ContactListModel::tr("Blocked");
    return visibleText(word, Lines::One);
}

QString consentChannelWord(const QString &word)
{
    if (word == QLatin1String("EMAIL"))
        return channelWord(Channel::Email);
    if (word == QLatin1String("RCS"))
        return channelWord(Channel::Rcs);
    if (word == QLatin1String("SMS"))
        return channelWord(Channel::Sms);
    return visibleText(word, Lines::One);
}

QString consentTypeWord(const QString &word)
{
    if (word == QLatin1String("MESSAGE"))
        return ContactListModel::tr("Messages");
    if (word == QLatin1String("NEWSLETTER"))
        return ContactListModel::tr("Newsletters");
    return visibleText(word, Lines::One);
}

QString consentStatusWord(const QString &word)
{
    if (word == QLatin1String("GRANTED"))
        return ContactListModel::tr("Granted");
    if (word == QLatin1String("REVOKED"))
        return ContactListModel::tr("Revoked");
    if (word == QLatin1String("PENDING"))
        return ContactListModel::tr("Waiting for the person");
    return visibleText(word, Lines::One);
}

QString contactFieldWord(ContactField field)
{
    switch (field) {
    case ContactField::Email:
        return ContactListModel::tr("E-mail");
    case ContactField::Phone:
        return ContactListModel::tr("Phone");
    case ContactField::FirstName:
        return ContactListModel::tr("First name");
    case ContactField::LastName:
        return ContactListModel::tr("Last name");
    case ContactField::ExternalId:
        return ContactListModel::tr("Own id");
    case ContactField::Status:
        return ContactListModel::tr("Status");
    case ContactField::Tags:
        break;
    }
    return ContactListModel::tr("Tags");
}

} // namespace arowana
