// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Paints an entry of a strip as a pill: the chosen one on the accent's ground, one with a problem or a
// warning with its mark before the words, so that it is never told by colour alone. GUI thread; owned by the
// strip.

#include "ui/controls/plainitemdelegate.h"

namespace arowana {

class EntryDelegate : public PlainItemDelegate {
    Q_OBJECT
public:
    static constexpr int kMarkRole = Qt::UserRole + 1; ///< an EntryMark

    using PlainItemDelegate::PlainItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace arowana
