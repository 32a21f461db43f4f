// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/cannedtextmodel.h"

#include "models/items/middle.h"
#include "models/items/visibletext.h"

namespace arowana {

namespace {

constexpr int kBeginMost = 200; ///< characters of a text; no row is wider

} // namespace

CannedTextModel::CannedTextModel(Scope scope, QObject *parent)
    : QAbstractListModel(parent)
    , m_scope(scope)
{
}

QList<CannedText> CannedTextModel::filtered() const
{
    if (m_filter.isEmpty())
        return m_all;
    QList<CannedText> begins;
    QList<CannedText> others;
    for (const CannedText &text : m_all) {
        if (text.name.startsWith(m_filter, Qt::CaseInsensitive))
            begins.append(text);
        else if (text.name.contains(m_filter, Qt::CaseInsensitive) ||
                 (m_scope == Scope::NamesAndTexts && text.text.contains(m_filter, Qt::CaseInsensitive)))
            others.append(text);
    }
    return begins + others;
}

void CannedTextModel::setTexts(const QList<CannedText> &texts)
{
    m_all = texts;
    const QList<CannedText> wanted = filtered();
    const Middle part = middleOf(
        m_shown, wanted, [](const CannedText &a, const CannedText &b) { return a.name == b.name; });
    if (part.removed > 0) {
        beginRemoveRows({}, part.first, part.first + part.removed - 1);
        m_shown.remove(part.first, part.removed);
        endRemoveRows();
    }
    if (part.added > 0) {
        beginInsertRows({}, part.first, part.first + part.added - 1);
        m_shown = m_shown.mid(0, part.first) + wanted.mid(part.first, part.added) + m_shown.mid(part.first);
        endInsertRows();
    }
    for (int row = 0; row < int(wanted.size()); ++row) {
        if (m_shown[row] == wanted[row])
            continue;
        m_shown[row] = wanted[row];
        Q_EMIT dataChanged(index(row), index(row));
    }
}

void CannedTextModel::setFilter(const QString &filter)
{
    if (filter == m_filter)
        return;
    beginResetModel();
    m_filter = filter;
    m_shown = filtered();
    endResetModel();
}

void CannedTextModel::setEdited(const QSet<QString> &names)
{
    if (names == m_edited)
        return;
    const QSet<QString> before = std::exchange(m_edited, names);
    for (int row = 0; row < int(m_shown.size()); ++row) {
        const QString &name = m_shown[row].name;
        if (before.contains(name) != names.contains(name))
            Q_EMIT dataChanged(index(row), index(row), {EditedRole, Qt::AccessibleTextRole});
    }
}

int CannedTextModel::rowOf(const QString &name) const
{
    for (int row = 0; row < int(m_shown.size()); ++row) {
        if (m_shown[row].name == name)
            return row;
    }
    return -1;
}

int CannedTextModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant CannedTextModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const CannedText &text = m_shown[index.row()];
    const auto begin = [&text] { return visibleText(text.text.left(kBeginMost), Lines::One).trimmed(); };
    const auto name = [&text] { return visibleText(text.name, Lines::One); };
    switch (role) {
    case Qt::DisplayRole:
        return name();
    case BeginRole:
        return begin();
    case EditedRole:
        return m_edited.contains(text.name);
    case Qt::AccessibleTextRole:
        return m_edited.contains(text.name) ? tr("%1, not saved: %2").arg(name(), begin())
                                            : tr("%1: %2").arg(name(), begin());
    default:
        return {};
    }
}

} // namespace arowana
