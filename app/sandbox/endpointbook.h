// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The registered webhook endpoints (`api/webhooks/overview`), in order of registration. Secrets are kept for
// signing and never given out.

#include "app/sandbox/requestdecoder.h"
#include "models/domain/ids.h"

namespace arowana::sandbox {

struct Endpoint {
    WebhookId id;
    QByteArray url;
    std::vector<QByteArray> events;
    QByteArray secret;
    Instant createdAt;

    [[nodiscard]] bool wants(const QByteArray &event) const;
    /// As the API shows it: without the secret.
    [[nodiscard]] Json toJson() const;
};

class EndpointBook {
public:
    const Endpoint &add(WebhookId id, EndpointFields fields, Instant now);
    /// Changes what is named; nullptr when there is no such endpoint.
    const Endpoint *change(const WebhookId &id, const EndpointFields &fields);
    bool remove(const WebhookId &id);
    [[nodiscard]] const Endpoint *find(const WebhookId &id) const;
    [[nodiscard]] const std::vector<Endpoint> &all() const { return m_endpoints; }

private:
    std::vector<Endpoint> m_endpoints;
};

} // namespace arowana::sandbox
