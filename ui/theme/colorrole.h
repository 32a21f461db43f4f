// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a colour is for. The colours themselves are in theme.cpp, one for light and one for dark.

namespace arowana {

enum class ColorRole {
    Surface, ///< the window's ground
    Panel,   ///< cards, fields, rail, truth bar
    Line,    ///< separators and card frames
    FieldLine,
    Text,
    Muted,
    Accent,
    AccentSurface, ///< selected row, chosen page
    OnAccent,      ///< text on the accent
    Good,
    Info,
    Warn,
    Bad,
    BadSurface,
    Violet, ///< unknown, checking
    Practice,
    PracticeSurface,
    ReadOnly,
    Bubble, ///< ground of a message as the customer sees it
};

} // namespace arowana
