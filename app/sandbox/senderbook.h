// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The agents and channels of the practice workspace. Their ids are the same in every run, so that an
// operator's settings survive a restart. Only the review of an agent changes anything.

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

/// `DRAFT` -> `PENDING_REVIEW` -> `APPROVED` | `REJECTED` (`learn/rcs-agents`).
enum class AgentState { Draft, PendingReview, Approved, Rejected };

struct Agent {
    AgentId id;
    QByteArray name;
    AgentUse use = AgentUse::MultiUse;
    bool newsletterEnabled = false;
    ChannelId channelId;
    QByteArray description;
    std::vector<CarrierLaunch> launches;
    AgentState state = AgentState::Approved;
    QByteArray rejectionReason = {};
    QByteArray stateSince = "2026-02-17T09:30:00Z"; ///< submitted, approved or rejected
    AgentId draftId = {}; ///< which it had before it was approved; empty: not in this run

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
    /// The same, also by the id that an approved agent had as a draft (`api/identifiers`).
    [[nodiscard]] const Agent *agentOrSuccessor(const QByteArray &id) const;
    /// What a review says of an agent that is not approved: it is one from then on, with a new id, or
    /// rejected, or back in the queue. nullptr, and nothing changed, when there is no such agent.
    const Agent *review(const QByteArray &id, AgentState verdict, Instant now);
    [[nodiscard]] const EmailChannel *channel(const QByteArray &id) const;
    [[nodiscard]] const std::vector<Agent> &agents() const { return m_agents; }
    /// The answer of `GET /sandbox/senders`: those that may send.
    [[nodiscard]] Json toJson() const;

    [[nodiscard]] static QByteArray useName(AgentUse use);
    /// `DRAFT`, ...
    [[nodiscard]] static QByteArray stateName(AgentState state);
    /// The carrier of a German mobile number by its prefix; empty for any other. Ported numbers are not
    /// known.
    [[nodiscard]] static QByteArray carrierOf(const QByteArray &phone);
    /// Whether the carrier lets a message be revoked that it has already.
    [[nodiscard]] static bool takesBack(const QByteArray &carrier);

private:
    std::vector<Agent> m_agents;
    std::vector<EmailChannel> m_channels;
};

} // namespace arowana::sandbox
