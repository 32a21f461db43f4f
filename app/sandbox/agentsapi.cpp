// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/agentsapi.h"

#include "app/sandbox/httprefusals.h"
#include "app/sandbox/querydecoder.h"

namespace arowana::sandbox {

namespace {

/// What there is of one that is not approved, by its state (`api/rcs/agents-get`).
Json unapproved(const Agent &agent)
{
    Json out = {{"agent_id", jsonText(agent.id.bytes())},
                {"status", jsonText(SenderBook::stateName(agent.state))}};
    if (agent.state == AgentState::Rejected) {
        out["rejection_reason"] = jsonText(agent.rejectionReason);
        out["rejected_at"] = jsonText(agent.stateSince);
    } else {
        out[agent.state == AgentState::Draft ? "created_at" : "submitted_at"] = jsonText(agent.stateSince);
    }
    return out;
}

Json profile(const Agent &agent)
{
    if (agent.state != AgentState::Approved)
        return unapproved(agent);
    return {{"agent_id", jsonText(agent.id.bytes())},
            {"status", "APPROVED"},
            {"display_name", jsonText(agent.name)},
            {"description", jsonText(agent.description)},
            {"logo_url", "https://shop.example/logo.png"},
            {"website", "https://shop.example/"},
            {"region", "EUROPE"},
            {"use_case", jsonText(SenderBook::useName(agent.use))},
            {"billing_category",
             agent.allows(MessageKind::Conversation) ? "CONVERSATIONAL" : "NON_CONVERSATIONAL"},
            {"newsletter_enabled", agent.newsletterEnabled},
            {"approved_at", jsonText(agent.stateSince)},
            {"created_at", "2026-02-03T14:05:00Z"}};
}

Json launch(const Agent &agent)
{
    Json carriers = Json::array();
    for (const CarrierLaunch &one : agent.launches) {
        Json entry = {{"carrier", jsonText(one.carrier)},
                      {"status", jsonText(one.status)},
                      {"launched_at", one.launchedAt.isEmpty() ? Json(nullptr) : jsonText(one.launchedAt)}};
        if (!one.rejectionReason.isEmpty())
            entry["rejection_reason"] = jsonText(one.rejectionReason);
        carriers.push_back(std::move(entry));
    }
    return {{"agent_id", jsonText(agent.id.bytes())},
            {"agent_status", "APPROVED"},
            {"carriers", std::move(carriers)}};
}

} // namespace

Reply AgentsApi::handle(const Request &request, const QByteArray &rest) const
{
    const QList<QByteArray> parts = rest.mid(1).split('/');
    const bool launches = parts.size() == 2 && parts[1] == "launch";
    if (parts.front().isEmpty() || (parts.size() != 1 && !launches))
        return notFound("There is no such path.");
    if (request.method != "GET")
        return methodNotAllowed("GET");
    if (const auto refusal = QueryDecoder::refuseAny(request))
        return refusal->toReply();
    const Agent *agent = m_senders.agentOrSuccessor(parts.front());
    if (!agent)
        return notFound("There is no agent with this id.");
    if (launches && agent->state != AgentState::Approved)
        return Refusal{409, "conflict", "The agent is not approved.", {}, Json::object()}.toReply();
    return Reply::json(200, launches ? launch(*agent) : profile(*agent));
}

} // namespace arowana::sandbox
