// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Where a send stands between the operator's wish and the platform's yes or no.

namespace arowana {

enum class OutboxState {
    Held,     ///< waits for holdUntil; without one it waits for the operator
    Ready,    ///< may leave; nothing of it has left yet
    InFlight, ///< may have left; after a restart this is Unknown
    Unknown,  ///< tried, outcome not known; tried again at nextTry with the same key and bytes
    Stuck,    ///< unknown for longer than 23 h, or its key has another body: waits for the operator, never
              ///< leaves by itself
    Damaged,  ///< its stored bytes do not agree with their checksum: waits for the operator, never leaves
    Accepted,
    Refused,
    Stopped, ///< by the operator, before it left
};

} // namespace arowana
