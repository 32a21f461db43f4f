// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the platform last said of an RCS agent (`api/rcs/agents-get`, `api/rcs/agents-launch`). Its answers
// leave out most fields while the agent is not approved, and its words are an open set: they are kept.

#include "models/domain/instant.h"
#include "models/domain/usecase.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace arowana {

/// How the agent stands with one carrier.
struct CarrierLaunch {
    QString carrier;    ///< the platform's word, such as `vodafone_de`
    QString statusWord; ///< `UNLAUNCHED`, `PENDING`, `LAUNCHED`, `REJECTED`, `SUSPENDED` or a new one
    std::optional<Instant> launchedAt;
    QString rejectionReason;

    [[nodiscard]] bool isLaunched() const { return statusWord == QLatin1String("LAUNCHED"); }
    friend bool operator==(const CarrierLaunch &, const CarrierLaunch &) = default;
};

struct AgentReading {
    QString statusWord; ///< `DRAFT`, `PENDING_REVIEW`, `APPROVED`, `REJECTED` or a new one
    QString displayName;
    std::optional<UseCase> useCase;
    std::optional<bool> newsletterEnabled;
    QString rejectionReason;
    QList<CarrierLaunch> carriers; ///< empty: not read, or not approved yet
    Instant readAt;

    [[nodiscard]] bool isApproved() const { return statusWord == QLatin1String("APPROVED"); }
    /// False only when the platform named carriers and none of them has launched it.
    [[nodiscard]] bool mayBeLaunched() const
    {
        for (const CarrierLaunch &launch : carriers) {
            if (launch.isLaunched())
                return true;
        }
        return carriers.isEmpty();
    }
    friend bool operator==(const AgentReading &, const AgentReading &) = default;
};

} // namespace arowana
