// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/status/statecolumn.h"

#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"

namespace arowana {

int stateColumnWidth(const QStringList &words, int least)
{
    const QFontMetrics strong(fontFor(TextSize::Normal, TextWeight::Strong));
    const Metrics m(QFontMetrics(fontFor(TextSize::Normal)));
    int longest = 0;
    for (const QString &word : words)
        longest = qMax(longest, strong.horizontalAdvance(word));
    // Margins, mark and the gap behind it, as the delegates paint them; one unit for rounding.
    return qMax(least, m.u(4) + m.u(3) + m.u(3) / 2 + longest + m.u());
}

} // namespace arowana
