// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The one place where text for a chart is made: Qt Charts reads titles, axis and legend names as HTML and
// opens local files named in them. GUI thread.

#include <QString>

namespace arowana {

/// `text` to be given to a chart, its axes or series: shown as it is, never read as markup.
[[nodiscard]] QString chartText(const QString &text);

} // namespace arowana
