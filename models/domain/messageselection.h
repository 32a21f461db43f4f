// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which messages of a list are chosen, for what is done to many at once.
//
// The rule: a selection is what stood in the list and was marked when its number was shown. What comes later,
// or begins to match later, never joins it; what is gone, or has left the list, is no longer in it. Neither
// new rows, nor older ones that are filled in, nor another order change whom it means.
//
// So that a million need no list of their own, the smaller side is named: those that are chosen, or those
// that are not. A value: whoever acts on it asks the store which of `query` there are, and counts before it
// acts.

#include "models/domain/messagequery.h"
#include "models/domain/rowid.h"

#include <algorithm>
#include <vector>

namespace arowana {

struct MessageSelection {
    /// True: all that `query` finds with a row id up to `until`, but `ids`. False: `ids`, and nothing else.
    bool isAllBut = false;
    MessageQuery query;     ///< what the list shows
    RowId until;            ///< the newest that is chosen; only with isAllBut
    std::vector<RowId> ids; ///< ascending; those not chosen that are newer than `until` are not named
    qint64 count = 0;       ///< how many are chosen, as shown

    /// True when this message, which `query` finds, is chosen.
    [[nodiscard]] bool contains(RowId id) const
    {
        const bool isNamed = std::binary_search(ids.begin(), ids.end(), id);
        return isAllBut ? id <= until && !isNamed : isNamed;
    }
    friend bool operator==(const MessageSelection &, const MessageSelection &) = default;
};

} // namespace arowana
