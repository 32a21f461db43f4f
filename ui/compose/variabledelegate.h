// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Edits a cell of the table of variables. Qt's own editor cuts at 32,767 characters, also what stood there
// before; this one takes a value of any length. GUI thread.

#include "ui/controls/plainitemdelegate.h"

namespace arowana {

class VariableDelegate : public PlainItemDelegate {
    Q_OBJECT
public:
    using PlainItemDelegate::PlainItemDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
};

} // namespace arowana
