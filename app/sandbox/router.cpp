// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/router.h"

#include "app/sandbox/billingviews.h"
#include "app/sandbox/httprefusals.h"
#include "app/sandbox/messagesapi.h"
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

} // namespace

Router::Router(Platform &platform, QByteArray apiKey)
    : m_platform(platform)
    , m_apiKey(std::move(apiKey))
{
}

Reply Router::handle(const Request &request)
{
    Reply reply = answer(request);
    if (request.method == "POST")
        m_platform.books().posts.note(request, reply, m_platform.now());
    return reply;
}

Reply Router::answer(const Request &request)
{
    if (!isAuthorized(request))
        return Refusal{401, "unauthorized", "The API key is missing or not valid.", {}, Json::object()}
            .toReply();
    if (const auto refusal = refuseBody(request))
        return refusal->toReply();
    QByteArray rest;
    if (isUnder(request.path, "/v1/messages", rest))
        return MessagesApi(m_platform).handle(request, rest);
    if (isUnder(request.path, "/v1/webhooks", rest))
        return WebhooksApi(m_platform).handle(request, rest);
    if (isUnder(request.path, "/v1/billing", rest))
        return billing(request);
    return practice(request);
}

std::optional<Refusal> Router::refuseBody(const Request &request) const
{
    if (request.bodyIsTooLarge)
        return Refusal{413, "payload_too_large", "The body is larger than 1 MiB.", {}, Json::object()};
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
    return request.authorization.startsWith("Bearer ") &&
           equalInConstantTime(request.authorization.mid(7), m_apiKey);
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
    const bool reply = request.path == "/sandbox/reply";
    const bool ledger = request.path == "/sandbox/ledger";
    if (!reply && !ledger && request.path != "/sandbox/senders")
        return notFound("There is no such path.");
    if (request.method != (reply ? "POST" : "GET"))
        return methodNotAllowed(reply ? "POST" : "GET");
    if (const auto refusal = QueryDecoder::refuseAny(request))
        return refusal->toReply();
    if (reply)
        return playReply(request);
    return Reply::json(200, ledger ? m_platform.ledger() : m_platform.books().senders.toJson());
}

Reply Router::playReply(const Request &request)
{
    const auto read = RequestDecoder::readReplyWish(request.body);
    if (const auto *refusal = std::get_if<Refusal>(&read))
        return refusal->toReply();
    const auto &wish = std::get<ReplyWish>(read);
    const Agent *agent = m_platform.books().senders.agent(wish.agentId);
    if (!agent)
        return notFound("There is no agent with this id.");
    const MessageId id = m_platform.conversations().reply(*agent, wish.phone, {"text", wish.text, {}});
    const Session *session = m_platform.books().sessions.find(wish.agentId, wish.phone);
    return Reply::json(
        200, {{"id", jsonText(id.bytes())},
              {"session_expires_at", session ? jsonText(session->expiresAt.toIso()) : Json(nullptr)}});
}

} // namespace arowana::sandbox
