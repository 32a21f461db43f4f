// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The dry run of a list: its lines with a remark, red and amber by shape, word and colour. GUI thread; owned
// by the dialog of the list.

#include "ui/controls/rowsview.h"

namespace arowana {

class ListLinesModel;
class RowDelegate;

class RemarksView : public RowsView {
    Q_OBJECT
public:
    /// `model` must outlive the table.
    explicit RemarksView(ListLinesModel &model, QWidget *parent = nullptr);

protected:
    void applyMetrics() final;

private:
    static const Columns kColumns;

    RowDelegate *m_delegate;
};

} // namespace arowana
