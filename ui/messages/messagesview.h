// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The table of messages: it holds the reader's place when new rows come in above it. GUI thread.

#include "models/items/messagelistmodel.h"
#include "ui/controls/rowsview.h"

namespace arowana {

class MessageDelegate;
class RowFader;

class MessagesView : public RowsView {
    Q_OBJECT
public:
    /// `model` must outlive the table.
    explicit MessagesView(MessageListModel &model, QWidget *parent = nullptr);

    [[nodiscard]] bool isAtTop() const;
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
    void applyMetrics() final;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    static const Columns kColumns;

    void holdPlace(int first, int last);
    void paintFading();

    MessageListModel &m_model;
    RowFader *m_fader;
    MessageDelegate *m_delegate;
};

} // namespace arowana
