// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The table of the outbox: several rows may be chosen. GUI thread.

#include "models/items/outboxmodel.h"
#include "ui/controls/rowsview.h"

namespace arowana {

class OutboxDelegate;

class OutboxView : public RowsView {
    Q_OBJECT
public:
    /// `model` must outlive the table.
    explicit OutboxView(OutboxModel &model, QWidget *parent = nullptr);

    /// The chosen rows from top to bottom.
    [[nodiscard]] QList<int> chosenRows() const;
    /// Makes it the only chosen row and shows it. False when it is not in the list.
    bool choose(RowId id);

Q_SIGNALS:
    void chosenChanged();

protected:
    void applyMetrics() final;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    static const Columns kColumns;

    OutboxModel &m_model;
    OutboxDelegate *m_delegate;
};

} // namespace arowana
