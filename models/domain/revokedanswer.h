// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The platform's yes to a revoke (`DELETE /v1/messages/{id}`, `api/messages/revoke-and-status`).

#include "models/domain/ids.h"
#include "models/domain/messagestatus.h"

#include <optional>

namespace arowana {

struct RevokedAnswer {
    MessageId id;
    MessageStatus status = MessageStatus::Revoked;
    std::optional<Instant> revokedAt;

    friend bool operator==(const RevokedAnswer &, const RevokedAnswer &) = default;
};

} // namespace arowana
