// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What an exchange means: the HTTP status decides first, then the body. Only an error in the platform's own
// form is a refusal; whatever else the network may answer is unknown. Pure functions, any thread.

#include "app/api/exchange.h"
#include "models/domain/callanswer.h"

#include <optional>

namespace arowana {

using Setback = std::variant<Refusal, Unknown>;

/// The refusal or unknown this exchange is; nullopt when it is a whole 2xx answer, whose body has to be
/// read now. (`api/errors`)
[[nodiscard]] std::optional<Setback> setbackOf(const Exchange &exchange);

/// A 2xx whose body is not what the platform would say. `detail` is technical, never from the body.
[[nodiscard]] Unknown notThePlatform(const Exchange &exchange, const QString &detail);

} // namespace arowana
