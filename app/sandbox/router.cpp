// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/router.h"

#include "app/sandbox/agentsapi.h"
#include "app/sandbox/billingviews.h"
#include "app/sandbox/contactsapi.h"
#include "app/sandbox/httprefusals.h"
#include "app/sandbox/messagesapi.h"
#include "app/sandbox/practiceapi.h"
#include "app/sandbox/querydecoder.h"
#include "app/sandbox/signature.h"
#include "app/sandbox/webhooksapi.h"

namespace arowana::sandbox {

namespace {

/// True for `base` itself and for what lies under it; `rest` is what follows.
bool isUnder(const QByteArray &path, const QByteArray &base, QByteArray &rest)
{
    if (!path.startsWith(base) || (path.size() > base.size() && path[base.size()] != '/'))
        return false;
    rest = path.mid(base.size());
    return true;
}

bool isJson(const QByteArray &contentType)
{
    const QList<QByteArray> parts = contentType.toLower().split(';');
    if (parts.front().trimmed() != "application/json")
        return false;
    return parts.size() == 1 || (parts.size() == 2 && parts[1].trimmed().replace('"', "") == "charset=utf-8");
}

/// What stands behind a fault that keeps the call from taking effect.
Reply notTaken()
{
    return Refusal{
        503, "service_unavailable", "The service is not available at the moment.", {}, Json::object()}
        .toReply();
}

} // namespace

Router::Router(Platform &platform, QByteArray apiKey)
    : m_platform(platform)
    , m_firstKey(apiKey)
    , m_apiKey(std::move(apiKey))
{
}

Reply Router::handle(const Request &request)
{
    const MishapRule *rule =
        request.bodyIsTooLarge ? nullptr : m_platform.mishapBook().strike(request, m_platform.now());
    Reply reply = rule && !rule->accepts ? notTaken() : answer(request);
    if (rule)
        reply = MishapBook::spoil(*rule, std::move(reply), m_platform.books().wallet, m_platform.now());
    if (request.method == "POST")
        m_platform.books().posts.note(request, reply, m_platform.now());
    return reply;
}

Reply Router::answer(const Request &request)
{
    if (!isAuthorized(request))
        return Refusal{401, "unauthorized", "The API key is missing or not valid.", {}, Json::object()}
            .toReply();
    if (const auto refusal = refuseHaste(request))
        return refusal->toReply();
    if (const auto refusal = refuseBody(request))
        return refusal->toReply();
    QByteArray rest;
    if (isUnder(request.path, "/v1/messages", rest))
        return MessagesApi(m_platform).handle(request, rest);
    if (isUnder(request.path, "/v1/webhooks", rest))
        return WebhooksApi(m_platform).handle(request, rest);
    if (isUnder(request.path, "/v1/billing", rest))
        return billing(request);
    if (isUnder(request.path, "/v1/contacts", rest))
        return ContactsApi(m_platform).handle(request, rest);
    if (isUnder(request.path, "/v1/rcs/agents", rest))
        return AgentsApi(m_platform.books().senders).handle(request, rest);
    return practice(request);
}

std::optional<Refusal> Router::refuseHaste(const Request &request)
{
    const qint64 seconds =
        request.path.startsWith("/v1/") ? m_platform.rateLimit().take(m_platform.now()) : 0;
    if (seconds == 0)
        return std::nullopt;
    Refusal out{429, "rate_limited", "Too many requests; try again later.", {}, Json::object()};
    out.extra["retry_after"] = seconds;
    return out;
}

std::optional<Refusal> Router::refuseBody(const Request &request) const
{
    if (request.bodyIsTooLarge)
        return Refusal{
            413, "payload_too_large", "The body is larger than this call takes.", {}, Json::object()};
    if (request.body.isEmpty())
        return std::nullopt;
    if (request.method == "GET" || request.method == "DELETE")
        return Refusal::invalid("This call takes no body.");
    if (!isJson(request.contentType))
        return Refusal{
            415, "unsupported_media_type", "The body must be sent as application/json.", {}, Json::object()};
    return std::nullopt;
}

bool Router::isAuthorized(const Request &request) const
{
    // Whoever trains with the platform keeps the way in when the workspace's key is changed.
    const QByteArray &key = request.path.startsWith("/sandbox/") ? m_firstKey : m_apiKey;
    return request.authorization.startsWith("Bearer ") &&
           equalInConstantTime(request.authorization.mid(7), key);
}

Reply Router::billing(const Request &request)
{
    const bool balance = request.path == "/v1/billing/balance";
    if (!balance && request.path != "/v1/billing/tier")
        return notFound("There is no such path.");
    if (request.method != "GET")
        return methodNotAllowed("GET");
    const Books &books = m_platform.books();
    if (balance) {
        const auto refusal = QueryDecoder::refuseAny(request);
        return refusal ? refusal->toReply() : Reply::json(200, balanceJson(books.wallet));
    }
    const auto read = QueryDecoder::readTier(request);
    if (const auto *refusal = std::get_if<Refusal>(&read))
        return refusal->toReply();
    const auto full = [&](Line line) {
        Json out = tierJson(books.pricing, line);
        out["qualification_source"] = "volume";
        out["downgrade_counter"] = 0;
        return out;
    };
    if (const auto line = std::get<std::optional<Line>>(read))
        return Reply::json(200, full(*line));
    return Reply::json(200, {{"tiers", Json::array({full(Line::Rcs), full(Line::Email)})}});
}

Reply Router::practice(const Request &request)
{
    if (request.path != "/sandbox/key")
        return PracticeApi(m_platform).handle(request);
    if (request.method != "POST")
        return methodNotAllowed("POST");
    const auto read = RequestDecoder::readKeyChange(request.body);
    if (const auto *refusal = std::get_if<Refusal>(&read))
        return refusal->toReply();
    m_apiKey = std::get<QByteArray>(read);
    return Reply::json(200, {{"success", true}});
}

} // namespace arowana::sandbox
