// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The three faces of a message: list item (`api/messages/list-messages`), single message
// (`api/messages/get-message`), and the full truth of the practice ledger.

#include "app/sandbox/messagerecord.h"

namespace arowana::sandbox {

[[nodiscard]] Json listItem(const MessageRecord &record);
[[nodiscard]] Json singleMessage(const MessageRecord &record);
[[nodiscard]] Json ledgerMessage(const MessageRecord &record);

} // namespace arowana::sandbox
