// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The table of the events that are set aside. GUI thread; owned by their dialog.

#include "ui/controls/rowsview.h"

namespace arowana {

class RowDelegate;
class SetAsideModel;

class SetAsideView : public RowsView {
    Q_OBJECT
public:
    /// `model` must outlive the table.
    explicit SetAsideView(SetAsideModel &model, QWidget *parent = nullptr);

    /// Of the chosen rows, the newest first.
    [[nodiscard]] QList<qint64> chosenNumbers() const;

protected:
    void applyMetrics() final;

private:
    static const Columns kColumns;

    SetAsideModel &m_model;
    RowDelegate *m_delegate;
};

} // namespace arowana
