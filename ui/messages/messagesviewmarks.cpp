// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/messagesview.h"

// The part of the table about marked rows: how they come about, how many they are, and their copies.

#include "ui/messages/messagedelegate.h"
#include "ui/messages/messagesmenu.h"

#include <QAccessible>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QSignalBlocker>

#include <utility>

namespace arowana {

MessageSelection MessagesView::selection() const
{
    return meaningOf(m_model, rowsOf(selectionModel()->selection()));
}

void MessagesView::unmark()
{
    if (currentIndex().isValid())
        selectionModel()->select(currentIndex(),
                                 QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    else
        clearSelection();
}

/// Whole rows already: Qt need not make them so one by one.
void MessagesView::mark(const QItemSelection &selection)
{
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

void MessagesView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    // QTableView would name every cell of it to a screen reader's bridge: after Ctrl+A seven of each message.
    QAbstractItemView::selectionChanged(selected, deselected); // NOLINT(bugprone-parent-virtual-call)
    tellMarked(selected);
    if (!m_isReordering)
        countMarked();
}

void MessagesView::tellMarked(const QItemSelection &selected)
{
    if (selected.isEmpty() || !QAccessible::isActive())
        return;
    QAccessibleEvent event(this, QAccessible::SelectionAdd);
    event.setChild(accessibleChild(selected.first().top()));
    QAccessible::updateAccessibility(&event);
}

/// Qt counts the headers among the table's children, whether they are seen or not.
int MessagesView::accessibleChild(int row) const
{
    return (row + 1) * (m_model.columnCount() + 1) + 1;
}

/// Where the one marked row is the current one there is nothing to tell apart.
void MessagesView::markCurrent()
{
    m_delegate->setMarksCurrent(m_markedCount != 1 || !selectionModel()->isRowSelected(currentIndex().row()));
}

void MessagesView::countMarked()
{
    const int count = countOf(rowsOf(selectionModel()->selection()));
    // Rows that are marked do not wander while one decides what to do with them.
    m_model.setHeld(count > 1);
    const int before = std::exchange(m_markedCount, count);
    markCurrent();
    if (count == before)
        return;
    viewport()->update();
    Q_EMIT markedCountChanged(count);
}

/// Without an event it is the program that chooses, whatever keys happen to be held.
QItemSelectionModel::SelectionFlags MessagesView::selectionCommand(const QModelIndex &index,
                                                                   const QEvent *event) const
{
    return event ? RowsView::selectionCommand(index, event)
                 : QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows;
}

/// Home and End are the first and the last row: within a row there is nothing to go to.
QModelIndex MessagesView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if (action == MoveHome || action == MoveEnd)
        modifiers |= Qt::ControlModifier;
    return RowsView::moveCursor(action, modifiers);
}

/// Qt would look through a million rows for what is typed, most of which are not here. There is a query for
/// it.
void MessagesView::keyboardSearch(const QString & /*search*/) {}

void MessagesView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy(CopyForm::Text);
    } else if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier && m_markedCount > 1) {
        unmark();
    } else if (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier) {
        openMenuAtCurrent(); // the key with a menu on it is told by the window system
    } else {
        RowsView::keyPressEvent(event);
        return;
    }
    event->accept();
}

void MessagesView::focusInEvent(QFocusEvent *event)
{
    RowsView::focusInEvent(event);
    // What is shown beside the table is marked in it; a click marks by itself.
    if (m_markedCount == 0 && currentIndex().isValid() && event->reason() != Qt::MouseFocusReason)
        unmark();
}

void MessagesView::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Keyboard)
        openMenuAtCurrent();
    else
        openRowMenu(*this, m_model, event->globalPos());
    event->accept();
}

void MessagesView::openMenuAtCurrent()
{
    const QPoint place = currentIndex().isValid() ? visualRect(currentIndex()).bottomLeft() : QPoint();
    openRowMenu(*this, m_model, viewport()->mapToGlobal(place));
}

void MessagesView::copy(CopyForm form)
{
    if (m_markedCount > kCopyMost) {
        Q_EMIT troubleRaised({ErrorKind::InvalidInput,
                              tr("%1 messages are more than the clipboard takes (%2): export them instead.")
                                  .arg(QLocale().toString(m_markedCount), QLocale().toString(kCopyMost)),
                              {},
                              {}});
        return;
    }
    std::vector<RowId> ids = idsOf(m_model, rowsOf(selectionModel()->selection()));
    if (ids.empty())
        return;
    QList<Column> columns;
    for (int place = 0; place < MessageListModel::kColumnCount; ++place) {
        const int column = horizontalHeader()->logicalIndex(place);
        if (!isColumnHidden(column))
            columns << Column(column);
    }
    delete m_copying; // the last one asked for is the one that is wanted
    m_copying = new RowsCopy(m_model, std::move(ids), columns, form, this);
    connect(m_copying, &RowsCopy::done, this, [](const QString &text) {
        if (!text.isEmpty())
            QGuiApplication::clipboard()->setText(text);
    });
    m_copying->start();
}

} // namespace arowana
