// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Sends as an operator would make them. Each carries a marker in its content, by which the platform's
// ledger tells a second copy even when it came under another key.

#include "models/domain/sendrequest.h"

namespace arowana::test {

[[nodiscard]] SendRequest rcsSend(int marker);
[[nodiscard]] SendRequest emailSend(int marker);

/// The body of an RCS text that another program sent.
[[nodiscard]] QByteArray rcsBody(const QByteArray &phone, const QByteArray &text);
/// `[#7]` as it stands in the content of marker 7.
[[nodiscard]] QByteArray markerText(int marker);
/// The marker in these bytes; empty when there is none.
[[nodiscard]] QByteArray markerIn(const QByteArray &body);

} // namespace arowana::test
