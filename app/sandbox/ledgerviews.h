// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Conversations as `GET /sandbox/ledger` tells them: what a test judges a console by, so in milliseconds and
// exact decimals. Pure.

#include "app/sandbox/books.h"

namespace arowana::sandbox {

/// Every session of this run, ended ones first; `cost` is what was charged for its Conversation unit.
[[nodiscard]] Json ledgerSessions(const Books &books);
/// Every reply of this run in order, each with the session it opened or prolonged.
[[nodiscard]] Json ledgerReplies(const Books &books);

} // namespace arowana::sandbox
