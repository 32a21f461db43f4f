// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// `traffic_type` of an RCS send; which are allowed follows from the agent's use case
// (`api/rcs/agents-create`). E-mail has none.

#include "models/domain/usecase.h"

#include <QList>

namespace arowana {

enum class TrafficType { Authentication, Transaction, Promotion, ServiceRequest, Acknowledgement };

/// The traffic types an agent of this use case may send, the usual one first. Never empty.
[[nodiscard]] QList<TrafficType> allowedTraffic(UseCase useCase);

} // namespace arowana
