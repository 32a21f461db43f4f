// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A message's line of the list as statements give it. Whichever thread the rows are read on.

#include "app/store/storerows.h"
#include "models/domain/messagerow.h"

namespace arowana {

/// The 18 columns from `first` on, in this order: row, message_id, direction, channel, type, status,
/// status_word, status_source, status_at, status_learnt_at, created_at, unit, cost, cost_is_hold, sender_id,
/// recipient, summary, note. A word this version does not know counts as the plainest of its kind.
[[nodiscard]] MessageRow listRowFrom(const StoreRows &rows, int first = 0);

} // namespace arowana
