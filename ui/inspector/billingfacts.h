// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the billing card says of a message: unit with its reason, what was expected, what the platform
// confirmed or said otherwise, and where the money is now. Pure; GUI thread for the words.

#include "models/domain/messagedetail.h"
#include "ui/inspector/facts.h"

namespace arowana {

/// Empty for inbound messages, which cost nothing.
[[nodiscard]] QList<Fact> billingFacts(const MessageDetail &detail);

} // namespace arowana
