// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The calls under `/v1/webhooks` (`api/webhooks/overview`): register, list, change, remove, test. Made for
// one request.

#include "app/sandbox/platform.h"

namespace arowana::sandbox {

class WebhooksApi {
public:
    explicit WebhooksApi(Platform &platform)
        : m_platform(platform)
    {
    }

    /// `rest` is the path after `/v1/webhooks`: empty, `/{id}` or `/{id}/test`.
    [[nodiscard]] Reply handle(const Request &request, const QByteArray &rest);

private:
    [[nodiscard]] Reply collection(const Request &request);
    [[nodiscard]] Reply change(const WebhookId &id, const QByteArray &body);
    [[nodiscard]] Reply remove(const WebhookId &id);
    [[nodiscard]] Reply test(const WebhookId &id);

    Platform &m_platform;
};

} // namespace arowana::sandbox
