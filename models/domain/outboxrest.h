// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Why nothing leaves the outbox by itself now, in the order in which it is told when several hold.

namespace arowana {

enum class OutboxRest {
    None,        ///< sends leave
    Offline,     ///< the console was told to stay offline
    NoKey,       ///< no API key was given
    KeyRefused,  ///< the platform does not take the API key (401)
    Paused,      ///< the platform asked for a pause (429)
    LineDown,    ///< the platform is not reached: one try at a time tells when it is again
    Reconciling, ///< the store was salvaged: the message log is asked first what has left
};

} // namespace arowana
