// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The list of the board: keyboard up, down, type-ahead and Enter. Which conversation is chosen is decided by
// the operator alone: a row that leaves does not hand the choice on to its neighbour. GUI thread.

#include "models/domain/sessionpair.h"

#include <QListView>

#include <optional>
#include <utility>

namespace arowana {

class BoardDelegate;
class SessionBoardModel;

class BoardView : public QListView {
    Q_OBJECT
public:
    /// `model` must outlive the view.
    explicit BoardView(SessionBoardModel &model, QWidget *parent = nullptr);

    /// First and last row that can be seen; {-1, -1} when there is none.
    [[nodiscard]] std::pair<int, int> visibleRows() const;
    /// Marks this pair as the chosen one, as soon as it is in the list; tells nothing.
    void mark(const SessionPair &pair);

Q_SIGNALS:
    /// The operator went to another conversation.
    void chosen(const arowana::SessionPair &pair);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void findMarked();

    SessionBoardModel &m_model;
    BoardDelegate *m_delegate;
    std::optional<SessionPair> m_marked;
    int m_lastRow = 0; ///< where the chosen one stood last
    bool m_isQuiet = false;
};

} // namespace arowana
