// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The mark of a message state: a shape that differs for every kind of end, so that colour is never alone.
// Painted, not stored: it scales with the font and takes its colour from the palette. GUI thread.

#include "models/domain/messagestatus.h"
#include "ui/theme/colorrole.h"

class QColor;
class QPainter;
class QRectF;

namespace arowana {

[[nodiscard]] ColorRole statusRole(MessageStatus status);

/// Paints the mark into the greatest square in the middle of `box`.
void paintStatusMark(QPainter &painter, const QRectF &box, MessageStatus status, const QColor &ink);

} // namespace arowana
