// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversations/boardview.h"

#include "models/items/sessionboardmodel.h"
#include "ui/conversations/boarddelegate.h"

#include <QEvent>
#include <QScopedValueRollback>

namespace arowana {

BoardView::BoardView(SessionBoardModel &model, QWidget *parent)
    : QListView(parent)
    , m_model(model)
    , m_delegate(new BoardDelegate(this))
{
    setObjectName(QStringLiteral("board"));
    setModel(&model);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    viewport()->setBackgroundRole(QPalette::Window);
    // After the view has taken the rows in.
    const auto find = [this] { findMarked(); };
    connect(&model, &QAbstractItemModel::rowsInserted, this, find, Qt::QueuedConnection);
    connect(&model, &QAbstractItemModel::modelReset, this, find, Qt::QueuedConnection);
}

std::pair<int, int> BoardView::visibleRows() const
{
    const QModelIndex first = indexAt(QPoint(1, 1));
    if (!first.isValid())
        return {-1, -1};
    const QModelIndex last = indexAt(QPoint(1, viewport()->height() - 1));
    return {first.row(), last.isValid() ? last.row() : m_model.rowCount() - 1};
}

void BoardView::mark(const SessionPair &pair)
{
    m_marked = pair;
    findMarked();
}

void BoardView::findMarked()
{
    if (!m_marked)
        return;
    const int row = m_model.rowOf(*m_marked);
    const QScopedValueRollback quiet(m_isQuiet, true);
    if (row < 0)
        selectionModel()->clear();
    else if (currentIndex().row() != row)
        setCurrentIndex(m_model.index(row));
}

void BoardView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (!current.isValid())
        return;
    m_lastRow = current.row();
    const Conversation *line = m_model.at(current.row());
    if (m_isQuiet || !line || m_marked == line->pair())
        return;
    m_marked = line->pair();
    Q_EMIT chosen(*m_marked);
}

void BoardView::rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last)
{
    if (currentIndex().row() >= first && currentIndex().row() <= last)
        selectionModel()->clear();
    QListView::rowsAboutToBeRemoved(parent, first, last);
}

QModelIndex BoardView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if (!currentIndex().isValid() && m_model.rowCount() > 0)
        return m_model.index(qBound(0, m_lastRow, m_model.rowCount() - 1));
    return QListView::moveCursor(action, modifiers);
}

/// Qt would make the first row the current one; but nobody has chosen it, and what is chosen counts as read.
void BoardView::focusInEvent(QFocusEvent *event)
{
    const QScopedValueRollback quiet(m_isQuiet, true);
    const bool hadOne = currentIndex().isValid();
    const int lastRow = m_lastRow;
    QListView::focusInEvent(event);
    if (!hadOne)
        selectionModel()->clearCurrentIndex();
    m_lastRow = lastRow;
}

void BoardView::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange) {
        m_delegate->readFonts();
        scheduleDelayedItemsLayout();
    }
}

} // namespace arowana
