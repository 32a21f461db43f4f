// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A row of plain text as all tables paint theirs: quiet ground for the chosen one, a line below, an ellipsis
// where the room ends. GUI thread.

#include <QStyledItemDelegate>

namespace arowana {

class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

} // namespace arowana
