// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The table of the runs: how each stands, and how many of its lines stand how. GUI thread; owned by the page
// of the runs.

#include "ui/controls/rowsview.h"

namespace arowana {

class RowDelegate;
class RunListModel;

class RunsView : public RowsView {
    Q_OBJECT
public:
    /// `model` must outlive the table.
    explicit RunsView(RunListModel &model, QWidget *parent = nullptr);

protected:
    void applyMetrics() final;

private:
    static const Columns kColumns;

    RowDelegate *m_delegate;
};

} // namespace arowana
