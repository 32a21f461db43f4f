// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Made-up data for `POST /v1/webhooks/{id}/test`: every documented event in its documented shape
// (`api/webhooks/...`), about things that do not exist.

#include "app/sandbox/json.h"

namespace arowana::sandbox {

/// The `data` object of one of the 22 documented events.
[[nodiscard]] Json sampleEventData(const QByteArray &event, Instant now);

} // namespace arowana::sandbox
