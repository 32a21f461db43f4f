// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insights/charttext.h"

#include "models/items/visibletext.h"

namespace arowana {

QString chartText(const QString &text)
{
    return visibleText(text, Lines::One).toHtmlEscaped();
}

} // namespace arowana
