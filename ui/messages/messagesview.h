// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The table of messages: fixed row heights, columns the user can drag, the content column taking what is
// left. It holds the reader's place when new rows come in above it. GUI thread.

#include "models/items/messagelistmodel.h"

#include <QTableView>

namespace arowana {

class MessageDelegate;
class RowFader;

class MessagesView : public QTableView {
    Q_OBJECT
public:
    /// `model` must outlive the table.
    explicit MessagesView(MessageListModel &model, QWidget *parent = nullptr);

    [[nodiscard]] bool isAtTop() const;
    /// First and last row that can be seen; first is -1 when there is none.
    [[nodiscard]] std::pair<int, int> visibleRows() const;
    /// Makes it the chosen row and shows it. False when it is not in the list.
    bool choose(RowId id);
    [[nodiscard]] RowId chosen() const;

Q_SIGNALS:
    /// Another row is the chosen one; an invalid id when none is.
    void chosenChanged(arowana::RowId id);
    /// Rows came in above what is looked at.
    void arrivedAbove(int count);
    void scrolledToTop();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void applyMetrics();
    void applyWidths();
    [[nodiscard]] int widthOf(int column, bool isCompact) const;
    /// Where there is room for all.
    [[nodiscard]] int widthOfAll() const;
    void fitContent();
    void holdPlace(int first, int last);
    void paintFading();

    MessageListModel &m_model;
    RowFader *m_fader;
    MessageDelegate *m_delegate;
    bool m_isCompact = false;
};

} // namespace arowana
