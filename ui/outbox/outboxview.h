// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The table of the outbox: fixed row heights, columns the user can drag, the content column taking what is
// left, several rows may be chosen. GUI thread.

#include "models/items/outboxmodel.h"

#include <QTableView>

namespace arowana {

class OutboxDelegate;

class OutboxView : public QTableView {
    Q_OBJECT
public:
    /// `model` must outlive the table.
    explicit OutboxView(OutboxModel &model, QWidget *parent = nullptr);

    /// First and last row that can be seen; first is -1 when there is none.
    [[nodiscard]] std::pair<int, int> visibleRows() const;
    /// The chosen rows from top to bottom.
    [[nodiscard]] QList<int> chosenRows() const;
    /// Makes it the only chosen row and shows it. False when it is not in the list.
    bool choose(RowId id);

Q_SIGNALS:
    void chosenChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    void applyMetrics();
    void applyWidths();
    [[nodiscard]] int widthOf(int column, bool isCompact) const;
    /// Where there is room for all.
    [[nodiscard]] int widthOfAll() const;
    void fitContent();

    OutboxModel &m_model;
    OutboxDelegate *m_delegate;
    bool m_isCompact = false;
};

} // namespace arowana
