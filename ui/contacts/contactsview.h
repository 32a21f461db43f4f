// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The table of the people known here. GUI thread; owned by the Contacts page.

#include "ui/controls/rowsview.h"

namespace arowana {

class ContactListModel;
class RowDelegate;

class ContactsView : public RowsView {
    Q_OBJECT
public:
    /// `model` must outlive the table.
    explicit ContactsView(ContactListModel &model, QWidget *parent = nullptr);

protected:
    void applyMetrics() final;

private:
    static const Columns kColumns;

    RowDelegate *m_delegate;
};

} // namespace arowana
