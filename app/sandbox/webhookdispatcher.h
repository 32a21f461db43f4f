// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Makes events and brings them to the endpoints that want them (`api/webhooks/retries`): five attempts, at
// once and then 1 min, 5 min, 1 h and 24 h after the failure, waits divided by the pace. Ordered faults
// (WebhookMishaps) lose, delay, repeat and reorder deliveries. Keeps every attempt as evidence. One thread.

#include "app/sandbox/courier.h"
#include "app/sandbox/endpointbook.h"
#include "app/sandbox/idmint.h"
#include "app/sandbox/mishap.h"
#include "app/sandbox/pace.h"
#include "app/sandbox/scheduler.h"

#include <deque>

namespace arowana::sandbox {

class WebhookDispatcher {
public:
    WebhookDispatcher(Scheduler &scheduler, Pace pace, Courier &courier, EndpointBook &endpoints,
                      IdMint &ids);

    /// Makes the event and starts its way to every endpoint subscribed to its name. `messageId` is for the
    /// evidence only.
    void publish(const QByteArray &event, const Json &data, const QByteArray &messageId);
    /// The same to this endpoint alone, subscribed or not. The event's id.
    EventId publishTo(const Endpoint &endpoint, const QByteArray &event, const Json &data);

    /// From now on, with chance from `seed`. What is under way keeps its fate; `off` counts at once.
    void setMishaps(const WebhookMishaps &mishaps, quint64 seed);
    [[nodiscard]] const WebhookMishaps &mishaps() const { return m_mishaps; }
    /// Posts that wait for their answer.
    [[nodiscard]] qint64 underWay() const { return m_underWay; }

    /// `[{event_id, event, message_id, at, endpoints}]`: everything that was made.
    [[nodiscard]] Json eventsJson() const;
    /// `[{event_id, message_id, event, webhook_id, state, done, repeat, attempts}]`.
    [[nodiscard]] Json deliveriesJson() const;

private:
    enum class Outcome { Pending, Delivered, Failed, EndpointRemoved, Dropped };
    struct Attempt {
        Instant at;
        CourierResult result;
        bool answered = false;
    };
    struct Delivery {
        size_t event = 0;
        WebhookId endpoint;
        QByteArray body; ///< freed once done
        Outcome outcome = Outcome::Pending;
        bool repeat = false; ///< a second copy, by an ordered fault
        std::vector<Attempt> attempts;
    };
    struct Event {
        EventId id;
        QByteArray name;
        QByteArray messageId;
        Instant at;
        int endpoints = 0;
    };

    [[nodiscard]] QByteArray make(const QByteArray &event, const Json &data, const QByteArray &messageId);
    void start(const Endpoint &endpoint, const QByteArray &body);
    size_t add(const Endpoint &endpoint, const QByteArray &body, bool repeat);
    void holdBack(size_t at);
    void letGo(size_t at);
    void attempt(size_t at);
    void finish(size_t at, const CourierResult &result);

    Scheduler &m_scheduler;
    Pace m_pace;
    Courier &m_courier;
    EndpointBook &m_endpoints;
    IdMint &m_ids;
    std::deque<Event> m_events;
    std::deque<Delivery> m_deliveries;
    WebhookMishaps m_mishaps;
    Randomness m_chance{0};
    std::vector<size_t> m_heldBack; ///< deliveries that let a later one pass
    qint64 m_underWay = 0;
};

} // namespace arowana::sandbox
