// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/senderbook.h"

#include <algorithm>
#include <array>

namespace arowana::sandbox {

namespace {

struct Prefix {
    const char *digits;
    const char *carrier;
};

constexpr const char *kTelekom = "telekom_de";
constexpr const char *kVodafone = "vodafone_de";
constexpr const char *kTelefonica = "telefonica_de";
constexpr std::array kPrefixes = {
    Prefix{"+49151", kTelekom},    Prefix{"+49160", kTelekom},    Prefix{"+49170", kTelekom},
    Prefix{"+49171", kTelekom},    Prefix{"+49175", kTelekom},    Prefix{"+49152", kVodafone},
    Prefix{"+49162", kVodafone},   Prefix{"+49172", kVodafone},   Prefix{"+49173", kVodafone},
    Prefix{"+49174", kVodafone},   Prefix{"+49155", kTelefonica}, Prefix{"+49157", kTelefonica},
    Prefix{"+49159", kTelefonica}, Prefix{"+49163", kTelefonica}, Prefix{"+49176", kTelefonica},
    Prefix{"+49177", kTelefonica}, Prefix{"+49178", kTelefonica}, Prefix{"+49179", kTelefonica},
};

/// Launched on all three carriers except `carrier`, where it has another status.
std::vector<CarrierLaunch> launchedBut(const QByteArray &carrier, const QByteArray &status)
{
    std::vector<CarrierLaunch> out;
    for (const char *one : {kVodafone, kTelekom, kTelefonica}) {
        const bool other = carrier == one;
        out.push_back({one, other ? status : "LAUNCHED", other ? QByteArray() : "2026-02-20T08:00:00Z", {}});
    }
    return out;
}

} // namespace

bool Agent::reaches(const QByteArray &phone) const
{
    const QByteArray carrier = SenderBook::carrierOf(phone);
    return std::all_of(launches.cbegin(), launches.cend(), [&carrier](const CarrierLaunch &launch) {
        return launch.carrier != carrier || launch.status == "LAUNCHED";
    });
}

bool Agent::allows(MessageKind kind) const
{
    switch (kind) {
    case MessageKind::Message:
        return true;
    case MessageKind::Conversation:
        return use == AgentUse::Transactional || use == AgentUse::MultiUse;
    case MessageKind::Newsletter:
        return use == AgentUse::Promotional || use == AgentUse::MultiUse;
    }
    return false;
}

bool Agent::allowsTraffic(const QByteArray &trafficType) const
{
    switch (use) {
    case AgentUse::Otp:
        return trafficType == "AUTHENTICATION";
    case AgentUse::Transactional:
        return trafficType == "TRANSACTION" || trafficType == "SERVICEREQUEST" ||
               trafficType == "ACKNOWLEDGEMENT";
    case AgentUse::Promotional:
        return trafficType == "PROMOTION";
    case AgentUse::MultiUse:
        return true;
    }
    return false;
}

SenderBook::SenderBook()
{
    m_agents = {
        {AgentId("ag_live_5b1f0c7e94d24a6fa3d81c60e27b9f11"), "Shop agent", AgentUse::MultiUse, true,
         ChannelId("ch_5b1f0c7e94d24a6fa3d81c60e27b9f21"), "Orders, deliveries and offers of the shop.",
         launchedBut({}, {})},
        {AgentId("ag_live_8e42d9a05c3b4f17b6a97d13f0c58e12"), "Service desk", AgentUse::Transactional, false,
         ChannelId("ch_8e42d9a05c3b4f17b6a97d13f0c58e22"), "Answers questions about orders.",
         launchedBut({}, {})},
        {AgentId("ag_live_c97a31f86e0d4b52894e5fa2d7061b13"), "Sign-in codes", AgentUse::Otp, false,
         ChannelId("ch_c97a31f86e0d4b52894e5fa2d7061b23"), "Codes to sign in with.",
         launchedBut("telefonica_de", "PENDING")},
        {AgentId("ag_live_536bfe0e76fe57e6dc1b914d6447aa28"), "Club news", AgentUse::Promotional, true,
         ChannelId("ch_a72d3b34606e798ca25a3723c918e377"), "News and offers for members.",
         launchedBut({}, {})},
    };
    const std::vector<CarrierLaunch> launches = launchedBut("telefonica_de", "UNLAUNCHED");
    m_agents.push_back({AgentId("ag_draft_7fff84525c6516919851a9005373f87e"), "Returns desk",
                        AgentUse::Transactional, false, ChannelId("ch_3721bd95ce1a9b4a04034e8000649f3a"),
                        "Takes parcels back.", launches, AgentState::Draft});
    m_agents.push_back({AgentId("ag_draft_492e6640145b729207a5816b2fdb47f3"), "Member cards",
                        AgentUse::MultiUse, true, ChannelId("ch_76f0f165dd9aee7aa9f2201cd33c1d13"),
                        "Cards and points.", launches, AgentState::PendingReview});
    m_agents.push_back({AgentId("ag_draft_4fcdcb5e7b6131e5ba5a688325a4411b"), "Prize draw",
                        AgentUse::Promotional, true, ChannelId("ch_a655fd703a7fe5ab02ea9d11fa5a771c"),
                        "Draws and prizes.", launches, AgentState::Rejected,
                        "The website does not name the brand."});
    m_channels = {
        {ChannelId("ch_2f6d80b4a1c94e7388d05b9fe3617a31"), "Orders", "orders@shop.example", true},
        {ChannelId("ch_71c3e5a9086b4d2fb4fa12d7c9e08b32"), "Service", "service@shop.example", false},
    };
}

const Agent *SenderBook::agent(const QByteArray &id) const
{
    for (const Agent &agent : m_agents)
        if (agent.id.bytes() == id)
            return &agent;
    return nullptr;
}

const Agent *SenderBook::agentOrSuccessor(const QByteArray &id) const
{
    for (const Agent &agent : m_agents)
        if (!agent.draftId.isEmpty() && agent.draftId.bytes() == id)
            return &agent;
    return agent(id);
}

const Agent *SenderBook::review(const QByteArray &id, AgentState verdict, Instant now)
{
    for (Agent &agent : m_agents) {
        if (agent.id.bytes() != id || agent.state == AgentState::Approved)
            continue;
        agent.state = verdict;
        agent.stateSince = now.toIso();
        agent.rejectionReason.clear();
        if (verdict == AgentState::Rejected)
            agent.rejectionReason = "The profile does not show who writes.";
        if (verdict == AgentState::Approved) {
            agent.draftId = agent.id;
            agent.id = AgentId("ag_live_" + id.mid(qsizetype(qstrlen("ag_draft_"))));
        }
        return &agent;
    }
    return nullptr;
}

const EmailChannel *SenderBook::channel(const QByteArray &id) const
{
    for (const EmailChannel &channel : m_channels)
        if (channel.id.bytes() == id)
            return &channel;
    return nullptr;
}

Json SenderBook::toJson() const
{
    Json list = Json::array();
    for (const Agent &agent : m_agents) {
        if (agent.state != AgentState::Approved)
            continue;
        list.push_back({{"channel", "RCS"},
                        {"id", jsonText(agent.id.bytes())},
                        {"name", jsonText(agent.name)},
                        {"use_case", jsonText(useName(agent.use))},
                        {"channel_id", jsonText(agent.channelId.bytes())},
                        {"newsletter_enabled", agent.newsletterEnabled}});
    }
    for (const EmailChannel &channel : m_channels) {
        Json types = Json::array({"MESSAGE"});
        if (channel.allowsNewsletter)
            types.push_back("NEWSLETTER");
        list.push_back({{"channel", "EMAIL"},
                        {"id", jsonText(channel.id.bytes())},
                        {"name", jsonText(channel.name)},
                        {"address", jsonText(channel.address)},
                        {"message_types", types}});
    }
    return {{"senders", list}};
}

QByteArray SenderBook::carrierOf(const QByteArray &phone)
{
    for (const Prefix &prefix : kPrefixes)
        if (phone.startsWith(prefix.digits))
            return prefix.carrier;
    return {};
}

bool SenderBook::takesBack(const QByteArray &carrier)
{
    return carrier != kTelefonica;
}

QByteArray SenderBook::stateName(AgentState state)
{
    switch (state) {
    case AgentState::Draft:
        return "DRAFT";
    case AgentState::PendingReview:
        return "PENDING_REVIEW";
    case AgentState::Approved:
        return "APPROVED";
    case AgentState::Rejected:
        return "REJECTED";
    }
    return {};
}

QByteArray SenderBook::useName(AgentUse use)
{
    switch (use) {
    case AgentUse::Otp:
        return "OTP";
    case AgentUse::Transactional:
        return "TRANSACTIONAL";
    case AgentUse::Promotional:
        return "PROMOTIONAL";
    case AgentUse::MultiUse:
        return "MULTI_USE";
    }
    return {};
}

} // namespace arowana::sandbox
