// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A sender of the workspace: an RCS agent or an e-mail channel. The platform has no list of them
// (`api/rcs/overview`), so the console keeps its own.

#include "models/domain/agentreading.h"
#include "models/domain/channel.h"
#include "models/domain/usecase.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace arowana {

struct Sender {
    Channel channel = Channel::Rcs;
    QByteArray id;                            ///< `ag_...` for RCS, `ch_...` for e-mail
    QString name;                             ///< how staff call it
    QString address;                          ///< e-mail: the From address, for display; empty when not known
    UseCase useCase = UseCase::Unknown;       ///< RCS only
    QByteArray channelId;                     ///< RCS: the log's `ch_...` for this agent, where known
    std::optional<AgentReading> reading = {}; ///< RCS: what the platform last said of it

    std::optional<Instant> notFoundAt = {}; ///< RCS: the platform did not know this id then
    /// E-mail: whether the channel takes newsletters, as entered; the platform tells nothing of channels, and
    /// refuses what its channel does not allow (`api/messages/email-subscription`). nullopt: not known.
    std::optional<bool> allowsNewsletters = {};

    /// The use case by which sends are checked: the platform's word, else what the operator entered.
    [[nodiscard]] UseCase effectiveUseCase() const
    {
        return reading && reading->useCase ? *reading->useCase : useCase;
    }

    friend bool operator==(const Sender &, const Sender &) = default;
};

} // namespace arowana
