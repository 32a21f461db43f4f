// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Where a fact came from. Every state on screen says it.

namespace arowana {

enum class Source {
    Local,   ///< the console itself: typed, held, sent off
    Answer,  ///< the platform's answer to a call of ours
    Webhook, ///< a signed delivery
    Poll,    ///< asked for with GET
};

} // namespace arowana
