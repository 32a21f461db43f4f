// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A row of text as all tables paint theirs: quiet ground for the chosen one, a line below, an ellipsis where
// the room ends; where a cell says so, a mark before its word, in the colour of both. The tool tip is the
// whole text. GUI thread.

#include "ui/controls/plainitemdelegate.h"
#include "ui/status/statusmark.h"
#include "ui/theme/colorrole.h"

#include <QFont>

#include <functional>
#include <optional>

namespace arowana {

/// How a cell looks, beyond its text.
struct CellLook {
    ColorRole role = ColorRole::Text;
    std::optional<Mark> mark = {}; ///< before the word, which is strong then
    bool hasDigits = false;        ///< of equal width, since it stands in a column or changes
};

class RowDelegate : public PlainItemDelegate {
    Q_OBJECT
public:
    using Look = std::function<CellLook(const QModelIndex &)>;

    /// `look` is asked at every painting; without it every cell is plain text.
    explicit RowDelegate(QObject *parent, Look look = {});

    /// Call it after a change of the font.
    void readFonts();

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    Look m_look;
    QFont m_normal;
    QFont m_strong;
    QFont m_digits;
};

} // namespace arowana
