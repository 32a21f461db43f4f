// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The marks of states: a shape that differs for every kind of end, so that colour is never alone.
// Painted, not stored: it scales with the font and takes its colour from the palette. GUI thread.

#include "models/domain/messagestatus.h"
#include "ui/theme/colorrole.h"

class QColor;
class QPainter;
class QRectF;

namespace arowana {

/// The shapes; one stands for one kind of end, and colour is never alone.
enum class Mark {
    Pause,
    Up,
    Question,
    Cross,
    Stop,
    Ring,
    Quarter,
    Disc,
    Check,
    DoubleCheck,
    ArrowInRing,
    ReturnArrow,
    Hourglass,
    CrossedRing,
    Flag,
    ArrowIn,
    Dots,
    Warning, ///< look at it
};

[[nodiscard]] Mark statusShape(MessageStatus status);
[[nodiscard]] ColorRole statusRole(MessageStatus status);

/// Paints the mark into the greatest square in the middle of `box`.
void paintMark(QPainter &painter, const QRectF &box, Mark mark, const QColor &ink);
/// That of a message's state.
void paintStatusMark(QPainter &painter, const QRectF &box, MessageStatus status, const QColor &ink);

} // namespace arowana
