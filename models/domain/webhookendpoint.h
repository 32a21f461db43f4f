// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A registered endpoint (`api/webhooks/overview`). Its secret is never returned by the platform.

#include "models/domain/ids.h"

#include <QList>
#include <QString>

namespace arowana {

struct WebhookEndpoint {
    WebhookId id;
    QString url;
    QList<QByteArray> events;

    friend bool operator==(const WebhookEndpoint &, const WebhookEndpoint &) = default;
};

} // namespace arowana
