// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A time as HTTP headers write it (RFC 9110, 5.6.7). Pure.

#include "models/domain/instant.h"

namespace arowana::sandbox {

/// `Mon, 04 May 2026 10:00:00 GMT`.
[[nodiscard]] QByteArray httpDate(Instant instant);

} // namespace arowana::sandbox
