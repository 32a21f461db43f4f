// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The query of `GET /v1/messages` and `GET /v1/billing/tier`, read strictly: unknown, repeated and wrong
// parameters are refused by name. Pure.

#include "app/sandbox/messagelog.h"
#include "app/sandbox/refusal.h"
#include "app/sandbox/request.h"

#include <variant>

namespace arowana::sandbox {

class QueryDecoder {
public:
    [[nodiscard]] static std::variant<ListQuery, Refusal> readList(const Request &request);
    /// The channel asked for, if any.
    [[nodiscard]] static std::variant<std::optional<Line>, Refusal> readTier(const Request &request);
    /// A refusal when there is any parameter at all.
    [[nodiscard]] static std::optional<Refusal> refuseAny(const Request &request);
};

} // namespace arowana::sandbox
