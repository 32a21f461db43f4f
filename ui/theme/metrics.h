// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The grid of the window: one unit is a quarter of the font's height, and every distance is a multiple of
// it. Nothing on screen has a size in pixels. A small value, made where it is needed (GUI thread).

#include <QFontMetrics>
#include <QMargins>
#include <QWidget>

namespace arowana {

class Metrics {
public:
    explicit Metrics(const QFontMetrics &font)
        : m_unit(qMax(1, qRound(font.height() / 4.0)))
    {
    }
    /// Of the font the widget has now; make it anew after a font change.
    explicit Metrics(const QWidget &widget)
        : Metrics(widget.fontMetrics())
    {
    }

    /// One unit in pixels; spaces are 1, 2, 3, 4 or 6 of them.
    [[nodiscard]] int u(int count = 1) const { return m_unit * count; }
    /// Height of buttons and fields.
    [[nodiscard]] int control() const { return 8 * m_unit; }
    /// Height of a table row.
    [[nodiscard]] int row() const { return 7 * m_unit; }
    /// Radius of rounded corners.
    [[nodiscard]] int radius() const { return qMax(2, 3 * m_unit / 2); }
    [[nodiscard]] QMargins margins(int count) const
    {
        return {count * m_unit, count * m_unit, count * m_unit, count * m_unit};
    }

private:
    int m_unit;
};

} // namespace arowana
