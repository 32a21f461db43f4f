// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Colours and the application's look: a palette over the Fusion style, never a style sheet. Light or dark is
// judged from the palette in use, so that a widget painted with another palette is right too. GUI thread.

#include "ui/theme/colorrole.h"

#include <QColor>
#include <QPalette>

class QApplication;

namespace arowana {

enum class ThemeChoice { System, Light, Dark };

/// True when the palette's window is darker than its text.
[[nodiscard]] bool isDark(const QPalette &palette);
/// The colour for `role` beside the others of this palette.
[[nodiscard]] QColor color(ColorRole role, const QPalette &palette);
[[nodiscard]] QPalette lightPalette();
[[nodiscard]] QPalette darkPalette();

/// Sets style and palette of the whole application. System follows the platform's own palette.
void applyTheme(QApplication &app, ThemeChoice choice);

/// Contrast of two opaque colours as WCAG 2 counts it, 1 to 21.
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

} // namespace arowana
