// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Canned texts of a file beside those that are here: which are new, which are here already, which would take
// the place of another. Pure functions, any thread.

#include "models/domain/cannedtext.h"

namespace arowana {

struct CannedTextMerge {
    QList<CannedText> fresh;    ///< no text of this name is here
    QList<CannedText> clashing; ///< the name stands for another text here
    int same = 0;               ///< here already, word for word

    friend bool operator==(const CannedTextMerge &, const CannedTextMerge &) = default;
};

[[nodiscard]] CannedTextMerge mergeOf(const QList<CannedText> &here, const QList<CannedText> &incoming);

/// The clashing ones under names that nobody has, `greeting-2`: a name stays usable however long it was.
[[nodiscard]] QList<CannedText> underNewNames(const CannedTextMerge &merge, const QList<CannedText> &here);

} // namespace arowana
