// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A list that floats over the window beside what is typed, and never takes the keyboard from the field: who
// owns the field moves the choice. GUI thread; a child of the field's window.

#include <QFrame>

class QAbstractItemDelegate;
class QAbstractItemModel;
class QListView;

namespace arowana {

class FloatingList : public QFrame {
    Q_OBJECT
public:
    static constexpr int kRowsMost = 8; ///< shown at once; the others scroll

    /// In front of everything else in `window`; hidden. The list owns neither model nor delegate, which
    /// outlive it.
    FloatingList(QAbstractItemModel &model, QAbstractItemDelegate &delegate, QWidget *window);

    /// Shows all rows beside `beside` (of the window), or hides where there is none.
    void showBeside(const QRect &beside);
    /// -1: none.
    void choose(int row);
    /// Chooses another one so many rows below; ends at both ends.
    void move(int rows);
    [[nodiscard]] int chosenRow() const;

Q_SIGNALS:
    /// The chosen one was clicked.
    void clicked();

protected:
    [[nodiscard]] QListView &list() { return *m_list; }
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int count() const;
    void place(const QRect &beside);

    QListView *m_list;
};

/// How many rows the key goes down in such a list; 0: it is none of these.
[[nodiscard]] int rowsDownBy(int key);

} // namespace arowana
