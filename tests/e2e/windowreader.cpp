// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/windowreader.h"

#include "models/items/messagelistmodel.h"
#include "ui/mainwindow.h"
#include "ui/truthbar/popover.h"
#include "ui/truthbar/truthbar.h"

#include <QAbstractButton>
#include <QLabel>
#include <QTableView>

namespace arowana::test {

namespace {

const QAbstractItemModel *messageModel(const MainWindow &window)
{
    const auto tables = window.findChildren<QTableView *>();
    for (const QTableView *table : tables) {
        if (table->accessibleName() == QLatin1String("Messages"))
            return table->model();
    }
    return nullptr;
}

} // namespace

QHash<RowId, QString> listedStates(const MainWindow &window)
{
    QHash<RowId, QString> states;
    const QAbstractItemModel *model = messageModel(window);
    for (int row = 0; model && row < model->rowCount(); ++row) {
        const QModelIndex index = model->index(row, int(MessageListModel::Column::Status));
        states.insert(RowId{index.data(MessageListModel::kRowIdRole).toLongLong()}, index.data().toString());
    }
    return states;
}

QList<RowId> rowsWithContent(const MainWindow &window, const QString &text)
{
    QList<RowId> rows;
    const QAbstractItemModel *model = messageModel(window);
    for (int row = 0; model && row < model->rowCount(); ++row) {
        const QModelIndex index = model->index(row, int(MessageListModel::Column::Content));
        if (index.data().toString().startsWith(text))
            rows.append(RowId{index.data(MessageListModel::kRowIdRole).toLongLong()});
    }
    return rows;
}

RowId rowWithContent(const MainWindow &window, const QString &text)
{
    return rowsWithContent(window, text).value(0);
}

QAbstractButton *lamp(const MainWindow &window, const QString &name)
{
    const auto *bar = window.findChild<TruthBar *>();
    const auto lamps = bar ? bar->findChildren<QAbstractButton *>() : QList<QAbstractButton *>();
    for (QAbstractButton *one : lamps) {
        if (one->accessibleName().startsWith(name))
            return one;
    }
    return nullptr;
}

QString lampLine(const MainWindow &window, const QString &name)
{
    const QAbstractButton *found = lamp(window, name);
    return found ? found->accessibleName() : QString();
}

QStringList lampSentences(const MainWindow &window, const QString &name)
{
    QAbstractButton *button = lamp(window, name);
    const auto *popover = window.findChild<Popover *>();
    if (!button || !popover)
        return {};
    button->click();
    const QStringList sentences = popover->isVisible() ? shownTexts(*popover) : QStringList();
    button->click();
    return sentences;
}

QStringList shownTexts(const QWidget &widget)
{
    QStringList texts;
    const auto labels = widget.findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        // Without the marks that only say where a long word may be broken.
        if (label->isVisible() && !label->text().isEmpty())
            texts.append(label->text().remove(QChar(0x200B)));
    }
    return texts;
}

} // namespace arowana::test
