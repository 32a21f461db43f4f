// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/webhooksapi.h"

#include "app/sandbox/httprefusals.h"
#include "app/sandbox/querydecoder.h"
#include "app/sandbox/sampleevent.h"

namespace arowana::sandbox {

namespace {

Reply noEndpoint()
{
    return notFound("There is no webhook endpoint with this id.");
}

} // namespace

Reply WebhooksApi::handle(const Request &request, const QByteArray &rest)
{
    if (const auto refusal = QueryDecoder::refuseAny(request))
        return refusal->toReply();
    if (rest.isEmpty())
        return collection(request);
    const QList<QByteArray> parts = rest.mid(1).split('/');
    const WebhookId id(parts.front());
    if (parts.size() == 2 && parts[1] == "test")
        return request.method == "POST" ? test(id) : methodNotAllowed("POST");
    if (parts.size() != 1 || id.isEmpty())
        return notFound("There is no such path.");
    if (request.method == "PATCH")
        return change(id, request.body);
    return request.method == "DELETE" ? remove(id) : methodNotAllowed("PATCH, DELETE");
}

Reply WebhooksApi::collection(const Request &request)
{
    if (request.method == "GET") {
        Json list = Json::array();
        for (const Endpoint &endpoint : m_platform.endpoints().all())
            list.push_back(endpoint.toJson());
        return Reply::json(200, {{"webhooks", std::move(list)}});
    }
    if (request.method != "POST")
        return methodNotAllowed("GET, POST");
    auto read = RequestDecoder::readNewEndpoint(request.body);
    if (const auto *refusal = std::get_if<Refusal>(&read))
        return refusal->toReply();
    const Endpoint &made = m_platform.endpoints().add(
        m_platform.books().ids.webhook(), std::move(std::get<EndpointFields>(read)), m_platform.now());
    Reply reply = Reply::json(201, made.toJson());
    reply.headers.emplace_back("Location", "/v1/webhooks/" + made.id.bytes());
    return reply;
}

Reply WebhooksApi::change(const WebhookId &id, const QByteArray &body)
{
    if (!m_platform.endpoints().find(id))
        return noEndpoint();
    const auto read = RequestDecoder::readEndpointChange(body);
    if (const auto *refusal = std::get_if<Refusal>(&read))
        return refusal->toReply();
    const Endpoint *changed = m_platform.endpoints().change(id, std::get<EndpointFields>(read));
    return Reply::json(200, changed->toJson());
}

Reply WebhooksApi::remove(const WebhookId &id)
{
    return m_platform.endpoints().remove(id) ? Reply::json(200, {{"success", true}}) : noEndpoint();
}

Reply WebhooksApi::test(const WebhookId &id)
{
    const Endpoint *endpoint = m_platform.endpoints().find(id);
    if (!endpoint)
        return noEndpoint();
    const QByteArray &event = endpoint->events.front();
    const EventId made =
        m_platform.webhooks().publishTo(*endpoint, event, sampleEventData(event, m_platform.now()));
    return Reply::json(200,
                       {{"success", true}, {"event_id", jsonText(made.bytes())}, {"event", jsonText(event)}});
}

} // namespace arowana::sandbox
