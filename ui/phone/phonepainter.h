// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Paints a laid out message in the colours of the palette: what is foreign in it as plain text, chips by icon
// and word. It loads nothing. GUI thread.

#include "ui/phone/phonelayout.h"
#include "ui/theme/colorrole.h"

#include <QPalette>

class QPainter;

namespace arowana {

class PhoneTexts;

struct PhoneLook {
    QPalette palette;
    ColorRole ground = ColorRole::Bubble; ///< of the bubble
    qreal offset = 0;                     ///< how far a carousel is scrolled
    bool hasFocus = false;
};

/// Only what touches `exposed` is drawn. `texts` are those the layout was measured with.
void paintPhone(QPainter &painter, const PhoneMessage &message, const PhoneLayout &layout, PhoneTexts &texts,
                const PhoneLook &look, const QRectF &exposed);

} // namespace arowana
