// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/messagesview.h"

// The part of the table about its columns and its order, and how both are remembered.

#include "ui/messages/messagesheader.h"
#include "ui/messages/messagesmenu.h"
#include "ui/theme/metrics.h"

#include <QScopedValueRollback>

namespace arowana {

namespace {

constexpr int kRememberAfterMs = 400; // a drag gives a width for every pixel

int columnNamed(const QByteArray &name)
{
    for (int column = 0; column < MessageListModel::kColumnCount; ++column) {
        if (MessageListModel::nameOf(MessageListModel::Column(column)) == name)
            return column;
    }
    return -1;
}

} // namespace

void MessagesView::connectHeader()
{
    m_header->setSectionsClickable(true);
    m_rememberTimer.setSingleShot(true);
    m_rememberTimer.setInterval(kRememberAfterMs);
    connect(&m_rememberTimer, &QTimer::timeout, this, [this] { Q_EMIT listLayoutChanged(listLayout()); });
    connect(m_header, &QHeaderView::sectionClicked, this, [this](int column) { sortBy(Column(column)); });
    connect(m_header, &QHeaderView::sectionMoved, this, [this] { remember(); });
    connect(m_header, &QWidget::customContextMenuRequested, this, [this](const QPoint &place) {
        openColumnsMenu(*this, m_model, m_header->viewport()->mapToGlobal(place));
    });
}

void MessagesView::showOrder()
{
    const MessageOrder order = m_model.query().order;
    m_header->setSorted(int(MessageListModel::columnOf(order.by)), order.isAscending);
}

void MessagesView::sortBy(Column column)
{
    const auto by = MessageListModel::orderOf(column);
    if (!by)
        return;
    // First what one looks for: the newest, the most expensive; words from A on.
    MessageOrder order{*by, *by != MessageOrder::By::Cost && *by != MessageOrder::By::Time};
    if (m_model.query().order.by == *by)
        order.isAscending = !m_model.query().order.isAscending;
    m_model.setOrder(order);
    remember();
}

void MessagesView::remember()
{
    if (!m_isArranging)
        m_rememberTimer.start();
}

int MessagesView::ownWidth(int column) const
{
    return Metrics(*this).u(m_ownUnits[size_t(column)]);
}

void MessagesView::takeOwnWidth(int column, int width)
{
    if (m_isArranging)
        return;
    const int unit = Metrics(*this).u();
    m_ownUnits[size_t(column)] = qBound(1, (width + unit / 2) / unit, ListColumn::kWidthMost);
    remember();
}

void MessagesView::setColumnShown(Column column, bool isShown)
{
    // How a message ended is never out of sight.
    if (column == Column::Status)
        return;
    {
        const QScopedValueRollback arranging(m_isArranging, true);
        setColumnHidden(int(column), !isShown);
        fitColumns();
    }
    remember();
}

void MessagesView::moveToFront(Column column)
{
    m_header->moveSection(m_header->visualIndex(int(column)), 0);
}

void MessagesView::placeColumns(const QList<int> &columns)
{
    for (int place = 0; place < columns.size(); ++place)
        m_header->moveSection(m_header->visualIndex(columns[place]), place);
}

void MessagesView::setListLayout(const ListLayout &layout)
{
    const QScopedValueRollback arranging(m_isArranging, true);
    QList<int> columns;
    m_unknown.clear();
    m_ownUnits.fill(0);
    for (int column = 0; column < MessageListModel::kColumnCount; ++column)
        setColumnHidden(column, false);
    for (const ListColumn &wanted : layout.columns) {
        const int column = columnNamed(wanted.name);
        if (column < 0) {
            m_unknown.append(wanted);
            continue;
        }
        if (columns.contains(column))
            continue;
        columns.append(column);
        m_ownUnits[size_t(column)] = qBound(0, wanted.width, ListColumn::kWidthMost);
        setColumnHidden(column, !wanted.isShown && Column(column) != Column::Status);
    }
    for (int column = 0; column < MessageListModel::kColumnCount; ++column) {
        if (!columns.contains(column))
            columns.append(column);
    }
    placeColumns(columns);
    fitColumns();
    m_model.setOrder(layout.order);
}

ListLayout MessagesView::listLayout() const
{
    ListLayout layout{m_unknown, m_model.query().order};
    bool isAsItComes = m_unknown.isEmpty();
    QList<ListColumn> known;
    for (int place = 0; place < MessageListModel::kColumnCount; ++place) {
        const int column = m_header->logicalIndex(place);
        known.append(
            {MessageListModel::nameOf(Column(column)), m_ownUnits[size_t(column)], !isColumnHidden(column)});
        isAsItComes = isAsItComes && column == place && known.last().width == 0 && known.last().isShown;
    }
    if (!isAsItComes)
        layout.columns = known + m_unknown;
    return layout;
}

void MessagesView::resetListLayout()
{
    setListLayout({});
    remember();
}

} // namespace arowana
