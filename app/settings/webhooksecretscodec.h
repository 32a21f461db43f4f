// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// WebhookSecrets as the one text that a keychain entry holds: lines of words, the version first.

#include "models/domain/webhooksecrets.h"

namespace arowana {

[[nodiscard]] QByteArray encodeWebhookSecrets(const WebhookSecrets &secrets);
/// Nullopt for what this version did not write; its secret is then as good as lost, and is replaced.
[[nodiscard]] std::optional<WebhookSecrets> decodeWebhookSecrets(const QByteArray &text);

} // namespace arowana
