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

struct Agent {
    AgentId id;
    QByteArray name;
    AgentUse use = AgentUse::MultiUse;
    bool newsletterEnabled = false;
    ChannelId channelId;

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
    /// The answer of `GET /sandbox/senders`.
    [[nodiscard]] Json toJson() const;

    [[nodiscard]] static QByteArray useName(AgentUse use);

private:
    std::vector<Agent> m_agents;
    std::vector<EmailChannel> m_channels;
};

} // namespace arowana::sandbox
