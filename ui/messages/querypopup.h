// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the query bar offers for the word that is typed, with what it means beside it. None is chosen until an
// arrow key chooses one, so that Enter searches for what was typed, and Tab goes on to the next control. GUI
// thread; a child of the field's window, owned by the field.

#include "models/items/querycompletion.h"
#include "ui/controls/floatinglist.h"

class QStandardItemModel;

namespace arowana {

class QueryPopup : public FloatingList {
    Q_OBJECT
public:
    explicit QueryPopup(QWidget *window);

    /// Beside `beside` (of the window); hides where there is no offer.
    void offer(const QueryCompletion &completion, const QRect &beside);
    [[nodiscard]] const QueryCompletion &completion() const { return m_completion; }

private:
    class Delegate;
    QueryPopup(QStandardItemModel *model, Delegate *delegate, QWidget *window);

    QStandardItemModel *m_model;
    QueryCompletion m_completion;
};

} // namespace arowana
