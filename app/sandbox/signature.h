// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// `X-Arowana-Signature` (`api/webhooks/verify-requests`): HMAC-SHA256 over the raw body bytes, nothing else.

#include <QByteArray>

namespace arowana::sandbox {

/// `sha256=` and the lower-case hex. Empty when OpenSSL fails.
[[nodiscard]] QByteArray signatureOf(const QByteArray &secret, const QByteArray &body);

/// Equal, found in a time that tells nothing of where they differ.
[[nodiscard]] bool equalInConstantTime(const QByteArray &a, const QByteArray &b);

} // namespace arowana::sandbox
