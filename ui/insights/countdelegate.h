// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Paints the numbers beside a chart: flush with their headings, the chosen row marked as everywhere in the
// window. GUI thread.

#include "ui/controls/plainitemdelegate.h"

namespace arowana {

class CountDelegate : public PlainItemDelegate {
    Q_OBJECT
public:
    using PlainItemDelegate::PlainItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

} // namespace arowana
