// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What waits in lists that rest, beside what waits in the outbox. A value.

namespace arowana {

struct WaitingLists {
    int lists = 0;
    int lines = 0;       ///< of these lists, not sent yet
    int forOperator = 0; ///< lists that do not go on by themselves

    friend bool operator==(const WaitingLists &, const WaitingLists &) = default;
};

} // namespace arowana
