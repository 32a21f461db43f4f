// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What "Copy evidence" puts on the clipboard: who, what, when, every state with its source, the billing and
// the identifiers, as plain text that can be pasted into a ticket. Pure; GUI thread for the words.

#include "models/domain/messagedetail.h"

#include <QString>

namespace arowana {

/// Times are UTC with milliseconds. The content is included; keys of the account never are.
[[nodiscard]] QString evidenceText(const MessageDetail &detail, const QString &senderName);

} // namespace arowana
