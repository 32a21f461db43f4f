// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The part in which two lists differ, between what they share at both ends: enough to turn one short list
// into another with one removal and one insertion, so that a model need not reset.

#include <QtGlobal>

namespace arowana {

struct Middle {
    int first = 0;   ///< where they begin to differ
    int removed = 0; ///< how many of the old stand there
    int added = 0;   ///< how many of the new
    friend bool operator==(const Middle &, const Middle &) = default;
};

/// `same(a, b)` says that an old and a new element are the same thing, be their values equal or not.
template <class List, class Same>
[[nodiscard]] Middle middleOf(const List &before, const List &after, Same same)
{
    const int shorter = int(qMin(before.size(), after.size()));
    int head = 0;
    while (head < shorter && same(before[head], after[head]))
        ++head;
    int tail = 0;
    while (tail < shorter - head && same(before[before.size() - 1 - tail], after[after.size() - 1 - tail]))
        ++tail;
    return {head, int(before.size()) - head - tail, int(after.size()) - head - tail};
}

} // namespace arowana
