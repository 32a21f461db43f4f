// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The agents and channels of the practice workspace. Their ids never change, so that an operator's settings
// survive a restart. Immutable.

#include "app/sandbox/sendorder.h"
#include "models/domain/ids.h"

namespace arowana::sandbox {

/// `use_case` of an agent (`learn/rcs-agents`).
enum class AgentUse { Otp, Transactional, Promotional, MultiUse };

/// Whether an agent may send on a carrier's network (`api/rcs/agents-launch`).
struct CarrierLaunch {
    QByteArray carrier; ///< `telekom_de`, `vodafone_de`, `telefonica_de`
    QByteArray status;  ///< `LAUNCHED`, `PENDING`, `SUSPENDED`, ...
    QByteArray launchedAt;
    QByteArray rejectionReason;
};

struct Agent {
    AgentId id;
    QByteArray name;
    AgentUse use = AgentUse::MultiUse;
    bool newsletterEnabled = false;
    ChannelId channelId;
    QByteArray description;
    std::vector<CarrierLaunch> launches;

    /// Whether the number's carrier takes messages of this agent; numbers of no known carrier do.
    [[nodiscard]] bool reaches(const QByteArray &phone) const;
    [[nodiscard]] bool allows(MessageKind kind) const;
    [[nodiscard]] bool allowsTraffic(const QByteArray &trafficType) const;
};

struct EmailChannel {
    ChannelId id;
    QByteArray name;
    QByteArray address;
    bool allowsNewsletter = false;
};

class SenderBook {
public:
    SenderBook();

    [[nodiscard]] const Agent *agent(const QByteArray &id) const;
    [[nodiscard]] const EmailChannel *channel(const QByteArray &id) const;
    [[nodiscard]] const std::vector<Agent> &agents() const { return m_agents; }
    /// The answer of `GET /sandbox/senders`.
    [[nodiscard]] Json toJson() const;

    [[nodiscard]] static QByteArray useName(AgentUse use);
    /// The carrier of a German mobile number by its prefix; empty for any other. Ported numbers are not
    /// known.
    [[nodiscard]] static QByteArray carrierOf(const QByteArray &phone);

private:
    std::vector<Agent> m_agents;
    std::vector<EmailChannel> m_channels;
};

} // namespace arowana::sandbox
