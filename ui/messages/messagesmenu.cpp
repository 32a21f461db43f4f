// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/messagesmenu.h"

#include "ui/messages/messagesview.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QHeaderView>
#include <QMenu>

namespace arowana {

namespace {

using Column = MessageListModel::Column;

struct MessagesMenu {
    Q_DECLARE_TR_FUNCTIONS(MessagesMenu)
};

QMenu *newMenu(MessagesView &table)
{
    auto *menu = new QMenu(&table);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    return menu;
}

/// From left to right, as they stand.
QList<Column> columnsOf(const MessagesView &table)
{
    QList<Column> columns;
    for (int place = 0; place < MessageListModel::kColumnCount; ++place)
        columns << Column(table.horizontalHeader()->logicalIndex(place));
    return columns;
}

void addOrders(QMenu &menu, MessagesView &table, const MessageListModel &model)
{
    auto *group = new QActionGroup(&menu);
    const MessageOrder now = model.query().order;
    for (const Column column : columnsOf(table)) {
        const auto by = MessageListModel::orderOf(column);
        if (!by)
            continue;
        const bool isIt = now.by == *by;
        // What it is now; choosing it again turns it round.
        const QString word =
            isIt ? model.headerData(int(column), Qt::Horizontal, Qt::AccessibleTextRole).toString()
                 : MessageListModel::heading(column);
        QAction *action = menu.addAction(word, &table, [&table, column] { table.sortBy(column); });
        action->setCheckable(true);
        action->setChecked(isIt);
        group->addAction(action);
    }
}

void addColumns(QMenu &menu, MessagesView &table)
{
    const QList<Column> columns = columnsOf(table);
    for (const Column column : columns) {
        QAction *action = menu.addAction(MessageListModel::heading(column));
        action->setCheckable(true);
        action->setChecked(!table.isColumnHidden(int(column)));
        action->setEnabled(column != Column::Status);
        QObject::connect(action, &QAction::triggered, &table,
                         [&table, column](bool isShown) { table.setColumnShown(column, isShown); });
    }
    menu.addSeparator();
    QMenu *front = menu.addMenu(MessagesMenu::tr("Move to the &front"));
    for (const Column column : columns) {
        if (column != columns.first())
            front->addAction(MessageListModel::heading(column), &table,
                             [&table, column] { table.moveToFront(column); });
    }
    menu.addAction(MessagesMenu::tr("&Reset the columns"), &table, &MessagesView::resetListLayout);
}

} // namespace

void openRowMenu(MessagesView &table, const MessageListModel &model, const QPoint &place)
{
    QMenu *menu = newMenu(table);
    QAction *copy =
        menu->addAction(MessagesMenu::tr("&Copy"), &table, [&table] { table.copy(CopyForm::Text); });
    copy->setShortcut(QKeySequence::Copy);
    QAction *markdown = menu->addAction(MessagesMenu::tr("Copy as a &Markdown table"), &table,
                                        [&table] { table.copy(CopyForm::Markdown); });
    QAction *ids = menu->addAction(MessagesMenu::tr("Copy the message &ids"), &table,
                                   [&table] { table.copy(CopyForm::Ids); });
    for (QAction *action : {copy, markdown, ids})
        action->setEnabled(table.markedCount() > 0);
    menu->addSeparator();
    QAction *all = menu->addAction(MessagesMenu::tr("Select &all"), &table, &MessagesView::selectAll);
    all->setShortcut(QKeySequence::SelectAll);
    all->setEnabled(model.rowCount() > 0);
    menu->addSeparator();
    addOrders(*menu->addMenu(MessagesMenu::tr("&Sort by")), table, model);
    addColumns(*menu->addMenu(MessagesMenu::tr("Co&lumns")), table);
    menu->popup(place);
}

void openColumnsMenu(MessagesView &table, const MessageListModel &model, const QPoint &place)
{
    QMenu *menu = newMenu(table);
    addOrders(*menu->addMenu(MessagesMenu::tr("&Sort by")), table, model);
    menu->addSeparator();
    addColumns(*menu, table);
    menu->popup(place);
}

} // namespace arowana
