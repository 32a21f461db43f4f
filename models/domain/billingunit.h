// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The unit a send is billed at (`learn/billing-units`). Unknown until the platform or a rule says it.

namespace arowana {

enum class BillingUnit { Unknown, Basic, Single, Conversation, Mau };

} // namespace arowana
