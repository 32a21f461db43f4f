// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/endpointbook.h"

#include <algorithm>

namespace arowana::sandbox {

bool Endpoint::wants(const QByteArray &event) const
{
    return std::find(events.cbegin(), events.cend(), event) != events.cend();
}

Json Endpoint::toJson() const
{
    Json names = Json::array();
    for (const QByteArray &name : events)
        names.push_back(jsonText(name));
    return {{"id", jsonText(id.bytes())},
            {"url", jsonText(url)},
            {"events", std::move(names)},
            {"created_at", jsonText(createdAt.toIso())},
            {"enabled", true}};
}

const Endpoint &EndpointBook::add(WebhookId id, EndpointFields fields, Instant now)
{
    return m_endpoints.emplace_back(Endpoint{std::move(id), fields.url.value_or(QByteArray()),
                                             fields.events.value_or(std::vector<QByteArray>()),
                                             fields.secret.value_or(QByteArray()), now});
}

const Endpoint *EndpointBook::change(const WebhookId &id, const EndpointFields &fields)
{
    for (Endpoint &endpoint : m_endpoints) {
        if (endpoint.id != id)
            continue;
        if (fields.url)
            endpoint.url = *fields.url;
        if (fields.events)
            endpoint.events = *fields.events;
        if (fields.secret)
            endpoint.secret = *fields.secret;
        return &endpoint;
    }
    return nullptr;
}

bool EndpointBook::remove(const WebhookId &id)
{
    return std::erase_if(m_endpoints, [&](const Endpoint &endpoint) { return endpoint.id == id; }) > 0;
}

const Endpoint *EndpointBook::find(const WebhookId &id) const
{
    const auto it = std::find_if(m_endpoints.cbegin(), m_endpoints.cend(),
                                 [&](const Endpoint &endpoint) { return endpoint.id == id; });
    return it == m_endpoints.cend() ? nullptr : &*it;
}

} // namespace arowana::sandbox
