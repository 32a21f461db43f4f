// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/webhookdispatcher.h"

#include "app/sandbox/signature.h"

#include <array>

namespace arowana::sandbox {

namespace {

/// Waits after the first, second, third and fourth failure, in platform time.
constexpr std::array<qint64, 4> kWaitsMs = {60'000, 300'000, 3'600'000, 86'400'000};

bool isSuccess(int status)
{
    return status >= 200 && status <= 299;
}

} // namespace

WebhookDispatcher::WebhookDispatcher(Scheduler &scheduler, Pace pace, Courier &courier,
                                     EndpointBook &endpoints, IdMint &ids)
    : m_scheduler(scheduler)
    , m_pace(pace)
    , m_courier(courier)
    , m_endpoints(endpoints)
    , m_ids(ids)
{
}

void WebhookDispatcher::publish(const QByteArray &event, const Json &data, const QByteArray &messageId)
{
    const QByteArray body = make(event, data, messageId);
    for (const Endpoint &endpoint : m_endpoints.all())
        if (endpoint.wants(event))
            start(endpoint, body);
}

EventId WebhookDispatcher::publishTo(const Endpoint &endpoint, const QByteArray &event, const Json &data)
{
    const QByteArray body = make(event, data, {});
    start(endpoint, body);
    return m_events.back().id;
}

QByteArray WebhookDispatcher::make(const QByteArray &event, const Json &data, const QByteArray &messageId)
{
    m_events.push_back({m_ids.event(), event, messageId, m_scheduler.now(), 0});
    const Event &made = m_events.back();
    return jsonBytes({{"id", jsonText(made.id.bytes())},
                      {"event", jsonText(event)},
                      {"timestamp", jsonText(made.at.toIso())},
                      {"data", data}});
}

void WebhookDispatcher::start(const Endpoint &endpoint, const QByteArray &body)
{
    ++m_events.back().endpoints;
    m_deliveries.push_back({m_events.size() - 1, endpoint.id, body, Outcome::Pending, {}});
    attempt(m_deliveries.size() - 1);
}

void WebhookDispatcher::attempt(size_t at)
{
    Delivery &delivery = m_deliveries[at];
    // Looked up anew for each attempt: a changed URL or a rotated secret counts at once.
    const Endpoint *endpoint = m_endpoints.find(delivery.endpoint);
    if (!endpoint) {
        delivery.outcome = Outcome::EndpointRemoved;
        delivery.body.clear();
        return;
    }
    delivery.attempts.push_back({m_scheduler.now(), {}, false});
    m_courier.post({endpoint->url, signatureOf(endpoint->secret, delivery.body), delivery.body},
                   [this, at](const CourierResult &result) { finish(at, result); });
}

void WebhookDispatcher::finish(size_t at, const CourierResult &result)
{
    Delivery &delivery = m_deliveries[at];
    delivery.attempts.back().result = result;
    delivery.attempts.back().answered = true;
    const size_t failures = delivery.attempts.size();
    if (isSuccess(result.status) || failures > kWaitsMs.size()) {
        delivery.outcome = isSuccess(result.status) ? Outcome::Delivered : Outcome::Failed;
        delivery.body.clear();
        return;
    }
    m_scheduler.after(m_pace.real(kWaitsMs[failures - 1]), [this, at] { attempt(at); });
}

Json WebhookDispatcher::eventsJson() const
{
    Json list = Json::array();
    for (const Event &event : m_events)
        list.push_back({{"event_id", jsonText(event.id.bytes())},
                        {"event", jsonText(event.name)},
                        {"message_id", event.messageId.isEmpty() ? Json(nullptr) : jsonText(event.messageId)},
                        {"at", jsonText(event.at.toIsoMs())},
                        {"endpoints", event.endpoints}});
    return list;
}

Json WebhookDispatcher::deliveriesJson() const
{
    const auto outcomeName = [](Outcome outcome) -> const char * {
        switch (outcome) {
        case Outcome::Pending:
            return "pending";
        case Outcome::Delivered:
            return "delivered";
        case Outcome::Failed:
            return "failed";
        case Outcome::EndpointRemoved:
            return "endpoint_removed";
        }
        return "";
    };
    Json list = Json::array();
    for (const Delivery &delivery : m_deliveries) {
        const Event &event = m_events[delivery.event];
        Json attempts = Json::array();
        for (const Attempt &attempt : delivery.attempts)
            attempts.push_back(
                {{"at", jsonText(attempt.at.toIsoMs())},
                 {"status", attempt.result.status == 0 ? Json(nullptr) : Json(attempt.result.status)},
                 {"problem", attempt.answered ? jsonText(attempt.result.problem) : Json("under way")}});
        list.push_back({{"event_id", jsonText(event.id.bytes())},
                        {"message_id", event.messageId.isEmpty() ? Json(nullptr) : jsonText(event.messageId)},
                        {"event", jsonText(event.name)},
                        {"webhook_id", jsonText(delivery.endpoint.bytes())},
                        {"state", outcomeName(delivery.outcome)},
                        {"done", delivery.outcome != Outcome::Pending},
                        {"attempts", std::move(attempts)}});
    }
    return list;
}

} // namespace arowana::sandbox
