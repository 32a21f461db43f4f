// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The Messages page: the one main action, how many messages there are, the table, and what to do while it
// is empty. The inspector beside it belongs to the main window. GUI thread.

#include "models/items/messagelistmodel.h"

#include <QWidget>

class QStackedLayout;

namespace arowana {

class Button;
class EmptyState;
class MessagesView;
class PlainLabel;

class MessagesPage : public QWidget {
    Q_OBJECT
public:
    /// `model` must outlive the page.
    explicit MessagesPage(MessageListModel &model, QWidget *parent = nullptr);

    [[nodiscard]] MessagesView &table() { return *m_table; }
    /// Newest first, and the newest in sight.
    void toNewest();
    /// Ages of what can be seen are counted against `now`.
    void tick(Instant now);

Q_SIGNALS:
    void composeRequested();
    void chosenChanged(arowana::RowId id);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    void showCount();
    void countNew(int more);
    void placePill();

    MessageListModel &m_model;
    MessagesView *m_table;
    PlainLabel *m_title;
    PlainLabel *m_count;
    Button *m_compose;
    Button *m_newPill;
    QStackedLayout *m_stack;
    EmptyState *m_empty;
    int m_newAbove = 0;
};

} // namespace arowana
