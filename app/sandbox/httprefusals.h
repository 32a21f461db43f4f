// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The refusals that are HTTP's own, shared by the router and the calls behind it.

#include "app/sandbox/refusal.h"

namespace arowana::sandbox {

/// 404 `not_found`.
[[nodiscard]] Reply notFound(const QByteArray &message);
/// 405 with the methods the path does have.
[[nodiscard]] Reply methodNotAllowed(const QByteArray &allowed);

} // namespace arowana::sandbox
