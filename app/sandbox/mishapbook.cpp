// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/mishapbook.h"

#include "app/sandbox/httpdate.h"
#include "app/sandbox/mishapdecoder.h"
#include "app/sandbox/refusal.h"

namespace arowana::sandbox {

namespace {

constexpr qint64 kSilenceMs = 5LL * 60 * 1000; // longer than any client waits
constexpr const char *kPage = "<!DOCTYPE html>\n<html><head><title>Welcome</title></head>"
                              "<body><h1>Sign in to this network</h1></body></html>\n";

bool isSend(const Request &request)
{
    return request.method == "POST" && request.path == "/v1/messages";
}

bool matches(RouteKind routes, const Request &request)
{
    if (!request.path.startsWith("/v1/"))
        return false;
    switch (routes) {
    case RouteKind::Sends:
        return isSend(request);
    case RouteKind::Reads:
        return request.method == "GET";
    case RouteKind::Revokes:
        return request.method == "DELETE" && request.path.startsWith("/v1/messages/");
    case RouteKind::Contacts:
        return request.method != "GET" && request.path.startsWith("/v1/contacts");
    case RouteKind::All:
        return true;
    }
    return false;
}

struct Refused {
    int status;
    const char *code;
    const char *message;
};

/// The status's own code comes first.
constexpr Refused kRefusals[] = {
    {400, "validation_error", "The request has invalid fields."},
    {401, "unauthorized", "The API key is missing or not valid."},
    {402, "insufficient_balance", "The free balance does not cover this message."},
    {403, "forbidden", "The API key may not do this."},
    {403, "agent_not_approved", "The agent is not approved in this workspace."},
    {404, "not_found", "There is no such resource."},
    {404, "device_not_capable", "The device behind this number cannot receive RCS."},
    {409, "conflict", "A request with this idempotency key is still being worked on."},
    {409, "idempotency_conflict", "This idempotency key was used with another body."},
    {422, "consent_required", "The contact has not consented to newsletters."},
    {422, "limit_exceeded", "An import takes at most 10000 contacts."},
    {422, "recipient_suppressed", "The recipient is on the suppression list."},
    {422, "no_active_session",
     "There is no open session with this number: the recipient has to write first."},
    {429, "rate_limited", "Too many requests; try again later."},
    {429, "daily_limit_reached", "This subscriber already got a newsletter today."},
    {500, "internal_error", "Something went wrong on our side."},
    {502, "bad_gateway", "A server behind this one did not answer properly."},
    {503, "service_unavailable", "The service is not available at the moment."},
    {504, "gateway_timeout", "A server behind this one did not answer in time."},
};

Refusal refusalOf(int status, const QByteArray &code)
{
    const Refused *own = nullptr;
    for (const Refused &one : kRefusals) {
        if (one.status != status)
            continue;
        if (code.isEmpty() || code == one.code)
            return {status, one.code, one.message, {}, Json::object()};
        own = own ? own : &one;
    }
    return {status, code, own ? own->message : "The request was refused.", {}, Json::object()};
}

Reply refused(const MishapRule &rule, const Wallet &wallet, Instant now)
{
    Refusal out = refusalOf(rule.status, rule.error);
    if (rule.status == 400)
        out.details = {{"content", "is refused by an ordered fault"}};
    if (rule.status == 402) {
        out.extra["balance"] = balanceJson(wallet);
        out.extra["required_amount"] = jsonAmount(wallet.free() + Money{800});
        out.extra["topup_url"] = "https://app.arowana.app/billing";
    }
    if (rule.retryAfter)
        out.extra["retry_after"] = *rule.retryAfter;
    Reply reply = out.toReply();
    if (!rule.retryAfterHeader.isEmpty())
        reply.headers.emplace_back("Retry-After", rule.retryAfterHeader);
    else if (rule.retryAtSeconds)
        reply.headers.emplace_back("Retry-After", httpDate(now.plusMs(*rule.retryAtSeconds * 1000)));
    return reply;
}

} // namespace

MishapBook::MishapBook(quint64 seed, std::vector<MishapRule> rules)
    : m_seed(seed)
{
    set(std::move(rules));
}

void MishapBook::set(std::vector<MishapRule> rules)
{
    m_rules = std::move(rules);
    m_chances.clear();
    for (size_t i = 0; i < m_rules.size(); ++i)
        m_chances.emplace_back((m_seed + 1) * 0x9E6C63D0876A9A47ULL + i);
}

const MishapRule *MishapBook::strike(const Request &request, Instant now)
{
    for (size_t i = 0; i < m_rules.size(); ++i) {
        MishapRule &rule = m_rules[i];
        if (!matches(rule.routes, request))
            continue;
        if (rule.skip > 0) {
            --rule.skip;
            continue;
        }
        if (!rule.odds.strike(m_chances[i]))
            continue;
        ++rule.fired;
        m_strikes.push_back(
            {{"at", jsonText(now.toIsoMs())},
             {"fault", jsonText(MishapDecoder::mishapName(rule.mishap))},
             {"method", jsonText(request.method)},
             {"path", jsonText(request.path)},
             {"idempotency_key", request.idempotencyKey ? jsonText(*request.idempotencyKey) : Json(nullptr)},
             {"accepted", rule.accepts}});
        return &rule;
    }
    return nullptr;
}

Reply MishapBook::spoil(const MishapRule &rule, Reply honest, const Wallet &wallet, Instant now)
{
    switch (rule.mishap) {
    case Mishap::Silence:
        return {0, {}, {}, {}, Manner::Never, kSilenceMs};
    case Mishap::Close:
        return {0, {}, {}, {}, Manner::Closed, 0};
    case Mishap::Late:
        honest.manner = Manner::Late;
        honest.delayMs = qRound64(rule.seconds * 1000.0);
        return honest;
    case Mishap::Cut:
        honest.manner = Manner::Cut;
        return honest;
    case Mishap::Huge:
        honest.manner = Manner::Endless;
        return honest;
    case Mishap::Html:
        return {200, kPage, {}, "text/html; charset=utf-8"};
    case Mishap::Empty:
        return {200, "{}", {}};
    case Mishap::Status:
        return refused(rule, wallet, now);
    case Mishap::Redirect: {
        Reply reply{rule.status, "{}", {}};
        reply.headers.emplace_back("Location", rule.location);
        return reply;
    }
    }
    return honest;
}

} // namespace arowana::sandbox
