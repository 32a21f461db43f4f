// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The table of messages. It holds the reader's place when rows come, go or change places above it, knows
// which rows are marked (messageselection.h has the rule), copies them, and remembers how its columns are
// liked. The current row is the one whose details are shown; any number of rows may be marked. GUI thread.

#include "models/domain/error.h"
#include "models/domain/listlayout.h"
#include "models/domain/messageselection.h"
#include "models/items/messagelistmodel.h"
#include "ui/controls/rowsview.h"
#include "ui/messages/rowchoice.h"
#include "ui/messages/rowscopy.h"

#include <QPointer>
#include <QTimer>

#include <array>

class QMenu;

namespace arowana {

class MessageDelegate;
class MessagesHeader;
class RowFader;

class MessagesView : public RowsView {
    Q_OBJECT
public:
    using Column = MessageListModel::Column;
    /// More rows than this are no matter for the clipboard.
    static constexpr int kCopyMost = 10'000;

    /// `model` must outlive the table.
    explicit MessagesView(MessageListModel &model, QWidget *parent = nullptr);

    [[nodiscard]] bool isAtTop() const;
    /// Newest first, and the newest in sight.
    void toNewest();
    /// Makes it the chosen row and shows it. False when it is not in the list.
    bool choose(RowId id);
    [[nodiscard]] RowId chosen() const;

    /// How many rows are marked.
    [[nodiscard]] int markedCount() const { return m_markedCount; }
    /// Which they are, for what is done to many. Names every row of the smaller side: to be asked for when it
    /// is acted upon, not to follow it.
    [[nodiscard]] MessageSelection selection() const;
    /// Only the current row stays marked.
    void unmark();
    /// Which child of the table's accessible interface the first cell of the row is.
    [[nodiscard]] int accessibleChild(int row) const;

    /// By this column, and the other way round where it is the one already; nothing where no order is kept.
    void sortBy(Column column);
    void setColumnShown(Column column, bool isShown);
    void moveToFront(Column column);
    /// As remembered; nothing is told of it.
    void setListLayout(const ListLayout &layout);
    [[nodiscard]] ListLayout listLayout() const;
    void resetListLayout();

    /// The marked rows to the clipboard, read in pages where they are not here.
    void copy(CopyForm form);

Q_SIGNALS:
    /// Another row is the chosen one; an invalid id when none is.
    void chosenChanged(arowana::RowId id);
    /// As many rows are marked now.
    void markedCountChanged(int count);
    /// Rows came in above what is looked at, in a list that is newest first.
    void arrivedAbove(int count);
    /// This row is the first in sight.
    void scrolledTo(int row);
    /// The user has arranged the list; once for several changes.
    void listLayoutChanged(const arowana::ListLayout &layout);
    /// What was asked for cannot be done.
    void troubleRaised(const arowana::Error &error);

protected:
    void applyMetrics() final;
    [[nodiscard]] int ownWidth(int column) const final;
    void takeOwnWidth(int column, int width) final;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    [[nodiscard]] QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index,
                                                                       const QEvent *event) const override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void keyboardSearch(const QString &search) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    static const Columns kColumns;

    /// What stood where before the rows got other places.
    struct Sight {
        std::vector<RowId> ids; ///< from the first in sight on
        int first = -1;
        int current = -1;
        bool isAtTop = true;
    };

    void connectModel();
    void connectHeader();
    void holdPlace(int first, int last);
    void followLeft();
    void beginReset();
    void endReset();
    void beginReorder();
    void holdSight();
    void endReorder();
    void scrollBy(int rows);
    void paintFading();
    void countMarked();
    void markCurrent();
    void tellMarked(const QItemSelection &selected);
    void openMenuAtCurrent();
    void mark(const QItemSelection &selection);
    void showOrder();
    void remember();
    void placeColumns(const QList<int> &columns);

    MessageListModel &m_model;
    RowFader *m_fader;
    MessageDelegate *m_delegate;
    MessagesHeader *m_header;
    QTimer m_rememberTimer;
    Sight m_sight;
    std::optional<KeptChoice> m_kept; ///< while the order changes
    bool m_keepsMarks = false;
    bool m_isReordering = false;
    bool m_isNewOrder = false; ///< not only other places in the one it was
    int m_leavingAbove = 0;
    int m_markedCount = 0;
    RowId m_resetChosen;
    std::array<int, MessageListModel::kColumnCount> m_ownUnits{}; ///< widths by hand; 0: none
    QList<ListColumn> m_unknown;                                  ///< columns of a later version
    bool m_isArranging = false;
    QPointer<RowsCopy> m_copying;
};

} // namespace arowana
