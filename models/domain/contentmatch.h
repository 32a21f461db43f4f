// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Whether a message of the platform's log can be a send of ours. The log repeats the content "as sent"
// (`api/messages/get-message`), but an e-mail's subject stands elsewhere or nowhere, newsletters get their
// unsubscribe link, a template may come back rendered, and numbers come back as numbers. So only what
// certainly differs is ruled out: one ruled out wrongly would be sent a second time. Pure, any thread.

#include "models/domain/content.h"
#include "models/domain/recipient.h"

#include <optional>

namespace arowana {

/// False only for content that is certainly that of another message. `told` is read for the channel of what
/// was sent; nullopt: the log says none.
[[nodiscard]] bool mayBeSameContent(const Content &sent, const std::optional<Content> &told);

/// False only for somebody else: addresses in any letter case, numbers in any spelling. What cannot be read,
/// or is an address of the other kind, may be anybody's.
[[nodiscard]] bool mayBeSameRecipient(const Recipient &sent, const QString &told);

} // namespace arowana
