// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The body of POST /v1/messages, both ways: encoded once when the operator sends, decoded again from the
// stored bytes for the inspector and for "send again". Pure functions, any thread.

#include "models/domain/result.h"
#include "models/domain/sendrequest.h"

#include <QByteArray>

namespace arowana {

/// The exact bytes to store and send (`api/rcs/send-message`, `api/messages/email-action-based`; the
/// content's part is contentcodec.h's): keys in a fixed order, UTF-8, no optional field written when empty.
/// Whether it may be sent is problemsOf()'s question.
[[nodiscard]] QByteArray encodeSend(const SendRequest &request);

/// Reads back what encodeSend wrote. `sender` supplies name and use case and is replaced in id and channel
/// by what the body says. Malformed when the bytes are not such a body.
[[nodiscard]] Result<SendRequest> decodeSend(const QByteArray &body, const Sender &sender);

/// Whether it is the same after it was stored and read again. One that is not must not be stored: nobody
/// could say later what it was.
[[nodiscard]] bool readsBack(const SendRequest &request);

} // namespace arowana
