// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The platform's answer about an approved agent's launch, carrier by carrier (`api/rcs/agents-launch`).

#include "models/domain/agentreading.h"
#include "models/domain/ids.h"

namespace arowana {

struct LaunchAnswer {
    AgentId id;
    QList<CarrierLaunch> carriers;

    friend bool operator==(const LaunchAnswer &, const LaunchAnswer &) = default;
};

} // namespace arowana
