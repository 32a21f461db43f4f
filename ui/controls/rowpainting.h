// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How the rows of the window's tables are painted: the ground of the chosen ones with its bar, the line below
// each, a state as mark and word, text that ends in an ellipsis. Plain drawing without style calls, for the
// delegates. GUI thread.

#include "models/domain/messagestatus.h"
#include "ui/status/statusmark.h"
#include "ui/theme/colorrole.h"

#include <Qt>

class QFont;
class QModelIndex;
class QPainter;
class QRect;
class QString;
class QStyleOptionViewItem;

namespace arowana {

/// The cell without the space left and right of its text.
[[nodiscard]] QRect rowText(const QStyleOptionViewItem &option);

/// Where the row is a chosen one; to be painted first.
void paintChosenGround(QPainter &painter, const QStyleOptionViewItem &option);
/// The line below the row, and in the first column the bar of a chosen one, so that it does not depend on the
/// ground's colour; with the keyboard here the bar is broad.
void paintRowEdges(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                   ColorRole line = ColorRole::Line);

/// On one line, in the painter's font and pen.
void paintElided(QPainter &painter, const QRect &box, Qt::Alignment alignment, const QString &text);

/// Mark and word in one colour.
void paintMarked(QPainter &painter, const QRect &box, const QStyleOptionViewItem &option, Mark mark,
                 ColorRole role, const QString &word, const QFont &font);
/// The same of a message's state.
void paintState(QPainter &painter, const QRect &box, const QStyleOptionViewItem &option, MessageStatus status,
                const QString &word, const QFont &font);

} // namespace arowana
