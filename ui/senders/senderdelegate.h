// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Paints the senders table: ids in the fixed font, cut in the middle, with the whole text in a plain tool
// tip. GUI thread; owned by the page.

#include "ui/controls/plainitemdelegate.h"

namespace arowana {

class SenderDelegate : public PlainItemDelegate {
    Q_OBJECT
public:
    using PlainItemDelegate::PlainItemDelegate;

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

    /// The ground over the whole cell, the text as far in as the header's.
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace arowana
