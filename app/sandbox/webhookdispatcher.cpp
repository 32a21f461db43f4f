// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/webhookdispatcher.h"

#include "app/sandbox/signature.h"

#include <array>

namespace arowana::sandbox {

namespace {

/// Waits after the first, second, third and fourth failure, in platform time.
constexpr std::array<qint64, 4> kWaitsMs = {60'000, 300'000, 3'600'000, 86'400'000};

constexpr qint64 kLongestHoldMs = 60'000; // of a reordered one that no other follows

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
    // All four are drawn for each delivery, so that one switch does not change the fates under another.
    const bool dropped = m_mishaps.drop.strike(m_chance);
    const bool delayed = m_mishaps.delay.strike(m_chance);
    const bool repeated = m_mishaps.duplicate.strike(m_chance);
    const bool reordered = m_mishaps.reorder.strike(m_chance);
    const size_t first = add(endpoint, body, false);
    if (dropped) {
        m_deliveries[first].outcome = Outcome::Dropped;
        m_deliveries[first].body.clear();
        return;
    }
    if (delayed)
        m_scheduler.after(m_pace.real(qRound64(m_mishaps.delaySeconds * 1000.0)),
                          [this, first] { attempt(first); });
    else if (reordered)
        holdBack(first);
    else
        attempt(first);
    if (repeated)
        attempt(add(endpoint, body, true));
}

size_t WebhookDispatcher::add(const Endpoint &endpoint, const QByteArray &body, bool repeat)
{
    m_deliveries.push_back({m_events.size() - 1, endpoint.id, body, Outcome::Pending, repeat, {}});
    return m_deliveries.size() - 1;
}

void WebhookDispatcher::holdBack(size_t at)
{
    m_heldBack.push_back(at);
    m_scheduler.after(m_pace.real(kLongestHoldMs), [this, at] { letGo(at); });
}

void WebhookDispatcher::letGo(size_t at)
{
    if (std::erase(m_heldBack, at) > 0)
        attempt(at);
}

void WebhookDispatcher::setMishaps(const WebhookMishaps &mishaps, quint64 seed)
{
    m_mishaps = mishaps;
    m_chance = Randomness((seed + 1) * 0xD1342543DE82EF95ULL);
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
    ++m_underWay;
    if (m_mishaps.off)
        return finish(at, {0, "webhooks are switched off"});
    m_courier.post({endpoint->url, signatureOf(endpoint->secret, delivery.body), delivery.body},
                   [this, at](const CourierResult &result) { finish(at, result); });
}

void WebhookDispatcher::finish(size_t at, const CourierResult &result)
{
    --m_underWay;
    Delivery &delivery = m_deliveries[at];
    const std::vector<size_t> held = m_heldBack;
    for (const size_t earlier : held)
        if (earlier < at && m_deliveries[earlier].endpoint == delivery.endpoint)
            letGo(earlier);
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
        case Outcome::Dropped:
            return "dropped";
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
                        {"repeat", delivery.repeat},
                        {"attempts", std::move(attempts)}});
    }
    return list;
}

} // namespace arowana::sandbox
